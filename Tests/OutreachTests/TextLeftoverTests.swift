import ContactBook
import Outreach
import TestSupport
import Testing

/// What was meant for another program is found in texts, and what people write is not.
@Suite struct TextLeftoverTests {
  @Test(arguments: [
    "{first_name}", "{First Name}", "{firstName}", "${name}", "{!Contact.FirstName}", "{{given_name}}", "{Hi|Hello}",
    "*|FNAME|*", "%FIRSTNAME%", "%first_name%", "%%First Name%%", "[First Name]", "[NAME]", "[Vorname]", "[%name%]",
    "<First Name>", "<<Name>>", "«Prénom»", "##NAME##", "#firstname#", "@@name@@", "$name$", "[Имя]",
    "%recipient.first_name%", "$name", "{0}", "__FirstName__", "~FirstName~", "@FirstName@", "-FIRSTNAME-",
    "::first_name::", "|FNAME|", "!*first_name*!", "%FNAME", "｛名前｝",
  ])
  func tagsOfOtherToolsAreFound(_ tag: String) {
    #expect(TextLeftover(in: "Hi \(tag), I am on Beeper now.") == .tag(tag))
  }

  @Test(arguments: [
    ("Hi Ada,\\nhow are you?", TextLeftover.escape("\\n")), ("Hi Ada,\\r\\nhello.", .escape("\\r\\n")),
    ("Hi Ada<br>hello", .markup("<br>")), ("Tom &amp; Ada", .markup("&amp;")),
    ("=CONCATENATE(\"Hi \", A2)", .formula), ("=A2&\" hello\"", .formula), ("= B2", .formula),
    ("=\"Hi \"&A2", .formula), ("+A2", .formula), ("0.0", .placeholder("0.0")),
    ("unbekannt", .placeholder("unbekannt")),
    ("#N/A", .spreadsheetError("#N/A")), ("Hi #REF!, hello", .spreadsheetError("#REF!")),
    ("n/a", .placeholder("n/a")), (" TBD ", .placeholder("TBD")), ("0", .placeholder("0")), ("-", .placeholder("-")),
  ])
  func whatIsNoTextIsFound(_ text: String, leftover: TextLeftover) {
    #expect(TextLeftover(in: text) == leftover)
  }

  @Test(arguments: [
    "Hi Ada, 100% sure, 50% off!", "See [1] and [the map].", "I <3 you, and 2 < 3 > 1", "«Bonjour», dit-elle.",
    "=) nice to see you", "#1 fan, #beeper #name of the game", "{} [] <> %% **", "Call me: C:\\new\\name.txt",
    "Costs $5, or $6 on Friday", "a|b|c", "None of us knew.", "My name is Ada (really).", "x", "+1", "10-0",
    "The file is [attached].", "I paid 5% in tax and 10% in fees",
  ])
  func whatPeopleWriteIsNone(_ text: String) {
    #expect(TextLeftover(in: text) == nil)
  }

  @Test func tagsOfATemplateAreItsOwn() {
    #expect(TextLeftover(inTemplate: "Hi {{given_name}}{{#Team}} of {{Team}}{{/Team}}, {{{nickname}}}!") == nil)
    #expect(TextLeftover(inTemplate: "Hi {{given_name}}, {first_name}") == .tag("{first_name}"))
  }

  @Test func peopleAreNamedByTheirRowsUnlessTextsAreLiteral() throws {
    let people = mergePeople(
      try ["Hi [Name]!", "Hi Bea!", "Hey [Name]!", "0"].enumerated().map { index, text in
        var contact = try Invented.contact(index)
        contact.messageText = text
        return contact
      })
    let starts = ImportPlan(
      people, options: PlanOptions(accounts: [Invented.whatsApp]), knownChats: KnownChats()
    ).starts
    let sources = people.map { $0.sources[0] }
    #expect(
      TextProblem.all(of: starts, template: nil, knownChats: KnownChats()) == [
        .leftover(.tag("[Name]"), people: [sources[0], sources[2]]),
        .leftover(.placeholder("0"), people: [sources[3]]),
      ])
    #expect(TextProblem.all(of: starts, template: nil, literal: true, knownChats: KnownChats()) == [])
  }
}
