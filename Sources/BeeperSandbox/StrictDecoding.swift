/// What is wrong with well-formed JSON, besides what `DecodingError` says.
///
/// A misspelt key must be an error and not a rule that silently never applies, in world files as in requests.
enum StrictDecodingError: Error {
  case unknownKey([any CodingKey])
  case emptyText([any CodingKey])
}

extension Decoder {
  /// The keyed container of a type that allows only the keys of `Key`.
  ///
  /// - Throws: `StrictDecodingError.unknownKey` for the first key by name that is not allowed.
  func strictContainer<Key: CodingKey>(keyedBy _: Key.Type) throws -> KeyedDecodingContainer<Key> {
    let unknown = try container(keyedBy: AnyKey.self).allKeys.filter { Key(stringValue: $0.stringValue) == nil }
    if let unknown = unknown.min(by: { $0.stringValue < $1.stringValue }) {
      throw StrictDecodingError.unknownKey(codingPath + [unknown])
    }
    return try container(keyedBy: Key.self)
  }
}

extension KeyedDecodingContainer {
  /// The value of a key, or a default where the key is absent or null.
  func decode<Value: Decodable>(_ key: Key, default value: @autoclosure () -> Value) throws -> Value {
    try decodeIfPresent(Value.self, forKey: key) ?? value()
  }

  /// - Throws: `StrictDecodingError.emptyText`; `DecodingError` where there is no text.
  func decodeNonemptyText(_ key: Key) throws -> String {
    let text = try decode(String.self, forKey: key)
    guard !text.isEmpty else { throw StrictDecodingError.emptyText(codingPath + [key]) }
    return text
  }

  /// The text of a key; nil where the key is absent, but not where it is null.
  ///
  /// - Throws: `StrictDecodingError.emptyText`; `DecodingError` for anything else that is no text.
  func decodeNonemptyTextIfPresent(_ key: Key) throws -> String? {
    contains(key) ? try decodeNonemptyText(key) : nil
  }
}

/// Any key, as it is written.
private struct AnyKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = String(intValue)
    self.intValue = intValue
  }
}
