extension Desktop {
  /// Opens the direct chat with the user whom a request resolved to when it was admitted, and creates it where there is
  /// none.
  ///
  /// - Throws: 404 for an unknown account or user; 409 for an account that is not connected; 422 for a payload without
  ///   an identifier, a user who cannot be messaged, or a missing text where the network requires one.
  mutating func start(_ request: StartRequest, with person: World.Person?) throws(APIFailure) -> Chat {
    let rule = try directory(request.accountID).account.startText
    guard IdentifierKind.allCases.contains(where: { request.user.value(of: $0) != nil }) else {
      throw .invalid("At least one identifier is required", code: "too_small", path: [.key("user")])
    }
    guard statuses[request.accountID] == .connected else { throw .notConnected }
    guard let person else { throw .noSuchUser }
    if let chatID = chats.directChat(accountID: request.accountID, userID: person.id) {
      if let text = request.messageText, rule.existing == .delivered {
        deliver(text, to: chatID, accountID: request.accountID)
      }
      return try startAnswer(chatID, .existing)
    }
    try check(request, person, rule)
    // In one expression the answer would be made by a copy of everything.
    let chatID = create(request, person, rule)
    return try startAnswer(chatID, .created)
  }

  private func check(_ request: StartRequest, _ person: World.Person, _ rule: World.StartText) throws(APIFailure) {
    switch person.reach {
    case .open: break
    case .inviteOnly: guard request.allowInvite else { throw .inviteRequired }
    case .closed: throw .cannotMessage
    }
    if rule.created == .required, request.messageText == nil {
      throw .invalid("Required to create a chat on this network", code: "invalid_type", path: [.key("messageText")])
    }
  }

  private mutating func create(_ request: StartRequest, _ person: World.Person, _ rule: World.StartText) -> String {
    directories[request.accountID]?.add(person)
    let chatID = chats.add(
      accountID: request.accountID, with: [person], isPending: person.reach == .inviteOnly, at: now)
    keeping.created(chatID, accountID: request.accountID, userID: person.id)
    if let text = request.messageText, rule.created != .ignored {
      deliver(text, to: chatID, accountID: request.accountID)
    }
    return chatID
  }

  /// Adds a text of the app's user to a chat.
  ///
  /// - Returns: the message's number.
  @discardableResult
  mutating func deliver(_ text: String, to chatID: String, accountID: String) -> Int {
    keeping.delivered(text, to: chatID, accountID: accountID)
    return chats.addMessage(text, from: nil, to: chatID, at: now)
  }

  /// The time by the clock that stamps chats and messages.
  private var now: Timestamp { Timestamp(milliseconds: Timestamp.now.milliseconds + Int64(world.clockOffset) * 1000) }

  private func startAnswer(_ chatID: String, _ status: Chat.StartStatus) throws(APIFailure) -> Chat {
    guard let record = chats[chatID] else { throw .noSuchChat }
    var chat = shown(record, participants: .max)
    chat.chatID = chatID
    chat.status = world.omits.contains(.startStatus) ? nil : status
    return chat
  }
}
