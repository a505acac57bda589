/// A name or an id on one network.
package struct Handle: Hashable, Sendable, Codable {
  /// The network that the name is one of: on any other it may be somebody else's.
  package var network: Network
  /// The name without `@`, in the case the export has it; a Matrix id whole.
  package var username: String?
  /// The id that the platform itself gave (a Matrix id, a Discord snowflake); never a record number.
  package var id: String?
  /// Whether the export marks it as the one to use.
  package var isPreferred: Bool

  /// A handle on `network`.
  package init(network: Network, username: String? = nil, id: String? = nil, isPreferred: Bool = false) {
    self.network = network
    self.username = username
    self.id = id
    self.isPreferred = isPreferred
  }
}

/// A chat network, by the lower-case word that this tool's input and output use for it.
package struct Network: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  /// A network of any name.
  package init(rawValue: String) { self.rawValue = rawValue }

  package static let aim = Network(rawValue: "aim")
  package static let bluesky = Network(rawValue: "bluesky")
  package static let discord = Network(rawValue: "discord")
  package static let facebook = Network(rawValue: "facebook")
  package static let flickr = Network(rawValue: "flickr")
  package static let gaduGadu = Network(rawValue: "gadugadu")
  package static let gameCenter = Network(rawValue: "gamecenter")
  package static let googleChat = Network(rawValue: "googlechat")
  package static let groupWise = Network(rawValue: "groupwise")
  package static let icq = Network(rawValue: "icq")
  package static let iMessage = Network(rawValue: "imessage")
  package static let instagram = Network(rawValue: "instagram")
  package static let irc = Network(rawValue: "irc")
  package static let kakaoTalk = Network(rawValue: "kakaotalk")
  package static let line = Network(rawValue: "line")
  package static let linkedIn = Network(rawValue: "linkedin")
  package static let mastodon = Network(rawValue: "mastodon")
  package static let matrix = Network(rawValue: "matrix")
  package static let msn = Network(rawValue: "msn")
  package static let mySpace = Network(rawValue: "myspace")
  package static let qq = Network(rawValue: "qq")
  package static let signal = Network(rawValue: "signal")
  package static let sip = Network(rawValue: "sip")
  package static let skype = Network(rawValue: "skype")
  package static let slack = Network(rawValue: "slack")
  package static let telegram = Network(rawValue: "telegram")
  package static let threema = Network(rawValue: "threema")
  package static let twitter = Network(rawValue: "twitter")
  package static let viber = Network(rawValue: "viber")
  package static let weChat = Network(rawValue: "wechat")
  package static let whatsApp = Network(rawValue: "whatsapp")
  package static let xmpp = Network(rawValue: "xmpp")
  package static let yahoo = Network(rawValue: "yahoo")
  package static let zalo = Network(rawValue: "zalo")

  private static let closed: Set<Network> = [
    .aim, .flickr, .gaduGadu, .gameCenter, .groupWise, .icq, .msn, .mySpace, .sip, .yahoo,
  ]

  /// Whether people can be reached there by a chat: handles of the others are kept for the report and sent nowhere.
  package var isLive: Bool { !Self.closed.contains(self) }
}

extension Network {
  /// Whether it is one of the networks that this tool has a word for.
  package var isKnown: Bool { Self.known.contains(self) }

  /// `name` in the form to compare by: in lower case, but for LinkedIn's member ids, which stand where names do.
  package func folded(username name: some StringProtocol) -> String {
    self == .linkedIn && name.hasPrefix("ACoAA") ? String(name) : name.lowercased()
  }

  private static let known: Set<Network> = [
    .aim, .bluesky, .discord, .facebook, .flickr, .gaduGadu, .gameCenter, .googleChat, .groupWise, .icq, .iMessage,
    .instagram, .irc, .kakaoTalk, .line, .linkedIn, .mastodon, .matrix, .msn, .mySpace, .qq, .signal, .sip, .skype,
    .slack, .telegram, .threema, .twitter, .viber, .weChat, .whatsApp, .xmpp, .yahoo, .zalo,
  ]
}
