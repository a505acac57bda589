package import BeeperDesktop

/// The chats that were there before a run asked for any: what tells created from existing (R5 of the promises).
package struct KnownChats: Sendable {
  /// A chat as far as the report needs it.
  package struct Chat: Hashable, Sendable {
    /// The chat's ID.
    package let id: String
    /// Its title.
    package let title: String
  }

  private struct Key: Hashable {
    let accountID: String
    let kind: IdentifierKind
    let value: String
  }

  private var ids: Set<String> = []
  private var direct: [Key: Chat] = [:]

  /// No chats at all.
  package init() {}

  /// Takes `chat` in.
  package mutating func insert(_ chat: BeeperDesktop.Chat) {
    ids.insert(chat.id)
    if let local = chat.localChatID { ids.insert(local) }
    guard chat.type == .single, let other = chat.otherParticipant else { return }
    let known = Chat(id: chat.id, title: chat.title)
    for (kind, value) in other.identifiers {
      direct[Key(accountID: chat.accountID, kind: kind, value: value)] = known
    }
  }

  /// Whether the chat was there.
  package func contains(_ chat: BeeperDesktop.Chat) -> Bool {
    ids.contains(chat.id) || chat.localChatID.map(ids.contains) == true
  }

  /// The direct chat of the account with somebody who carries an identifier of `user`, as far as the list shows it.
  package func chat(with user: UserPayload, accountID: String) -> Chat? {
    user.identifiers.lazy.compactMap { direct[Key(accountID: accountID, kind: $0, value: $1)] }.first
  }
}

extension KnownChats {
  /// Reads the list of the chats of `accountIDs` to its end, page by page.
  package static func list(_ accountIDs: [String], from client: BeeperClient) async throws(BeeperError) -> KnownChats {
    var known = KnownChats()
    var cursor: Cursor?
    repeat {
      let page = try await client.chats(accountIDs: accountIDs, cursor: cursor)
      for chat in page.items { known.insert(chat) }
      // A server that names the same place again would be listed for ever.
      cursor = page.nextCursor == cursor ? nil : page.nextCursor
    } while cursor != nil
    return known
  }
}

extension BeeperDesktop.Chat {
  /// The only participant who is not the account's owner; nil when there are several or none.
  package var otherParticipant: Participant? {
    others.count == 1 ? others[0] : nil
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
