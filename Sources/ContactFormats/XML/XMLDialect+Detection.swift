extension XMLDialect {
  /// What a document was taken for.
  struct Detection {
    /// One that is known, or one that describes what stands in the document; nil when nothing in it could be a person.
    let dialect: XMLDialect?
    /// Where the document could not be read any further.
    let failure: XMLFault?
  }

  /// Tells the dialect of `text`: by the first mark of one, else by all its elements.
  static func detection(in text: XMLText, options: ReadOptions) throws(InputError) -> Detection {
    var reader = try XMLReader(text, names: XMLNames(limit: 4096))
    var recognition = XMLRecognition()
    var outline = XMLOutline()
    while let node = reader.next() {
      switch node {
      case .start(let name):
        if let known = recognition.start(name, at: &reader) {
          return Detection(dialect: all[known].adding(options.orderedMap), failure: nil)
        }
        outline.start(name, at: &reader)
      case .end:
        recognition.end()
        outline.end()
      case .text: outline.add(reader)
      }
    }
    return Detection(dialect: XMLDialect(outline, options: options), failure: reader.failure)
  }

  /// The dialect with the paths that `--map` gives a meaning, from the record element or from further out.
  private func adding(_ mappings: [(name: String, field: Field)]) -> XMLDialect {
    var dialect = self
    for (name, field) in mappings.reversed() {
      let steps = name.split(separator: "/")
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
