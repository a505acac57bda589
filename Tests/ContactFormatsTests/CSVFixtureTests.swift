import ContactBook
import Foundation
import Testing

@testable import ContactFormats

/// How a table is written down changes nothing of what is read in it.
@Suite struct CSVFixtureTests {
  /// The fixtures whose text is UTF-8 and whose rows are plain enough to be written in any dialect.
  private static let plain = [
    "google-2024.csv", "hubspot-record-id-is-no-user.csv", "zoho-companion-columns.csv", "duplicate-headers.csv",
    "telegram-user-ids.csv", "outlook-ja.csv", "thunderbird-ko.csv",
  ]

  @Test(arguments: plain, [",", ";", "\t", "|"])
  func delimiterChangesNothing(name: String, delimiter: String) throws {
    let fixture = try Fixture.named(name, in: "csv")
    let rows = try CSVText.rows(of: fixture.bytes)
    let text = CSVText.text(rows, delimiter: delimiter, lineEnd: "\n")
    #expect(try contacts(Array(text.utf8)) == contacts(fixture.bytes))
  }

  @Test(arguments: plain, ["\n", "\r\n", "\r"])
  func lineEndChangesNothing(name: String, lineEnd: String) throws {
    let fixture = try Fixture.named(name, in: "csv")
    let rows = try CSVText.rows(of: fixture.bytes)
    let text = CSVText.text(rows, delimiter: ",", lineEnd: lineEnd)
    #expect(try contacts(Array(text.utf8)) == contacts(fixture.bytes))
  }

  @Test(arguments: plain, [String.Encoding.utf16BigEndian, .utf16LittleEndian])
  func markedEncodingChangesNothing(name: String, encoding: String.Encoding) throws {
    let fixture = try Fixture.named(name, in: "csv")
    let text = "\u{FEFF}" + String(decoding: try fixture.bytes, as: UTF8.self)
    #expect(try contacts([UInt8](#require(text.data(using: encoding)))) == contacts(fixture.bytes))
  }

  /// Without a mark the zero bytes of ASCII tell UTF-16: the header has to be in it.
  @Test(
    arguments: ["google-2024.csv", "duplicate-headers.csv"], [String.Encoding.utf16BigEndian, .utf16LittleEndian])
  func unmarkedEncodingChangesNothing(name: String, encoding: String.Encoding) throws {
    let fixture = try Fixture.named(name, in: "csv")
    let text = String(decoding: try fixture.bytes, as: UTF8.self)
    #expect(try contacts([UInt8](#require(text.data(using: encoding)))) == contacts(fixture.bytes))
  }

  @Test func codePageChangesNothing() throws {
    let fixture = try Fixture.named("outlook-de-cp1252.csv", in: "csv")
    let text = try #require(String(bytes: fixture.bytes, encoding: .windowsCP1252))
    #expect(try contacts(Array(text.utf8)) == contacts(fixture.bytes))
  }

  @Test(arguments: [
    "google-2024.csv", "google-old-utf16le.csv", "outlook-de-cp1252.csv", "linkedin-connections-preamble.csv",
    "quotes-unclosed.csv", "excel-sep-line-quoted-tab.csv", "palm-desktop-no-header.csv", "lone-cr.csv",
  ])
  func truncationNeverTraps(name: String) throws {
    let bytes = try Fixture.named(name, in: "csv").bytes
    let whole = try contacts(bytes)
    for length in bytes.indices {
      let found = (try? contacts(Array(bytes[..<length]))) ?? []
      #expect(found.count <= whole.count + 3)
    }
  }

  /// The contacts of `bytes`, where they stand left out.
  private func contacts(_ bytes: [UInt8]) throws -> [Contact] {
    var reader = try CSVContactReader(bytes, file: "", options: ReadOptions())
    var contacts: [Contact] = []
    while let event = reader.next() {
      guard case .contact(var contact) = event else { continue }
      contact.source = SourceLocation(file: "")
      contacts.append(contact)
    }
    return contacts
  }
}
