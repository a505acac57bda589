import ContactBook
import ContactFormats
import Foundation
import Testing

@testable import Importing

/// Whatever names a record on the screen names it for `--only`, too.
@Suite struct RecordSelectionTests {
  private static let samples: [String] = ["contacts.vcf", "google.csv", "outlook.csv", "members.xml", "trouble.vcf"].map
  {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "samples/\($0)").path
  }

  @Test(arguments: samples) func everyPrintedPlaceIsAccepted(file: String) async throws {
    var readings = await FileReading.readAll([file], options: ReadOptions())
    let diagnostics = readings.flatMap(\.diagnostics)
    let contacts = readings[0].takeContacts()
    #expect(!contacts.isEmpty)
    for contact in contacts {
      for place in [contact.source.description, contact.source.byRecord.description] {
        let selection = try #require(RecordSelection(place))
        let selected = try selection.select(from: contacts, diagnostics: diagnostics)
        // Several records of an XML file may begin at one line.
        #expect(selected.map(\.source).contains(contact.source))
        if place.contains("#") { #expect(selected.count == 1) }
      }
    }
    for diagnostic in diagnostics where diagnostic.source.record > 0 {
      let selection = try #require(RecordSelection(diagnostic.source.description))
      let isRead = contacts.contains { $0.source.record == diagnostic.source.record }
      let selected = try selection.select(from: contacts, diagnostics: diagnostics)
      #expect(selected.isEmpty != isRead)
    }
  }

  @Test(arguments: ["", "people", "people.csv:", "people.csv:0", "failed,people", "people.csv#x"])
  func otherTextIsRefused(text: String) { #expect(RecordSelection(text) == nil) }
}
