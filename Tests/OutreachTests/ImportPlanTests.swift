import BeeperDesktop
import ContactBook
import Foundation
import Outreach
import TestSupport
import Testing

@Suite struct ImportPlanTests {
  private func person(_ change: (inout Contact) throws -> Void) throws -> Person {
    var contact = try Invented.contact(1)
    contact.phones = []
    try change(&contact)
    return try #require(mergePeople([contact]).first)
  }

  private func plan(_ people: [Person], _ options: PlanOptions, known: KnownChats = KnownChats()) -> ImportPlan {
    ImportPlan(people, options: options, knownChats: known)
  }

  @Test func payloadHoldsOnlyWhatTheBridgeResolves() throws {
    let person = try person { contact in
      contact.phones = [try Invented.phone(1)]
      contact.emails = [ContactEmail(address: try #require(EmailAddress("ada@mail.example")))]
      contact.handles = [
        Handle(network: .telegram, username: "ada_l"), Handle(network: .instagram, username: "ada.pictures"),
      ]
    }
    let whatsApp = UserPayload.candidates(for: person, on: BridgeType(rawValue: "whatsapp"), takesBareID: false)
    #expect(whatsApp == [UserPayload(fullName: "Person 1", phoneNumber: "+447700900001")])
    let telegram = UserPayload.candidates(for: person, on: BridgeType(rawValue: "telegram"), takesBareID: false)
    #expect(telegram == [UserPayload(fullName: "Person 1", phoneNumber: "+447700900001", username: "ada_l")])
    let discord = UserPayload.candidates(for: person, on: BridgeType(rawValue: "discordgo"), takesBareID: false)
    #expect(discord.isEmpty)
  }

  @Test func otherIdentifiersAreTriedOneByOne() throws {
    let person = try person { $0.phones = [try Invented.phone(1), try Invented.phone(2)] }
    let candidates = UserPayload.candidates(for: person, on: BridgeType(rawValue: "signal"), takesBareID: false)
    #expect(candidates.map(\.phoneNumber) == ["+447700900001", "+447700900002"])
  }

  /// The number of two, and that of a crowd, whom nobody is asked to review.
  @Test(arguments: [["Ann Lee"], ["Ann Lee", "Cy Doe", "Di Orr"]])
  func ownIdentifiersAreAskedForBeforeThoseOfSeveral(others: [String]) throws {
    var bob = try Invented.contact(0, name: "Bob Roy")
    bob.phones = [try Invented.phone(1), try Invented.phone(2)]
    let sharing = try others.enumerated().map { index, name in
      var other = try Invented.contact(index + 1, name: name)
      other.phones = [try Invented.phone(1)]
      return other
    }
    let starts = plan(mergePeople([bob] + sharing), PlanOptions(accounts: [Invented.whatsApp])).starts
    #expect(starts.map { $0.candidates.map(\.user.phoneNumber) } == [["+447700900002"], ["+447700900001"]])
  }

  @Test(arguments: [("Ann Lee", []), (nil, ["+447700900001"])] as [(String?, [String])])
  func companyLineFindsTheCompanyAlone(name: String?, numbers: [String]) throws {
    let person = try person { contact in
      contact.name.full = name
      contact.organization = "Shop"
      contact.phones = [try Invented.phone(1, kind: .company)]
    }
    let candidates = UserPayload.candidates(for: person, on: BridgeType(rawValue: "whatsapp"), takesBareID: false)
    #expect(candidates.map(\.phoneNumber) == numbers)
  }

  @Test(arguments: [("ada@mail.example", nil), ("+44 7700 900123", nil), ("Ada", "Ada")] as [(String, String?)])
  func addressOrNumberIsNoName(full: String, payload: String?) throws {
    let person = try person { contact in
      contact.name.full = full
      contact.phones = [try Invented.phone(1)]
    }
    #expect(person.payloadName == payload)
  }

  @Test func accountOfTheRecordIsUsedAlone() throws {
    let asking = try person { contact in
      contact.phones = [try Invented.phone(1)]
      contact.account = "Telegram"
    }
    let both = PlanOptions(accounts: [Invented.whatsApp, Invented.telegram])
    #expect(plan([asking], both).starts.map { $0.candidates.map(\.account.accountID) } == [["telegram"]])
    let other = plan([asking], PlanOptions(accounts: [Invented.whatsApp]))
    #expect(other.skips.map(\.reason) == [.accountNotUsed("Telegram")])
  }

  @Test(arguments: [["info@firm.example", "info@firm.example"], ["ada@gmail.com", "Ada@googlemail.com"]])
  func identifierIsAskedForOnceOnAnAccount(addresses: [String]) throws {
    let people = mergePeople(
      try ["Ada", "Ben"].enumerated().map { index, name in
        var contact = try Invented.contact(index, name: name)
        contact.phones = []
        contact.emails = [ContactEmail(address: try #require(EmailAddress(addresses[index])))]
        return contact
      })
    let matrix = Account(accountID: "matrix", bridge: Bridge(type: "matrix"), user: User(id: "me"))
    let plan = plan(people, PlanOptions(accounts: [matrix]))
    #expect(plan.starts.map(\.person.displayName) == ["Ada"])
    #expect(plan.skips.map(\.reason) == [.sharedDestination(with: "Ada")])
  }

  /// Anna's second number is Tom's only one, and a run asked for her third before.
  @Test func laterIdentifiersLeadToNobodyElse() throws {
    func people(_ numbers: [[Int]]) throws -> [Person] {
      mergePeople(
        try zip(["Anna Berg", "Tom Klein"], numbers).enumerated().map { index, entry in
          var contact = try Invented.contact(index, name: entry.0)
          contact.phones = try entry.1.map { try Invented.phone($0) }
          return contact
        })
    }
    let past = PastStart(
      id: 1, runID: "earlier", accountID: "whatsapp", name: "Otto", asked: [.phone("+447700900003")],
      known: [.phone("+447700900003")], status: .created, date: Date())
    var options = PlanOptions(accounts: [Invented.whatsApp])
    options.history = ContactHistory([past])
    let starts = plan(try people([[1, 2, 3, 4, 5], [2, 4]]), options).starts
    #expect(
      starts.map { $0.candidates.map(\.user.phoneNumber) }
        == [["+447700900001", "+447700900005"], ["+447700900002"]])
  }

  /// Bob gets nothing, be it for the limit or because he must not; so nothing that is his is asked for on Ann's behalf.
  @Test("R9: what somebody left out carries is nobody's later identifier", arguments: ["limit", "exclusion"])
  func laterIdentifiersAreNotThoseOfPeopleLeftOut(by way: String) throws {
    var ann = try Invented.contact(0, name: "Ann Lee")
    ann.phones = [try Invented.phone(1), try Invented.phone(2)]
    var bob = try Invented.contact(1, name: "Bob Roy")
    bob.phones = [try Invented.phone(2)]
    bob.emails = [ContactEmail(address: try #require(EmailAddress("bob@mail.example")))]
    var options = PlanOptions(accounts: [Invented.whatsApp])
    if way == "limit" { options.limit = 1 } else { options.exclusions = Exclusions([.email("bob@mail.example")]) }
    let plan = plan(mergePeople([ann, bob]), options)
    #expect(plan.starts.map { $0.candidates.map(\.user.phoneNumber) } == [["+447700900001"]])
    #expect(plan.skips.map(\.reason) == [way == "limit" ? .limit : .excluded])
  }

  @Test("R9: a number that somebody excluded shares is asked for on behalf of nobody")
  func numberOfSomebodyExcluded() throws {
    var ann = try Invented.contact(0, name: "Ann Lee")
    ann.phones = [try Invented.phone(2)]
    var bob = try Invented.contact(1, name: "Bob Roy")
    bob.phones = [try Invented.phone(2)]
    bob.emails = [ContactEmail(address: try #require(EmailAddress("bob@mail.example")))]
    var options = PlanOptions(accounts: [Invented.whatsApp])
    options.exclusions = Exclusions([.email("bob@mail.example")])
    let plan = plan(mergePeople([ann, bob]), options)
    #expect(plan.starts.isEmpty)
    #expect(plan.skips.map(\.reason) == [.excluded, .excluded])
  }

  /// Ada was reached by her second number: contacting her again must not lose it.
  @Test func ownLaterIdentifiersAreTriedAgain() throws {
    let person = try person { $0.phones = [try Invented.phone(1), try Invented.phone(2)] }
    let past = PastStart(
      id: 1, runID: "earlier", accountID: "whatsapp", name: person.fullName, asked: [.phone("+447700900002")],
      known: person.identifiers, status: .created, date: Date(timeIntervalSince1970: 0))
    var options = PlanOptions(accounts: [Invented.whatsApp])
    options.history = ContactHistory([past])
    options.contactsAgainAfter = Date()
    let starts = plan([person], options).starts
    #expect(starts.map { $0.candidates.map(\.user.phoneNumber) } == [["+447700900001", "+447700900002"]])
  }

  @Test func whatTheRunAskedForInVainIsNotAskedForAgain() throws {
    let person = try person { $0.phones = [try Invented.phone(1), try Invented.phone(2)] }
    var options = PlanOptions(accounts: [Invented.whatsApp])
    options.refused = [AskedFor(UserPayload(fullName: "Person 1", phoneNumber: "+447700900001"), of: Invented.whatsApp)]
    #expect(plan([person], options).starts.map { $0.candidates.map(\.user.phoneNumber) } == [["+447700900002"]])
  }

  @Test(arguments: [(false, nil), (true, "Hi")] as [(Bool, String?)])
  func existingChatsGetTheTextOnlyWhenAsked(toAll: Bool, text: String?) throws {
    let person = try person { contact in
      contact.phones = [try Invented.phone(1)]
      contact.messageText = "Hi"
    }
    var known = KnownChats()
    known.insert(
      Invented.chat(for: StartChatRequest(accountID: "whatsapp", user: UserPayload(phoneNumber: "+447700900001"))))
    let options = PlanOptions(accounts: [Invented.whatsApp], textsExistingChats: toAll)
    let start = try #require(plan([person], options, known: known).starts.first)
    #expect(start.candidates[0].knownChat?.title == "Chat")
    #expect(start.request(candidate: 0, allowInvite: false).messageText == text)
    #expect(plan([person], options).starts[0].request(candidate: 0, allowInvite: false).messageText == "Hi")
  }

  @Test func textOfTheRecordWinsOverTheTemplate() throws {
    let template = try MessageTemplate("Hello{{#given_name}} {{given_name}}{{/given_name}} & welcome")
    var records = [try Invented.contact(1, name: "Ada"), try Invented.contact(2, name: "Ben")]
    records[0].messageText = "Mine"
    records[1].name.given = "Ben"
    let plan = plan(mergePeople(records), PlanOptions(accounts: [Invented.whatsApp], template: template))
    #expect(plan.starts.map(\.messageText) == ["Mine", "Hello Ben & welcome"])
  }

  @Test(arguments: [(false, ["whatsapp", "telegram"]), (true, ["telegram", "whatsapp"])])
  func accountWithAChatGoesFirstWhenAsked(prefersExisting: Bool, order: [String]) throws {
    let person = try person { $0.phones = [try Invented.phone(1)] }
    var known = KnownChats()
    known.insert(
      Invented.chat(for: StartChatRequest(accountID: "telegram", user: UserPayload(phoneNumber: "+447700900001"))))
    let options = PlanOptions(
      accounts: [Invented.whatsApp, Invented.telegram], prefersExistingChats: prefersExisting)
    let start = try #require(plan([person], options, known: known).starts.first)
    #expect(start.candidates.map(\.account.accountID) == order)
  }

  @Test func limitLeavesTheRestOut() throws {
    let people = mergePeople(try (0..<5).map { try Invented.contact($0) })
    let plan = plan(people, PlanOptions(accounts: [Invented.whatsApp], limit: 2))
    #expect(plan.starts.count == 2)
    #expect(plan.skips.map(\.reason) == [.limit, .limit, .limit])
  }

  @Test func everybodyIsStartedOrSkippedOnce() throws {
    let people = mergePeople(try (0..<30).map { try Invented.contact($0) })
    let plan = plan(people, PlanOptions(accounts: [Invented.whatsApp, Invented.telegram], limit: 7))
    #expect(Set((plan.starts.map(\.person) + plan.skips.map(\.person)).flatMap(\.sources)).count == 30)
  }

  /// A start of the past that asked for the number of an invented person.
  private func past(_ id: Int64, run: String, asking number: Int, name: String, knowing numbers: [Int] = [])
    throws -> PastStart
  {
    let phone = { (number: Int) throws in
      Identifier.phone(try #require(try Invented.phone(number).usableNumber?.e164))
    }
    return PastStart(
      id: id, runID: run, accountID: "whatsapp", name: name, asked: [try phone(number)],
      known: Set(try ([number] + numbers).map(phone)), status: .created, date: .now)
  }

  @Test("R7: --again starts nobody whom the interrupted part of the run has reached, by whatever number")
  func againGoesOn() throws {
    let person = try person { $0.phones = [try Invented.phone(1), try Invented.phone(2)] }
    var options = PlanOptions(accounts: [Invented.whatsApp])
    options.contactsAgainAfter = .distantFuture
    options.history = ContactHistory([try past(1, run: "before", asking: 1, name: "Person 1", knowing: [2])])
    #expect(plan([person], options).starts.count == 1)
    options.history.insert(try past(2, run: "now", asking: 2, name: "Person 1", knowing: [1]))
    options.resumedRunID = "now"
    #expect(plan([person], options).earlier.map(\.start.id) == [2])
    #expect(plan([person], options).starts.isEmpty)
  }

  @Test("R6: a start is told of one person, whoever else shares the number, and the limit counts it")
  func startOfOnePerson() throws {
    let people = mergePeople([
      try Invented.contact(1, name: "Ada Beispiel"), try Invented.contact(2), try Invented.contact(3),
    ])
    let other = try person { contact in
      contact.name.full = "Zoe Other"
      contact.phones = [try Invented.phone(1)]
    }
    var options = PlanOptions(accounts: [Invented.whatsApp], limit: 2)
    options.history = ContactHistory([try past(1, run: "now", asking: 1, name: "Ada Beispiel")])
    options.resumedRunID = "now"
    let plan = plan(people + [other], options)
    #expect(plan.earlier.map(\.person.displayName) == ["Ada Beispiel"])
    #expect(plan.starts.map(\.person.displayName) == ["Person 2"])
    #expect(plan.skips.map(\.reason) == [.limit, .sharedDestination(with: "Ada Beispiel")])
  }
}
