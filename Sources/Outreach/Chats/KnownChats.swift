package import BeeperDesktop

/// The chats that were there before a run asked for any: what tells created from existing (R5 of the promises).
package struct KnownChats: Sendable {
  /// A chat as far as plans and reports need it.
  package struct Chat: Hashable, Sendable {
    /// The account it belongs to.
    package let accountID: String
    /// The chat's ID.
    package let id: String
    /// Its ID in this installation only.
    package let localID: String?
    /// Its title.
    package let title: String
    /// By what its other participant can be recognised; empty for groups.
    package let identifiers: [IdentifierKind: String]
    /// The longest text it takes, in characters; nil when the server does not say.
    package var textLimit: Int?

    /// A chat with the given members.
    package init(
      accountID: String, id: String, localID: String?, title: String, identifiers: [IdentifierKind: String]
    ) {
      self.accountID = accountID
      self.id = id
      self.localID = localID
      self.title = title
      self.identifiers = identifiers
    }
  }

  private struct Key: Hashable {
    let accountID: String
    let kind: IdentifierKind
    let value: String
  }

  /// The chats, in the order in which they were taken in.
  package private(set) var chats: [Chat] = []
  private var ids: Set<String> = []
  private var direct: [Key: Chat] = [:]
  /// The users of each account with whom the run itself has opened chats.
  private var ownUsers: Set<Key> = []
  /// The longest text that all chats of an account take, by account; none where the server says of no chat.
  package private(set) var textLimits: [String: Int] = [:]

  /// No chats at all.
  package init() {}

  /// Those of `chats`.
  package init(_ chats: some Sequence<Chat>) {
    for chat in chats { insert(chat) }
  }

  /// Takes `chat` in, and those that Beeper shows as this one.
  package mutating func insert(_ chat: BeeperDesktop.Chat) {
    insert(Chat(chat))
    for id in chat.mergedChatIDs where id != chat.id {
      insert(Chat(accountID: chat.accountID, id: id, localID: nil, title: chat.title, identifiers: [:]))
    }
  }

  /// Takes `chat` in.
  package mutating func insert(_ chat: Chat) {
    ids.insert(chat.id)
    if let local = chat.localID { ids.insert(local) }
    chats.append(chat)
    if let limit = chat.textLimit { textLimits[chat.accountID] = min(limit, textLimits[chat.accountID] ?? limit) }
    for (kind, value) in chat.identifiers {
      direct[Key(accountID: chat.accountID, kind: kind, value: value)] = chat
    }
  }

  /// The longest text that may go to `candidate`: what its chat takes, else what the account's other chats do.
  package func textLimit(_ candidate: PlannedStart.Candidate) -> Int? {
    candidate.knownChat?.textLimit ?? textLimits[candidate.account.accountID]
  }

  /// Whether the chat was there.
  package func contains(_ chat: BeeperDesktop.Chat) -> Bool {
    [chat.id, chat.localChatID, chat.mergedIntoChatID].contains { $0.map(ids.contains) == true }
  }

  /// Whether the chat was there.
  package func contains(_ chat: Chat) -> Bool { ids.contains(chat.id) || chat.localID.map(ids.contains) == true }

  /// The direct chat of the account with somebody who carries an identifier of `user`, as far as the list shows it.
  package func chat(with user: UserPayload, accountID: String) -> Chat? {
    user.identifiers.lazy.compactMap { chat(with: $0, $1, accountID: accountID) }.first
  }

  /// The direct chat of the account with whoever carries the identifier, in the form to compare by.
  package func chat(with kind: IdentifierKind, _ value: String, accountID: String) -> Chat? {
    direct[Key(accountID: accountID, kind: kind, value: value)]
  }

  /// Adds the chats of `later` that the resumed run did not open itself. A chat counts as the run's own if its ID is in
  /// `opened`, or if its other participant is one of `asked`.
  package func union(_ later: KnownChats, except opened: Set<String>, asked: [(accountID: String, user: UserPayload)])
    -> KnownChats
  {
    let own = Set(asked.compactMap { later.chat(with: $0.user, accountID: $0.accountID)?.id }).union(opened)
    var all = self
    for chat in later.chats where !contains(chat) {
      if !own.contains(chat.id) {
        all.insert(chat)
      } else if let userID = chat.identifiers[.id] {
        all.ownUsers.insert(Key(accountID: chat.accountID, kind: .id, value: userID))
      }
    }
    return all
  }

  /// Whether starts of the run itself, before it was taken up again, opened a chat of the account with the user.
  package func wasOpenedByRun(userID: String, accountID: String) -> Bool {
    ownUsers.contains(Key(accountID: accountID, kind: .id, value: userID))
  }
}

extension KnownChats.Chat {
  /// What is worth knowing of `chat`.
  package init(_ chat: BeeperDesktop.Chat) {
    let other = chat.otherParticipant
    self.init(
      accountID: chat.accountID, id: chat.id, localID: chat.localChatID, title: chat.title,
      identifiers: Dictionary(other?.identifiers ?? []) { first, _ in first })
    textLimit = chat.maxTextLength
  }
}

extension KnownChats {
  /// Reads the list of the chats of `accountIDs` to its end, page by page.
  package static func list(_ accountIDs: [String], from client: BeeperClient) async throws(BeeperError) -> KnownChats {
    try await list { cursor throws(BeeperError) in try await client.chats(accountIDs: accountIDs, cursor: cursor) }
  }

  /// Reads a list to its end; `page` is the part of it that begins at a cursor.
  package static func list(
    _ page: (Cursor?) async throws(BeeperError) -> Page<BeeperDesktop.Chat>
  ) async throws(BeeperError) -> KnownChats {
    var known = KnownChats()
    var cursor: Cursor?
    var seen: Set<Cursor> = []
    repeat {
      let page = try await page(cursor)
      for chat in page.items { known.insert(chat) }
      // A server that names a place a second time would be listed for ever.
      cursor = page.nextCursor.flatMap { seen.insert($0).inserted ? $0 : nil }
    } while cursor != nil
    return known
  }
}

extension BeeperDesktop.Chat {
  /// With whom a direct chat is; nil for groups, and where nobody is listed. What has no type is direct when it lists
  /// everybody and there is one other person.
  package var otherParticipant: Participant? {
    guard type == .single || (type == nil && !participants.hasMore), others.count == 1 else { return nil }
    return others[0]
  }
}

extension Participant {
  /// What the participant shows of themselves, in the form to compare by.
  package var identifiers: [(kind: IdentifierKind, value: String)] {
    [
      (.id, id), phoneNumber.map { (.phoneNumber, $0) }, email.map { (.email, $0.lowercased()) },
      username.map { (.username, $0.lowercased()) },
    ].compactMap { $0 }
  }
}
