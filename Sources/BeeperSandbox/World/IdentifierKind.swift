/// What a network can find a user by.
package enum IdentifierKind: String, Codable, CaseIterable, Sendable {
  case id, phoneNumber, email, username

  /// The identifiers that a bridge type uses, best first. A type that is not listed uses all of them.
  static func order(ofBridgeType type: String) -> [IdentifierKind] {
    switch type {
    case "whatsapp": [.id, .phoneNumber]
    case "signal": [.id, .phoneNumber, .username]
    case "telegram": [.id, .username, .phoneNumber]
    case "imessage": [.phoneNumber, .email]
    case "gmessages", "gvoice": [.phoneNumber]
    case "googlechat", "slackgo": [.email, .id]
    case "matrix", "beeper", "hungryserv": [.id, .username, .email]
    case "discordgo", "linkedin", "instagramgo", "facebookgo", "messenger", "twitter", "bluesky": [.id, .username]
    default: allCases
    }
  }
}
