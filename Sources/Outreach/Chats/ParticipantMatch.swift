package import BeeperDesktop
package import ContactBook

/// Whether the chat that came back is with whom it was asked for: a network may rank somebody else first.
package enum ParticipantMatch: Hashable, Sendable {
  /// The other participant carries an identifier of the person.
  case confirmed(by: IdentifierKind)
  /// The other participant shows nothing to compare.
  case unconfirmed
  /// The other participant shows another identifier of the kind that was asked for, or the chat is no direct chat.
  case mismatch
}

extension ParticipantMatch {
  /// Compares the other participant of `chat` with `person`, whom the network was asked to find by `user`.
  package init(_ chat: BeeperDesktop.Chat, person: Person, user: UserPayload) {
    guard chat.type == .single, let other = chat.otherParticipant else {
      self = chat.type == .single && chat.participants.items.isEmpty ? .unconfirmed : .mismatch
      return
    }
    self.init(shown: other.identifiers, person: person, user: user)
  }

  /// Compares the other participant of `chat`, which is a direct one, with `person`.
  package init(_ chat: KnownChats.Chat, person: Person, user: UserPayload) {
    // In the order of the kinds: a dictionary has none.
    let shown = IdentifierKind.allCases.compactMap { kind in chat.identifiers[kind].map { (kind: kind, value: $0) } }
    self.init(shown: shown, person: person, user: user)
  }

  private init(shown: [(kind: IdentifierKind, value: String)], person: Person, user: UserPayload) {
    var own = person.comparableIdentifiers
    for (kind, value) in user.identifiers { own[kind, default: []].insert(value) }
    if let match = shown.first(where: { own[$0.kind]?.contains($0.value) == true }) {
      self = .confirmed(by: match.kind)
      return
    }
    let asked = Set(user.identifiers.map(\.kind))
    self = shown.contains { $0.kind != .id && asked.contains($0.kind) } ? .mismatch : .unconfirmed
  }
}

extension Person {
  fileprivate var comparableIdentifiers: [IdentifierKind: Set<String>] {
    var values: [IdentifierKind: Set<String>] = [:]
    values[.phoneNumber] = Set(phones.compactMap(\.usableNumber?.e164))
    values[.email] = Set(emails.map { $0.address.value.lowercased() })
    values[.username] = Set(handles.compactMap { $0.username?.lowercased() })
    values[.id] = Set(handles.compactMap(\.id) + [userID].compactMap { $0 })
    return values
  }
}
