package import BeeperDesktop
package import ContactBook

/// Whether the chat that came back is with whom it was asked for: a network may rank somebody else first.
package enum ParticipantMatch: Hashable, Sendable, Codable {
  /// The other participant carries an identifier of the person.
  case confirmed(by: IdentifierKind)
  /// The other participant shows nothing to compare.
  case unconfirmed
  /// The other participant shows another identifier of the kind that was asked for, or the chat is no direct chat.
  case mismatch
}

extension ParticipantMatch {
  /// The word for the match in reports and in the ledger.
  package var columnName: String {
    switch self {
    case .confirmed(let kind): kind.columnName
    case .unconfirmed: "unconfirmed"
    case .mismatch: "mismatch"
    }
  }

  /// Compares the other participant of `chat` with `person`, whom the network of `bridge` was asked to find by `user`.
  package init(_ chat: BeeperDesktop.Chat, person: Person, user: UserPayload, on bridge: BridgeType) {
    guard let other = chat.otherParticipant else {
      let mayBeDirect = chat.type == .single || chat.type == nil
      self = mayBeDirect && chat.participants.items.isEmpty ? .unconfirmed : .mismatch
      return
    }
    self.init(shown: other.identifiers, person: person, user: user, on: bridge)
  }

  /// Compares the other participant of `chat`, which is a direct one, with `person`.
  package init(_ chat: KnownChats.Chat, person: Person, user: UserPayload, on bridge: BridgeType) {
    // In the order of the kinds: a dictionary has none.
    let shown = IdentifierKind.allCases.compactMap { kind in chat.identifiers[kind].map { (kind: kind, value: $0) } }
    self.init(shown: shown, person: person, user: user, on: bridge)
  }

  private init(
    shown: [(kind: IdentifierKind, value: String)], person: Person, user: UserPayload, on bridge: BridgeType
  ) {
    let match = shown.first { kind, value in
      user.identifiers.contains { $0 == (kind, value) } || person.comparableValues(of: kind, on: bridge).contains(value)
    }
    if let match {
      self = .confirmed(by: match.kind)
      return
    }
    let asked = Set(user.identifiers.map(\.kind))
    self = shown.contains { $0.kind != .id && asked.contains($0.kind) } ? .mismatch : .unconfirmed
  }
}

extension Person {
  /// What may recognise the person on the bridge's network, in the form to compare by. An id of which no network is
  /// known is none, unless the record names the account that it is meant for: what was asked for counts in any case.
  fileprivate func comparableValues(of kind: IdentifierKind, on bridge: BridgeType) -> [String] {
    let values = values(of: kind, on: bridge, takesBareID: account != nil)
    return kind == .email || kind == .username ? values.map { $0.lowercased() } : values
  }
}
