extension KeyedDecodingContainer {
  /// The value of an optional member, or nil when it is missing, null or of another shape than expected.
  ///
  /// Versions of the server differ in members that nothing here depends on; an answer is not refused over one of them.
  func lenient<Value: Decodable>(_ key: Key, as type: Value.Type = Value.self) -> Value? {
    (try? decodeIfPresent(type, forKey: key)) ?? nil
  }

  /// The text of an optional member; nil as well when it is empty, which says no more than leaving it out.
  func filled(_ key: Key) -> String? {
    lenient(key, as: String.self).flatMap { $0.isEmpty ? nil : $0 }
  }
}
