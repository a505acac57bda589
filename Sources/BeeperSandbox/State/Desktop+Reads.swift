extension Desktop {
  func accounts() -> [Account] {
    accountIDs.compactMap { directories[$0]?.account }.map { account in
      let owner = account.user
      return Account(
        accountID: account.accountID, bridge: account.bridge, network: account.network,
        user: User(owner),
        status: world.omits.contains(.accountStatus) ? nil : statuses[account.accountID],
        statusText: account.statusText)
    }
  }

  /// The users whom a phone number, e-mail address or `@username` finds exactly, or the contacts that contain a text.
  ///
  /// - Throws: 404 for an unknown account.
  func contacts(_ accountID: String, query: String) throws(APIFailure) -> Items<User> {
    let directory = try directory(accountID)
    if let identifier = Identifier(query: query) {
      return Items(items: directory.person(for: identifier).map { [User($0)] } ?? [])
    }
    return Items(items: directory.contacts.filter { $0.contains(query) }.map { User($0) })
  }

  /// A page of an account's contacts by name.
  ///
  /// - Throws: 404 for an unknown account.
  func contactList(_ accountID: String, query: String?, _ page: PageRequest) throws(APIFailure) -> Page<User> {
    let contacts = try directory(accountID).contacts
    var timeline = Timeline<World.Person>()
    for (index, person) in contacts.reversed().enumerated() { timeline.append(person, at: index) }
    return timeline.page(page, where: { person in query.map(person.contains) ?? true }, show: { User($0) })
  }

  /// A page of the chats that a search finds, the most recent activity first. Only the list of chats shows previews.
  ///
  /// - Throws: 404 for an unknown account.
  func chats(_ search: ChatSearch, _ page: PageRequest, previews: Bool) throws(APIFailure) -> Page<Chat> {
    for accountID in search.accountIDs.sorted() { _ = try directory(accountID) }
    return try chats.recent.page(page, where: { id in chats[id].map(search.finds) ?? false }) {
      (chatID) throws(APIFailure) in
      guard let record = chats[chatID] else { throw .noSuchChat }
      var chat = shown(record, participants: 20)
      if previews { chat.preview = record.messages.entries.last.map { shown($0.item, of: record) } }
      return chat
    }
  }

  /// - Throws: 404 for an unknown chat.
  func chat(_ chatID: String, participants: Int) throws(APIFailure) -> Chat {
    guard let record = chats[chatID] else { throw .noSuchChat }
    return shown(record, participants: participants)
  }

  /// A page of a chat's messages, newest first.
  ///
  /// - Throws: 404 for an unknown chat.
  func messages(_ chatID: String, _ page: PageRequest) throws(APIFailure) -> Page<Message> {
    guard let record = chats[chatID] else { throw .noSuchChat }
    return record.messages.page(page) { shown($0, of: record) }
  }
}

extension World.Person {
  /// Whether a text is in anything that is shown of the person.
  fileprivate func contains(_ text: String) -> Bool {
    let kinds: [IdentifierKind] = [.phoneNumber, .email, .username]
    let shown = [fullName] + kinds.filter { !hidden.contains($0) }.map(value)
    return shown.contains { $0?.lowercased().contains(text.lowercased()) ?? false }
  }
}
