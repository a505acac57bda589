/// The filters of `GET /v1/chats/search`.
struct ChatSearch: Sendable {
  enum Scope: String, Sendable {
    case titles, participants
  }

  enum Kind: String, Sendable {
    case single, group, any
  }

  let query: String?
  let scope: Scope
  let kind: Kind
  /// Empty: all.
  let accountIDs: Set<String>

  /// Whether a chat is found: all words of the query are in the title, or in the names of the other people.
  func finds(_ chat: ChatRecord) -> Bool {
    guard accountIDs.isEmpty || accountIDs.contains(chat.accountID) else { return false }
    guard kind == .any || kind.rawValue == chat.kind.rawValue else { return false }
    guard let query else { return true }
    let text =
      switch scope {
      case .titles: chat.title
      case .participants: chat.people.compactMap(\.fullName).joined(separator: " ")
      }
    let searched = text.lowercased()
    return query.lowercased().split(separator: " ").allSatisfy { searched.contains($0) }
  }
}
