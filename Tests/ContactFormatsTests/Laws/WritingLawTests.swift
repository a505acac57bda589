import ContactBook
import Foundation
import Testing

@testable import ContactFormats

@Suite("Law 5: how a file is written down never changes its contacts") struct WritingLawTests {
  /// The files that one address book is written as.
  private static func files(seed: UInt64, count: Int) -> [(name: String, text: String)] {
    let samples = SampleContact.all(count, seed: seed)
    let cards = SampleCardWriter.all.map { ("vCard \($0.version.rawValue)", $0.text(samples)) }
    let documents = SampleXMLWriter.allCases.map { ($0.rawValue, $0.text(samples)) }
    return cards + documents + [("CSV", SampleTableWriter.text(samples))]
  }

  @Test("Law 5: CR LF, LF and CR", arguments: 1...3 as ClosedRange<UInt64>, ["\n", "\r"])
  func lineEnds(seed: UInt64, lineEnd: String) async {
    for (name, text) in Self.files(seed: seed, count: 12) {
      let expected = await SamplePayload.all(in: Array(text.utf8))
      #expect(expected.count == 12)
      let found = await SamplePayload.all(in: Array(text.replacing("\r\n", with: lineEnd).utf8))
      #expect(found == expected, "\(name)")
    }
  }

  @Test(
    "Law 5: UTF-8, UTF-16LE and UTF-16BE, with and without a byte order mark", arguments: 1...3 as ClosedRange<UInt64>,
    [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func encodings(seed: UInt64, encoding: String.Encoding) async throws {
    for (name, text) in Self.files(seed: seed, count: 12) {
      let expected = await SamplePayload.all(in: Array(text.utf8))
      for mark in ["", "\u{FEFF}"] {
        let bytes = try [UInt8](#require((mark + text).data(using: encoding)))
        #expect(await SamplePayload.all(in: bytes) == expected, "\(name), mark \(!mark.isEmpty)")
      }
    }
  }

  @Test("Law 5: comma, semicolon, TAB and bar", arguments: 1...3 as ClosedRange<UInt64>, [";", "\t", "|"])
  func delimiters(seed: UInt64, delimiter: String) async {
    let samples = SampleContact.all(12, seed: seed)
    let expected = await SamplePayload.all(in: Array(SampleTableWriter.text(samples).utf8))
    let text = SampleTableWriter.text(samples, delimiter: delimiter)
    #expect(await SamplePayload.all(in: Array(text.utf8)) == expected)
  }

  /// RFC 6350, section 3.2: inside a name, a parameter, an escape, a character. In 2.1 a blank may be part of the text
  /// (formats of RFC 822), so that a fold can only stand at one.
  @Test(
    "Law 5: a fold at every byte", arguments: [SampleCardWriter.Version.three, .four], [[0x20], [0x09]] as [[UInt8]])
  func folds(version: SampleCardWriter.Version, blank: [UInt8]) throws {
    let original = Array(SampleCardWriter(version: version).text(SampleContact.all(2, seed: 5)).utf8)
    let contacts = try VCardSummary.contacts(in: original)
    for place in 1..<original.count where Self.mayFold(original, at: place) {
      let folded = original[..<place] + [0x0D, 0x0A] + blank + original[place...]
      #expect(try VCardSummary.contacts(in: Array(folded)) == contacts, "folded at byte \(place)")
    }
  }

  /// Whether the byte at `place` stands inside of a line that is not in quoted-printable.
  private static func mayFold(_ bytes: [UInt8], at place: Int) -> Bool {
    let lineStart = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let lineEnd = bytes[place...].firstIndex(of: 0x0D) ?? bytes.count
    let line = String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self)
    let isPlain = !line.contains("QUOTED-PRINTABLE") && !line.contains("=")
    return place > lineStart && place < lineEnd && isPlain
  }
}
