extension Desktop {
  /// A chat as the API shows it, with so many participants at most.
  func shown(_ record: ChatRecord, participants limit: Int) -> Chat {
    let account = directories[record.accountID]?.account
    var members = record.people.prefix(limit).map { person in
      Participant(user: User(person, isSelf: false), isPending: record.isPending ? true : nil)
    }
    if members.count < limit, let owner = account?.user {
      members.append(Participant(user: User(owner)))
    }
    let total = record.people.count + 1
    return Chat(
      id: record.id, localChatID: record.localID, accountID: record.accountID,
      network: account?.network ?? record.accountID, title: record.title, type: record.kind,
      participants: Chat.Participants(items: members, hasMore: members.count < total, total: total),
      lastActivity: record.lastActivity, unreadCount: record.unreadCount, draft: record.draft.map(richText),
      maxTextLength: account?.maxTextLength)
  }

  /// A message as the API shows it.
  func shown(_ message: ChatRecord.Message, of record: ChatRecord) -> Message {
    let isSender = message.senderID == nil
    let number = String(message.id)
    return Message(
      id: number, chatID: record.id, accountID: record.accountID,
      senderID: message.senderID ?? directories[record.accountID]?.account.user.id ?? "", isSender: isSender,
      timestamp: message.sentAt, sortKey: String(repeating: "0", count: max(0, 12 - number.count)) + number,
      text: richText(message.text))
  }

  /// A text as the world says that texts read back.
  private func richText(_ text: String) -> String {
    guard world.textForm == .html else { return text }
    return text.reduce(into: "") { html, character in
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "\n", "\r\n": html += "<br>"
      default: html.append(character)
      }
    }
  }
}

extension User {
  /// A user of a network, without what the network hides.
  init(_ person: World.Person, isSelf: Bool? = nil) {
    func shown(_ kind: IdentifierKind) -> String? {
      person.hidden.contains(kind) ? nil : person.value(of: kind)
    }
    self.init(
      id: person.id, fullName: person.fullName, phoneNumber: shown(.phoneNumber), email: shown(.email),
      username: shown(.username), cannotMessage: person.reach == .closed, isSelf: isSelf)
  }

  /// The app's user.
  init(_ owner: World.Owner) {
    self.init(
      id: owner.id, fullName: owner.fullName, phoneNumber: owner.phoneNumber, email: owner.email,
      username: owner.username, cannotMessage: nil, isSelf: true)
  }
}
