import BenchmarkInputs
import Testing

@testable import ContactFormats

@Suite struct TextEncodingTests {
  @Test(arguments: [
    ("SHIFT_JIS", [0x8E, 0x52, 0x93, 0x63, 0x83, 0x5C] as [UInt8], "山田ソ"),
    ("shift-jis", [0x83, 0x65], "テ"),
    ("windows-1251", [0xC0, 0xED, 0xED, 0xE0], "Анна"),
    ("Windows-1252", [0x80, 0xE9], "€é"),
    ("ISO-8859-2", [0xA3, 0x6F, 0xBC], "Łoź"),
    ("MacRoman", [0x8A, 0x9F], "äü"),
    ("windows-1255", [0xF9, 0xEC, 0xE5, 0xED], "שלום"),
    ("UTF-16BE", [0x00, 0x41, 0xD8, 0x3D, 0xDE, 0x00], "A😀"),
    ("UTF-16LE", [0x41, 0x00], "A"),
    ("utf-8", [0xC3, 0xBC], "ü"),
  ])
  func decodes(name: String, bytes: [UInt8], text: String) throws {
    let encoding = try #require(TextEncoding(name))
    let (utf8, isExact) = encoding.decoded(bytes[...])
    #expect(String(decoding: utf8, as: UTF8.self) == text)
    #expect(isExact)
  }

  @Test(arguments: [
    ("UTF-8", [0x41, 0xFF, 0x42, 0xC3] as [UInt8], "A\u{FFFD}B\u{FFFD}"),
    ("Windows-1252", [0x41, 0x81, 0x42], "A\u{FFFD}B"),
    ("SHIFT_JIS", [0x41, 0x93], "A\u{FFFD}"),
    ("us-ascii", [0x41, 0xE9, 0x42], "A\u{FFFD}B"),
    // A lone surrogate is one unit: the text after it stays in step.
    ("UTF-16LE", [0x41, 0x00, 0x00, 0xD8, 0x42, 0x00], "A\u{FFFD}B"),
    ("UTF-16BE", [0x00, 0x41, 0xDC, 0x00, 0x00, 0x42, 0x00], "A\u{FFFD}B\u{FFFD}"),
  ])
  func replacesWhatHasNoMeaning(name: String, bytes: [UInt8], text: String) throws {
    let (utf8, isExact) = try #require(TextEncoding(name)).decoded(bytes[...])
    #expect(String(decoding: utf8, as: UTF8.self) == text)
    #expect(!isExact)
  }

  @Test func decodesTextLongerThanABuffer() throws {
    let bytes = [UInt8](repeating: 0xE9, count: 300_001)
    let (utf8, isExact) = TextEncoding.windows1252.decoded(bytes[...])
    #expect(String(decoding: utf8, as: UTF8.self) == String(repeating: "é", count: 300_001))
    #expect(isExact)
  }

  @Test(arguments: ["", "Gibberish", "utf-8\u{0}x", "\u{FF}", "UTF-8//IGNORE"])
  func knowsNoSuchEncoding(name: String) {
    #expect(TextEncoding(name) == nil)
  }
}

@Suite struct EncodingDetectionTests {
  private static let utf16 = Array("BEGIN:VCARD".utf8)

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x41], TextEncoding.utf8, 3, true),
      ([0xEF, 0xBB, 0xBF, 0xE9], .utf8, 3, false),
      ([0xFF, 0xFE, 0x41, 0x00], .utf16LittleEndian, 2, true),
      ([0xFE, 0xFF, 0x00, 0x41], .utf16BigEndian, 2, true),
      (utf16.flatMap { [0, $0] }, .utf16BigEndian, 0, true),
      (utf16.flatMap { [$0, 0] }, .utf16LittleEndian, 0, true),
      ([0x41, 0x42], .utf8, 0, true),
      ([0x41, 0xC3, 0xBC], .utf8, 0, true),
      ([0x41, 0xFC, 0x42], .windows1252, 0, false),
      ([], .utf8, 0, true),
      ([0xFF], .windows1252, 0, false),
    ] as [([UInt8], TextEncoding, Int, Bool)])
  func detects(bytes: [UInt8], encoding: TextEncoding, markLength: Int, isCertain: Bool) {
    let detection = EncodingDetection(bytes)
    #expect(detection.encoding == encoding)
    #expect(detection.markLength == markLength)
    #expect(detection.isCertain == isCertain)
  }
}

@Suite struct UTF8ValidationTests {
  @Test(
    arguments: [
      [], [0x41], [0xC3, 0xBC], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0x80], [0xED, 0x9F, 0xBF],
      [0xF4, 0x8F, 0xBF, 0xBF],
    ] as [[UInt8]])
  func accepts(bytes: [UInt8]) { #expect(isValidUTF8(bytes)) }

  @Test(
    arguments: [
      [0x80], [0xC3], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xE2, 0x82], [0xE2, 0x28, 0xA1],
    ] as [[UInt8]])
  func refuses(bytes: [UInt8]) { #expect(!isValidUTF8(bytes)) }

  @Test func agreesWithTheStandardLibrary() {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<20_000 {
      var bytes = generator.bytes(upTo: 6)
      // Bytes that begin and continue characters are rare among all.
      for index in bytes.indices where index > 0 && Bool.random(using: &generator) {
        bytes[index] = 0x80 | (bytes[index] & 0x3F)
      }
      let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
      #expect(isValidUTF8(bytes) == (repaired == bytes), "\(bytes)")
    }
  }
}
