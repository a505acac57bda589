import Foundation

/// JSON as requests write it and responses are read.
enum APIJSON {
  /// `value` with its members in alphabetical order, so that the same request is the same bytes.
  static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  /// The value that `bytes` hold; nil when they are not JSON of its shape.
  static func decode<Value: Decodable>(_ type: Value.Type, from bytes: some Sequence<UInt8>) -> Value? {
    try? JSONDecoder().decode(type, from: Data(replacingLoneSurrogates(Array(bytes))))
  }

  /// `bytes` with U+FFFD for each escape of half a character.
  ///
  /// Servers in JavaScript write `\ud83d` for a text that was cut inside an emoji (RFC 8259, section 8.2), and Foundation
  /// refuses to read it.
  private static func replacingLoneSurrogates(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    var index = bytes.startIndex
    while let escape = bytes[index...].firstIndex(of: UInt8(ascii: "\\")) {
      guard let unit = codeUnit(escapedAt: escape, in: bytes) else {
        index = min(escape + 2, bytes.endIndex)
        continue
      }
      index = escape + 6
      guard UTF16.isSurrogate(unit) else { continue }
      if UTF16.isLeadSurrogate(unit), let next = codeUnit(escapedAt: index, in: bytes), UTF16.isTrailSurrogate(next) {
        index += 6
      } else {
        bytes.replaceSubrange(escape..<index, with: #"\uFFFD"#.utf8)
      }
    }
    return bytes
  }

  /// The UTF-16 code unit of an escape such as `\u00e9` at `index`; nil when there is none.
  private static func codeUnit(escapedAt index: Int, in bytes: [UInt8]) -> UInt16? {
    guard index + 6 <= bytes.count, bytes[index..<index + 2].elementsEqual(#"\u"#.utf8) else { return nil }
    return UInt16(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
  }
}

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
