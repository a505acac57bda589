import Foundation
import Testing

@testable import ContactFormats

/// Every file of `Fixtures/csv`, `Fixtures/vcard` and `Fixtures/xml` is read as the text beside it says.
///
/// `RECORD_FIXTURES=1 swift test --filter FixtureTests` writes these texts anew, and fails, so that nobody takes a
/// recording for a test.
@Suite struct FixtureTests {
  @Test(arguments: try ContactFormat.allCases.flatMap { try Fixture.all($0.rawValue) })
  func reads(_ fixture: Fixture) throws {
    let format = try #require(ContactFormat(rawValue: fixture.folder))
    let found = try ReadingText(fixture.bytes, file: fixture.url.lastPathComponent, format: format).text
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
      try Data(found.utf8).write(to: fixture.expectation)
      Issue.record("recorded, not compared")
    }
    #expect(found == (try String(contentsOf: fixture.expectation, encoding: .utf8)))
  }

  @Test(arguments: ContactFormat.allCases)
  func everyExpectationHasItsFile(format: ContactFormat) throws {
    let fixtures = try Fixture.all(format.rawValue)
    #expect(fixtures.count > 25)
    #expect(try Fixture.expectations(in: format.rawValue) == fixtures.map(\.expectation.lastPathComponent))
  }
}
