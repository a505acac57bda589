extension KeyedDecodingContainer {
  /// The value of an optional member, or nil when it is missing, null or of another shape than expected.
  ///
  /// Versions of the server differ in members that nothing here depends on; an answer is not refused over one of them.
  func lenient<Value: Decodable>(_ key: Key, as type: Value.Type = Value.self) -> Value? {
    (try? decodeIfPresent(type, forKey: key)) ?? nil
  }

  // Without these two, texts and Booleans, which are most of an answer, would be decoded as values of any type are: at
  // several times the cost.

  /// The text of an optional member, or nil as `lenient` has it.
  func lenient(_ key: Key) -> String? {
    (try? decodeIfPresent(String.self, forKey: key)) ?? nil
  }

  /// The Boolean of an optional member, or nil as `lenient` has it.
  func lenient(_ key: Key) -> Bool? {
    (try? decodeIfPresent(Bool.self, forKey: key)) ?? nil
  }

  /// The text of an optional member; nil as well when it is empty, which says no more than leaving it out.
  func filled(_ key: Key) -> String? {
    lenient(key).nonEmpty
  }
}
