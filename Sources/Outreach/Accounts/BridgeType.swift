package import ContactBook

/// The machine-readable kind of a bridge (`bridge.type` of an account), and what it can find people by.
package struct BridgeType: RawRepresentable, Hashable, Sendable {
  /// The server's word, as it stands in `bridge.type`.
  package let rawValue: String

  /// A bridge of any type.
  package init(rawValue: String) { self.rawValue = rawValue }

  /// The identifiers by which the bridge finds people, best first. A type that nobody listed may take any.
  package var resolvableKinds: [IdentifierKind] {
    Self.known[name]?.kinds ?? [.id, .phoneNumber, .email, .username]
  }

  /// The network whose usernames and ids the bridge knows; nil for a type that nobody listed.
  package var network: Network? { Self.known[name]?.network }

  /// The type in lower case, without the suffix that tells the implementation ("discordgo", "slackgo").
  private var name: String {
    let lower = rawValue.lowercased()
    if Self.known[lower] != nil { return lower }
    return lower.hasSuffix("go") ? String(lower.dropLast(2)) : lower
  }

  private static let known: [String: (network: Network, kinds: [IdentifierKind])] = [
    "whatsapp": (.whatsApp, [.id, .phoneNumber]),
    "signal": (.signal, [.id, .phoneNumber, .username]),
    "telegram": (.telegram, [.id, .username, .phoneNumber]),
    "imessage": (.iMessage, [.phoneNumber, .email]),
    "imessagecloud": (.iMessage, [.phoneNumber, .email]),
    "gmessages": (Network(rawValue: "gmessages"), [.phoneNumber]),
    "gvoice": (Network(rawValue: "gvoice"), [.phoneNumber]),
    "googlechat": (.googleChat, [.email, .id]),
    "slack": (.slack, [.email, .id]),
    "matrix": (.matrix, [.id, .username, .email]),
    "beeper": (.matrix, [.id, .username, .email]),
    "hungryserv": (.matrix, [.id, .username, .email]),
    "discord": (.discord, [.id, .username]),
    "linkedin": (.linkedIn, [.id, .username]),
    "instagram": (.instagram, [.id, .username]),
    "facebook": (.facebook, [.id, .username]),
    "messenger": (.facebook, [.id, .username]),
    "twitter": (.twitter, [.id, .username]),
    "bluesky": (.bluesky, [.id, .username]),
  ]
}
