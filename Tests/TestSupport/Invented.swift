package import BeeperDesktop
package import ContactBook
package import Outreach

/// Invented people and accounts for the tests.
package enum Invented {
  /// A connected account that finds people by their numbers.
  package static let whatsApp = Account(
    accountID: "whatsapp", bridge: Bridge(id: "w", provider: "local", type: "whatsapp"), user: User(id: "me"),
    status: .connected, network: "WhatsApp")
  /// A connected account that finds people by their usernames, too.
  package static let telegram = Account(
    accountID: "telegram", bridge: Bridge(id: "t", provider: "cloud", type: "telegram"), user: User(id: "me"),
    status: .connected, network: "Telegram")

  /// A number of the range kept for fiction: +44 7700 900000 to 900999.
  package static func phone(_ number: Int, kind: PhoneKind = .mobile) throws -> ContactPhone {
    let digits = String(number)
    let phone = RawPhone(raw: "+447700900" + String(repeating: "0", count: 3 - digits.count) + digits, kind: kind)
    return ContactPhone(phone, reading: .number(try PhoneNumber(phone.raw, region: nil)))
  }

  /// Somebody with the number of that name and the mobile number `phone(number)`.
  package static func contact(_ number: Int, name: String? = nil) throws -> Contact {
    var contact = Contact(source: SourceLocation(file: "people.csv", record: number + 1, line: number + 2))
    contact.name.full = name ?? "Person \(number)"
    contact.phones = [try phone(number)]
    return contact
  }

  /// The starts of `count` people, each with a number of their own.
  package static func starts(_ count: Int, accounts: [Account] = [whatsApp], known: KnownChats = KnownChats()) throws
    -> [PlannedStart]
  {
    let people = mergePeople(try (0..<count).map { try contact($0) })
    return ImportPlan(people, options: PlanOptions(accounts: accounts), knownChats: known).starts
  }

  /// The chat that a network would open for `request`.
  package static func chat(for request: StartChatRequest) -> Chat {
    let other = Participant(
      user: User(id: "user", username: request.user.username, phoneNumber: request.user.phoneNumber))
    return Chat(
      id: "!\(request.user.phoneNumber ?? request.user.username ?? "chat"):example", accountID: request.accountID,
      title: "Chat", type: .single, participants: ParticipantList(items: [other]))
  }
}
