/// Tells the dialect of a document by the marks in it.
struct XMLRecognition {
  private struct Candidate {
    let dialect: Int
    let namespace: String?
    /// The names from the innermost outwards.
    let steps: [Substring]
    let attribute: Substring?
    let isFromRoot: Bool
  }

  private let candidates: [Candidate]
  /// The candidates for the innermost element, by the number of its name.
  private var byName: [Int: [Candidate]] = [:]
  private var ancestors: [String] = []

  /// Looks for the marks of `dialects`.
  init(_ dialects: [XMLDialect] = XMLDialect.all) {
    candidates = dialects.enumerated().flatMap { index, dialect in
      dialect.marks.map { mark in
        var steps = mark.path.lowercased().split(separator: "/")
        let attribute = steps.last?.hasPrefix("@") == true ? steps.removeLast().dropFirst() : nil
        return Candidate(
          dialect: index, namespace: mark.namespace, steps: steps.reversed(), attribute: attribute,
          isFromRoot: mark.path.hasPrefix("/"))
      }
    }
  }

  /// Takes in the start tag at which `reader` stands; returns the number of the dialect that it is a mark of, if any.
  mutating func start(_ name: Int, at reader: inout XMLReader) -> Int? {
    let spelling = reader.names.spellings[name].lowercased()
    ancestors.append(spelling)
    let possible: [Candidate]
    if let known = byName[name] {
      possible = known
    } else {
      possible = candidates.filter { Self.matches(spelling, $0.steps.first ?? "") }
      if name != XMLNames.other { byName[name] = possible }
    }
    for candidate in possible where matches(candidate) {
      if let namespace = candidate.namespace, reader.namespace != namespace { continue }
      if let attribute = candidate.attribute, !reader.hasAttribute(String(attribute)) { continue }
      return candidate.dialect
    }
    return nil
  }

  /// Takes in an end tag.
  mutating func end() { ancestors.removeLast() }

  private func matches(_ candidate: Candidate) -> Bool {
    guard ancestors.count >= candidate.steps.count, !candidate.isFromRoot || ancestors.count == candidate.steps.count
    else { return false }
    return zip(ancestors.reversed(), candidate.steps).allSatisfy(Self.matches)
  }

  private static func matches(_ name: String, _ pattern: Substring) -> Bool {
    if pattern.hasPrefix("*") { return name.hasSuffix(pattern.dropFirst()) }
    if pattern.hasSuffix("*") { return name.hasPrefix(pattern.dropLast()) }
    return name == pattern
  }
}

extension XMLDialect {
  /// What a document was taken for.
  struct Detection {
    /// One that is known, or one that describes what stands in the document; nil when nothing in it could be a person.
    let dialect: XMLDialect?
    /// Where the document could not be read any further.
    let failure: XMLFault?
    /// The ids of the groups of blocked people that stand before or behind the records.
    var blockedGroups: Set<String> = []
  }

  /// Tells the dialect of `text`: by the first mark of one, else by all its elements. Where makers add to the dialect,
  /// all elements are looked at as well.
  static func detection(in text: XMLText, options: ReadOptions) throws(InputError) -> Detection {
    var reader = try XMLReader(text, names: XMLNames(limit: 4096))
    var recognition = XMLRecognition()
    var outline = XMLOutline()
    var known: XMLDialect?
    while let node = reader.next() {
      switch node {
      case .start(let name):
        if known == nil, let number = recognition.start(name, at: &reader) {
          let dialect = all[number]
          if !dialect.isOpen { return Detection(dialect: dialect.adding(options.orderedMap), failure: nil) }
          known = dialect
        }
        outline.start(name, at: &reader)
      case .end:
        if known == nil { recognition.end() }
        outline.end()
      case .text: outline.add(reader)
      }
    }
    outline.finish()
    if let known {
      let dialect = known.completed(by: outline, options: options).adding(options.orderedMap)
      // Where the document breaks off, reading says so.
      return Detection(dialect: dialect, failure: nil, blockedGroups: outline.blockedGroupIDs(of: dialect))
    }
    let dialect = XMLDialect(outline, options: options)
    return Detection(
      dialect: dialect, failure: reader.failure,
      blockedGroups: dialect.map(outline.blockedGroupIDs) ?? [])
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
