/// How members are read that versions of the server leave out or write differently, and that nothing here depends on:
/// such a member is nil, and no response is refused over it. A member that must be there is decoded as usual.
extension KeyedDecodingContainer {
  /// The value of a member; nil when it is missing, null or of another shape.
  func lenient<Value: Decodable>(_ key: Key, as type: Value.Type = Value.self) -> Value? {
    (try? decodeIfPresent(type, forKey: key)) ?? nil
  }

  /// The elements of a member that have the expected shape; none when the member is no array.
  func lenientElements<Value: Decodable>(_ key: Key, of type: Value.Type = Value.self) -> [Value] {
    lenient(key, as: [Lenient<Value>].self)?.compactMap(\.value) ?? []
  }

  /// The members of an object in this one; nil when there is none.
  func lenientObject<Name: CodingKey>(_ key: Key, keyedBy name: Name.Type) -> KeyedDecodingContainer<Name>? {
    try? nestedContainer(keyedBy: name, forKey: key)
  }
}

private struct Lenient<Value: Decodable>: Decodable {
  let value: Value?

  init(from decoder: any Decoder) { value = try? Value(from: decoder) }
}

extension String? {
  /// The text, or nil when it is empty, which says no more than leaving it out.
  var nonEmpty: String? { self?.isEmpty == true ? nil : self }
}
