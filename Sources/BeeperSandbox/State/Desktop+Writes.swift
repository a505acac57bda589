extension Desktop {
  /// Sets or clears a chat's draft.
  ///
  /// - Throws: 404 for an unknown chat; 409 for a text where the chat has a draft already.
  mutating func update(_ chatID: String, _ update: ChatUpdate) throws(APIFailure) -> Chat {
    guard let record = chats[chatID] else { throw .noSuchChat }
    switch update.draft {
    case .none: break
    case .some(.none): chats.setDraft(nil, of: record.id)
    case .some(.some(let draft)) where draft.isEmpty: chats.setDraft(nil, of: record.id)
    case .some(.some(let draft)):
      guard record.draft == nil else { throw .draftExists }
      chats.setDraft(draft, of: record.id)
      keeping.drafted(draft, in: record.id)
    }
    return try chat(record.id, participants: 100)
  }

  /// Sends a message.
  ///
  /// - Throws: 404 for an unknown chat; 409 for an account that is not connected.
  mutating func send(_ text: String, to chatID: String) throws(APIFailure) -> PendingMessage {
    guard let record = chats[chatID] else { throw .noSuchChat }
    guard statuses[record.accountID] == .connected else { throw .notConnected }
    let number = deliver(text, to: record.id, accountID: record.accountID)
    return PendingMessage(chatID: record.id, pendingMessageID: "pending-\(number)")
  }
}
