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
    for candidate in possible where stands(candidate) {
      if let namespace = candidate.namespace, reader.namespace != namespace { continue }
      if let attribute = candidate.attribute, !reader.hasAttribute(String(attribute)) { continue }
      return candidate.dialect
    }
    return nil
  }

  /// Takes in an end tag.
  mutating func end() { ancestors.removeLast() }

  private func stands(_ candidate: Candidate) -> Bool {
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
