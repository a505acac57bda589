import BeeperDesktop
import ContactBook
import Outreach
import TestSupport
import Testing

@Suite struct TextProblemTests {
  private func starts(_ template: MessageTemplate, columns: [[String: String]]) throws -> [PlannedStart] {
    let people = mergePeople(
      try columns.enumerated().map { index, columns in
        var contact = try Invented.contact(index, name: index == 0 ? "Ada Lovelace" : nil)
        if index == 0 { contact.name.given = "Ada" }
        contact.columns = columns
        return contact
      })
    return ImportPlan(
      people, options: PlanOptions(accounts: [Invented.whatsApp], template: template), knownChats: KnownChats()
    ).starts
  }

  @Test func namesOfNothingAreSaid() throws {
    let template = try MessageTemplate("Dear {{frist_name}}")
    let starts = try starts(template, columns: [[:], [:]])
    #expect(TextProblem.all(of: starts, template: template, knownChats: KnownChats()) == [.unknownName("frist_name")])
  }

  @Test func valuesThatSomeLackAreSaidWithTheirRows() throws {
    let template = try MessageTemplate("Dear {{given_name}}, go {{Team}}!")
    let starts = try starts(template, columns: [["Team": "Blue"], ["Team": "Red"]])
    let lacking = starts[1].person.sources
    #expect(
      TextProblem.all(of: starts, template: template, knownChats: KnownChats())
        == [.missingValue("given_name", people: lacking)])
    #expect(starts[0].messageText == "Dear Ada, go Blue!")
  }

  @Test func sectionsAllowForValuesThatSomeLack() throws {
    let template = try MessageTemplate(
      "Dear {{#given_name}}{{given_name}}{{/given_name}}{{^given_name}}all{{/given_name}}")
    let starts = try starts(template, columns: [[:], [:]])
    #expect(TextProblem.all(of: starts, template: template, knownChats: KnownChats()) == [])
    #expect(starts.map(\.messageText) == ["Dear Ada", "Dear all"])
  }

  @Test(arguments: [
    ("Hi {{Vor Name}}, {{Straße 1}}", "Hi Ada, Weg"), ("{{Vor Name}} {{column_0}}", "Ada zero"),
    ("{{{Vor Name}}}", "Ada"),
    ("{{#Straße 1}}{{Straße 1}} {{.}}{{/Straße 1}}{{^a.b}}!{{/a.b}}", "Weg Weg!"),
  ])
  func columnsAreNamedAsTheyAre(_ source: String, text: String) throws {
    let template = try MessageTemplate(source)
    let starts = try starts(template, columns: [["Vor Name": "Ada", "Straße 1": "Weg", "column_0": "zero"]])
    #expect(starts[0].messageText == text)
    #expect(Set(template.columnNames).isSubset(of: ["Vor Name", "Straße 1", "column_0", "a.b"]))
  }

  @Test(arguments: ["Hi {{}}", "Hi {{ }}", "{{.}}", "Hi {{name", "{{#name}}Hi", "{{#a}}{{/b}}"])
  func whatIsNoTemplateIsRefusedInWords(_ source: String) {
    let failure = #expect(throws: MessageTemplate.Failure.self) { try MessageTemplate(source) }
    #expect(failure?.description.contains("ParserError") == false)
  }

  @Test(arguments: ["{{=<% %>=}}Hi <% given_name %>", "Hi {{>name}}", "{{<page}}{{/page}}"])
  func whatHidesNamesIsRefused(_ source: String) {
    #expect(throws: MessageTemplate.Failure.self) { try MessageTemplate(source) }
  }

  @Test func textsThatNoChatTakesAreSaid() throws {
    let template = try MessageTemplate(String(repeating: "x", count: 11))
    let starts = try starts(template, columns: [[:]])
    var known = KnownChats()
    var chat = Invented.chat(for: .init(accountID: "whatsapp", user: .init(phoneNumber: "+447700900999")))
    chat.maxTextLength = 10
    known.insert(chat)
    #expect(
      TextProblem.all(of: starts, template: template, knownChats: known)
        == [.tooLong(accountID: "whatsapp", limit: 10, people: starts[0].person.sources)])
  }

  /// The chat of the first person takes more than the others of the account, and still not enough.
  @Test func theLimitThatIsExceededIsNamed() throws {
    let template = try MessageTemplate(String(repeating: "x", count: 21))
    var known = KnownChats()
    for (number, limit) in [("+447700900000", 20), ("+447700900999", 10)] {
      var chat = Invented.chat(for: .init(accountID: "whatsapp", user: .init(phoneNumber: number)))
      chat.maxTextLength = limit
      known.insert(chat)
    }
    let people = mergePeople(try (0..<2).map { try Invented.contact($0) })
    let options = PlanOptions(accounts: [Invented.whatsApp], template: template, textsExistingChats: true)
    let starts = ImportPlan(people, options: options, knownChats: known).starts
    #expect(
      TextProblem.all(of: starts, template: template, knownChats: known) == [
        .tooLong(accountID: "whatsapp", limit: 10, people: starts[1].person.sources),
        .tooLong(accountID: "whatsapp", limit: 20, people: starts[0].person.sources),
      ])
  }
}
