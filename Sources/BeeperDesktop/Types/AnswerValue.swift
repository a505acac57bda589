package import JSON

/// What an answer of the server is read as.
///
/// Versions of the server differ in members that nothing here depends on: such a member that is missing, null or of
/// another shape than expected is nil, and no answer is refused over it.
package protocol AnswerValue {
  /// Reads `json`; nil when a member is missing without which the value means nothing.
  init?(json: JSONValue)
}

extension Array: AnswerValue where Element: AnswerValue {
  /// Reads all elements of an array; nil when one cannot be read.
  package init?(json: JSONValue) {
    guard let elements = json.array else { return nil }
    self = []
    reserveCapacity(elements.count)
    for element in elements {
      guard let value = Element(json: element) else { return nil }
      append(value)
    }
  }
}

extension JSONValue {
  /// The text of a member; nil as well when it is empty, which says no more than leaving it out.
  func filled(_ name: String) -> String? {
    self[name]?.string.nonEmpty
  }
}
