import Foundation
import Importing
import Outreach
import Reports
import Testing

@Suite struct ImportSettingsTests {
  @Test func settingsOfAPlanComeBackAsTheyWere() throws {
    var settings = StartSettings(decidedAt: Date(timeIntervalSince1970: 1_700_000_000))
    settings.template = try MessageSource("Hello {{given_name}}")
    (settings.textTo, settings.deliver, settings.limit) = (.all, .draft, 7)
    (settings.prefersExistingChats, settings.allowsInvite, settings.contactsAgain) = (true, true, true)
    let read = try JSONDecoder().decode(StartSettings.self, from: JSONEncoder().encode(settings))
    #expect(read.template?.text == "Hello {{given_name}}")
    #expect(read.template?.template.columnNames == [])
    #expect(read.textTo == .all && read.deliver == .draft && read.limit == 7)
    #expect(read.prefersExistingChats && read.allowsInvite && read.contactsAgain)
    #expect(read.decidedAt == settings.decidedAt)
  }

  /// What is not a template gets no further than the door, or the file it stands in: plans need not parse again.
  @Test func aTemplateIsParsedWhereItEnters() throws {
    #expect(throws: MessageTemplate.Failure.self) { try MessageSource("Hello {{#given_name}}") }
    let broken = #"{"template": "Hello {{#given_name}}", "textTo": "new", "deliver": "start", "decidedAt": 0}"#
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(StartSettings.self, from: Data(broken.utf8)) }
  }

  @Test(arguments: [(nil, false, "usual"), (nil, true, "sandbox"), ("named", false, "named"), ("named", true, "named")])
  func choosesTheLedger(named: String?, isSandbox: Bool, path: String) {
    let choice = LedgerChoice(named: named, usual: "usual", usualOfSandbox: "sandbox")
    #expect(choice.path(isSandbox: isSandbox) == path)
  }

  @Test(arguments: [
    ("a/contacts.vcf", "contacts.results.csv"), ("-", "contacts.results.csv"), ("/", "contacts.results.csv"),
    ("books/", "books.results.csv"),
  ])
  func reportsToAFileNamedAfterTheInput(input: String, name: String) {
    #expect(ReportFiles([], fallback: input).targets.map(\.path) == [name])
    #expect(ReportFiles([]).targets.isEmpty)
    #expect(ReportFiles(["-", "a.html"], fallback: input).targets.map(\.path) == ["a.html"])
  }
}
