/// A world file is written by hand, so a misspelt key must be an error and not a rule that silently never applies.
extension Decoder {
  /// The keyed container of a type that allows only the keys of `Key`.
  ///
  /// - Throws: `DecodingError.dataCorrupted` that names the first key that is not allowed.
  func strictContainer<Key: CodingKey>(keyedBy _: Key.Type) throws -> KeyedDecodingContainer<Key> {
    let unknown = try container(keyedBy: WrittenKey.self).allKeys.filter { Key(stringValue: $0.stringValue) == nil }
    if let unknown = unknown.min(by: { $0.stringValue < $1.stringValue }) {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: codingPath + [unknown], debugDescription: "unknown key"))
    }
    return try container(keyedBy: Key.self)
  }
}

extension KeyedDecodingContainer {
  /// The value of a key, or a default where the key is absent or null.
  func decode<Value: Decodable>(_ key: Key, default value: @autoclosure () -> Value) throws -> Value {
    try decodeIfPresent(Value.self, forKey: key) ?? value()
  }
}

/// Any key, as it stands in a file.
private struct WrittenKey: CodingKey {
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
