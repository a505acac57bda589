import Foundation
import Testing

@testable import ContactFormats

/// How a card is written down changes nothing of what is read in it.
@Suite struct VCardFixtureTests {
  /// RFC 5198 names CR LF; what programs write is any of the three.
  @Test(arguments: ["apple-labels-of-groups", "google-escaped-colon", "android-base64-photo-then-blank-line"])
  func lineEndsChangeNothing(_ name: String) throws {
    let original = try Self.bytes(of: name)
    let text = String(decoding: original, as: UTF8.self).replacing("\r\n", with: "\n")
    let contacts = try VCardSummary.contacts(in: original)
    for lineEnd in ["\n", "\r", "\r\r\n"] {
      let bytes = Array(text.replacing("\n", with: lineEnd).utf8)
      #expect(try VCardSummary.contacts(in: bytes) == contacts)
    }
  }

  @Test(arguments: ["apple-labels-of-groups", "google-escaped-colon", "name-components"])
  func encodingsOfTheWholeFileChangeNothing(_ name: String) throws {
    let original = try Self.bytes(of: name)
    let contacts = try VCardSummary.contacts(in: original)
    let units = Array(String(decoding: original, as: UTF8.self).utf16)
    let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    for bytes in [[0xEF, 0xBB, 0xBF] + original, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
      #expect(try VCardSummary.contacts(in: bytes) == contacts)
    }
  }

  /// RFC 6350, section 3.2: a line may be folded anywhere, inside a name, a parameter, an escape or a character.
  @Test(arguments: [[0x20], [0x09]] as [[UInt8]]) func foldsAnywhereChangeNothing(blank: [UInt8]) throws {
    let original = try Self.bytes(of: "google-escaped-colon") + Self.bytes(of: "quoted-parameters")
    let contacts = try VCardSummary.contacts(in: original)
    for place in 1..<original.count where Self.mayFold(original, at: place) {
      let folded = original[..<place] + [0x0D, 0x0A] + blank + original[place...]
      #expect(try VCardSummary.contacts(in: Array(folded)) == contacts, "folded at byte \(place)")
    }
  }

  /// A fold stands inside of a line, not at its end, and not in BEGIN, where outside text could begin.
  private static func mayFold(_ bytes: [UInt8], at place: Int) -> Bool {
    ![bytes[place - 1], bytes[place]].contains { $0 == 0x0D || $0 == 0x0A }
  }

  @Test(arguments: try Fixture.all("vcard")) func truncationLosesAtMostTheLastCard(_ fixture: Fixture) throws {
    let bytes = try fixture.bytes
    let records = try VCardReader.events(of: bytes).count { $0.isRecord }
    for length in 0..<bytes.count {
      #expect(try VCardReader.events(of: Array(bytes[..<length])).count { $0.isRecord } <= records)
    }
  }

  private static func bytes(of name: String) throws -> [UInt8] {
    try Fixture.named(name + ".vcf", in: "vcard").bytes
  }
}

extension ReadEvent {
  var isRecord: Bool {
    switch self {
    case .contact, .unusable: true
    case .diagnostic: false
    }
  }
}
