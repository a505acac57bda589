import ContactBook
import Foundation
import Testing

@testable import ContactFormats

/// Archives and mails, whose members are files of contacts.
///
/// `RECORD_FIXTURES=1 swift test --filter ContainerTests` writes the texts beside them anew, and fails.
@Suite struct ContainerTests {
  private static let folders = ["archive", "mail"]

  @Test(arguments: try folders.flatMap { try Fixture.all($0) })
  func reads(_ fixture: Fixture) throws {
    let name = fixture.url.lastPathComponent
    let readings = FileReading.readings(in: try fixture.bytes, name: name, options: ReadOptions())
    let found = readings.map(Self.text).joined()
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
      try Data(found.utf8).write(to: fixture.expectation)
      Issue.record("recorded, not compared")
    }
    #expect(found == (try String(contentsOf: fixture.expectation, encoding: .utf8)))
  }

  @Test(arguments: folders) func everyExpectationHasItsFile(folder: String) throws {
    let fixtures = try Fixture.all(folder)
    #expect(fixtures.count > 4)
    #expect(try Fixture.expectations(in: folder) == fixtures.map(\.expectation.lastPathComponent))
  }

  /// Whatever is printed as a place is read back as that place.
  @Test(arguments: try folders.flatMap { try Fixture.all($0) })
  func placesAreReadBack(_ fixture: Fixture) throws {
    let name = fixture.url.lastPathComponent
    let readings = FileReading.readings(in: try fixture.bytes, name: name, options: ReadOptions())
    let sources = readings.flatMap(\.contacts).map(\.source)
    #expect(Set(sources).count == sources.count)
    let names = InputNames(sources.map(\.file))
    for source in sources {
      #expect(Locator("\(source)").map(names.resolved) == source.byLine)
      #expect(Locator("\(source.byRecord)").map(names.resolved) == source.byRecord)
    }
  }

  @Test(
    "A cut or changed archive is read or refused",
    arguments: ["google-takeout.zip", "cards.tar.gz", "cards.tar", "two-sheets.xlsx"])
  func damageIsNoTrap(name: String) throws {
    let whole = try Fixture.named(name, in: "archive").bytes
    for index in stride(from: 0, to: whole.count, by: max(whole.count / 300, 1)) {
      var changed = whole
      changed[index] ^= 0x41
      for bytes in [changed, Array(whole[..<index])] {
        for reading in FileReading.readings(in: bytes, name: name, options: ReadOptions()) {
          #expect(reading.error != nil || !reading.contacts.isEmpty || !reading.diagnostics.isEmpty)
        }
      }
    }
  }

  /// XML hides a document type from the first look behind a character that is then taken out.
  @Test func documentTypeIsFoundInMendedXML() throws {
    let text = "<?xml version=\"1.0\"?><\u{1}!DOCTYPE v [<!ATTLIST x a CDATA \"v\">]><v><email>a@b.example</email></v>"
    #expect(FileReading(Array(text.utf8), name: "a.xml", options: ReadOptions()).error == .documentType)
  }

  private static func text(of reading: FileReading) -> String {
    var lines = [reading.name]
    if let error = reading.error { lines.append("  refused, \(error)") }
    if let recognition = reading.recognition { lines.append("  \(recognition.dialect), \(recognition.encoding.name)") }
    lines += (reading.diagnostics + reading.unusable).map {
      "  \($0.severity.rawValue), \($0.source): \($0.reason.message)"
    }
    for contact in reading.contacts { lines += ["  \(contact.source)"] + ReadingText.values(of: contact) }
    return lines.joined(separator: "\n") + "\n"
  }
}
