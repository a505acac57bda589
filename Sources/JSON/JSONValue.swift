/// A JSON value (RFC 8259) whose members keep the order they are written in, so that output is stable and its first
/// members are those a reader looks for first.
///
/// Foundation's coders take several times as long for a chat of the API, and a start has two of them to read and two to
/// write.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number that is no whole one, or too large for it.
  case fraction(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A member of an object.
  package struct Member: Hashable, Sendable {
    /// Its name.
    package let name: String
    /// Its value.
    package let value: JSONValue

    /// A member.
    package init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// An object of those members that have a value, in their order.
  package init(present members: [(name: String, value: JSONValue?)]) {
    self = .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
  }

  /// A string, or null.
  package static func string(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// A number, or null.
  package static func integer(_ number: Int?) -> JSONValue { number.map(JSONValue.integer) ?? .null }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// A string.
  package init(stringLiteral text: String) { self = .string(text) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// An object of `members`, in their order.
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member(name: $0.0, value: $0.1) })
  }
}

extension JSONValue {
  /// The member of a name; of several the last; nil where there is none, or no object.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text of a string; nil for anything else.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// A truth value; nil for anything else.
  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// A whole number, however it is written; nil for anything else.
  package var integer: Int? {
    switch self {
    case .integer(let number): number
    case .fraction(let number): Int(exactly: number)
    default: nil
    }
  }

  /// The elements of an array; nil for anything else.
  package var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object; nil for anything else.
  package var object: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }
}
