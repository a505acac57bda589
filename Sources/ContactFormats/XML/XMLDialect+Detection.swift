extension XMLDialect {
  /// The dialect of `text`: one that is known, or one that describes what stands in it.
  ///
  /// - Throws: `InputError.malformedXML` where not even the root element can be read, `InputError.noContacts` where no
  ///   element of it could be a record.
  init(of text: XMLText, options: ReadOptions) throws(InputError) {
    var reader = try XMLReader(
      text.bytes, from: text.start, linesBefore: text.linesBefore, names: XMLNames(limit: 4096))
    var recognition = XMLRecognition()
    var outline = XMLOutline()
    while let node = reader.next() {
      switch node {
      case .start(let name):
        if let known = recognition.start(name, at: &reader) {
          self = Self.all[known].adding(options.fieldMap)
          return
        }
        outline.start(name, at: &reader)
      case .end:
        recognition.end()
        outline.end()
      case .text: outline.add(reader)
      }
    }
    if let described = XMLDialect(outline, options: options) {
      self = described
    } else if let failure = reader.failure {
      throw .malformedXML(failure.text)
    } else {
      throw .noContacts
    }
  }

  /// The dialect with the paths that `--map` gives a meaning, from the record element or from further out.
  private func adding(_ fieldMap: [String: Field]) -> XMLDialect {
    var dialect = self
    for (key, field) in fieldMap.sorted(by: { $0.key < $1.key }) {
      let steps = key.split(separator: "/")
      let names = Set(records.compactMap { $0.split(separator: "/").last?.lowercased() })
      let start = steps.lastIndex { names.contains($0.lowercased()) }.map { $0 + 1 } ?? 0
      let path = steps[start...].joined(separator: "/")
      if !path.isEmpty { dialect.properties.insert(XMLProperty(path, field), at: 0) }
    }
    return dialect
  }

  /// What is shown of how a file was understood.
  var columns: [Recognition.Column] {
    properties.compactMap { property in
      guard case .field(let field) = property.meaning else { return nil }
      return Recognition.Column(name: property.path, field: field)
    }
  }
}
