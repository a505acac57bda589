/// The properties whose values are used (RFC 6350, section 6, and extensions); all others are passed over unread.
enum VCardProperty: UInt8, CaseIterable {
  case begin, end, version, kind, addressBookServerKind, deathDate, agent
  case formattedName, name, nickname, organization, androidCustom
  case email, telephone, primaryTelephone, url
  case impp, socialProfile
  case appleLabel
  case message
  case categories
  /// Labels that misnamed exports put in place of property names.
  case givenName, familyName, labelledTelephone
  // Extensions that name a network.
  case aim, bluesky, discord, facebook, gaduGadu, googleTalk, groupWise, icq, imAddress, iMessage, instagram, irc
  case jabber, kakaoTalk, line, linkedIn, mastodon, matrix, messaging, msn, qq, signal, sip, skype, slack, telegram
  case threema, twitter, viber, weChat, whatsApp, yahoo, zalo
  /// Any property that is of no use here.
  case other
  /// What begins as no name does: the line is no property.
  case malformed
  /// A name that nothing here knows: `HomemadeName` may.
  case unknown
  /// A number, an address or a name under a program's own name.
  case labelledEmail, writtenName

  /// The property named at `range` of `bytes`, in any case.
  init(at range: Range<Int>, in bytes: [UInt8]) {
    if let position = Self.table.position(of: range, in: bytes) {
      self = Self.properties[position]
    } else if Self.mayBeginName(range, in: bytes) {
      self = Self.isMessagingExtension(range, in: bytes) ? .messaging : .unknown
    } else {
      self = .malformed
    }
  }

  /// Letters of any script, and digits.
  private static func mayBeginName(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard !range.isEmpty else { return false }
    let first = bytes[range.lowerBound]
    return first.isLetter || first &- 0x30 < 10 || first >= 0x80
  }

  /// Whether the property is one that is used here.
  var isKnown: Bool { self != .other && self != .malformed && self != .unknown }

  /// Whether the value is a text of words.
  var isText: Bool {
    switch self {
    case .formattedName, .name, .nickname, .organization, .message, .categories: true
    default: false
    }
  }

  /// The service's word where the property's own name is one.
  var service: String? {
    switch self {
    case .aim: "aim"
    case .bluesky: "bluesky"
    case .discord: "discord"
    case .facebook: "facebook"
    case .gaduGadu: "gadugadu"
    case .googleTalk: "googletalk"
    case .groupWise: "groupwise"
    case .icq: "icq"
    case .iMessage: "imessage"
    case .instagram: "instagram"
    case .irc: "irc"
    case .jabber: "jabber"
    case .kakaoTalk: "kakaotalk"
    case .line: "line"
    case .linkedIn: "linkedin"
    case .mastodon: "mastodon"
    case .matrix: "matrix"
    case .msn: "msn"
    case .qq: "qq"
    case .signal: "signal"
    case .sip: "sip"
    case .skype: "skype"
    case .slack: "slack"
    case .telegram: "telegram"
    case .threema: "threema"
    case .twitter: "twitter"
    case .viber: "viber"
    case .weChat: "wechat"
    case .whatsApp: "whatsapp"
    case .yahoo: "yahoo"
    case .zalo: "zalo"
    default: nil
    }
  }

  private static let spellings: [(name: String, property: VCardProperty)] = [
    ("begin", .begin), ("end", .end), ("version", .version), ("kind", .kind),
    ("x-addressbookserver-kind", .addressBookServerKind), ("deathdate", .deathDate), ("x-deathdate", .deathDate),
    ("agent", .agent), ("fn", .formattedName), ("n", .name),
    ("nickname", .nickname), ("x-nickname", .nickname), ("org", .organization),
    ("x-android-custom", .androidCustom), ("email", .email), ("tel", .telephone), ("x-ms-tel", .telephone),
    ("x-primary-phone", .primaryTelephone), ("url", .url), ("impp", .impp), ("x-impp", .impp),
    ("socialprofile", .socialProfile), ("x-socialprofile", .socialProfile), ("x-ablabel", .appleLabel),
    ("x-beeper-message", .message), ("x-message-text", .message), ("categories", .categories),
    ("first name", .givenName), ("given name", .givenName), ("last name", .familyName), ("family name", .familyName),
    ("surname", .familyName), ("full name", .formattedName), ("display name", .formattedName),
    ("e-mail", .email), ("e-mail 1", .email), ("e-mail 2", .email), ("e-mail 3", .email), ("email 1", .email),
    ("email 2", .email), ("email 3", .email), ("e-mail address", .email), ("phone", .labelledTelephone),
    ("cell phone", .labelledTelephone), ("mobile phone", .labelledTelephone), ("mobile", .labelledTelephone),
    ("home phone", .labelledTelephone), ("work phone", .labelledTelephone), ("business phone", .labelledTelephone),
    ("company", .organization),
    ("x-aim", .aim), ("x-bluesky", .bluesky), ("x-discord", .discord), ("x-facebook", .facebook),
    ("x-gadugadu", .gaduGadu), ("x-google-chat", .googleTalk), ("x-google-talk", .googleTalk),
    ("x-googlechat", .googleTalk), ("x-googletalk", .googleTalk), ("x-groupwise", .groupWise), ("x-gtalk", .googleTalk),
    ("x-icq", .icq), ("x-imessage", .iMessage), ("x-instagram", .instagram), ("x-irc", .irc), ("x-jabber", .jabber),
    ("x-kaddressbook-x-imaddress", .imAddress), ("x-kakaotalk", .kakaoTalk), ("x-line", .line),
    ("x-linkedin", .linkedIn), ("x-mastodon", .mastodon), ("x-matrix", .matrix), ("x-ms-imaddress", .imAddress),
    ("x-msn", .msn), ("x-qq", .qq), ("x-signal", .signal), ("x-sip", .sip), ("x-skype", .skype),
    ("x-skype-username", .skype), ("x-slack", .slack), ("x-telegram", .telegram), ("x-threema", .threema),
    ("x-twitter", .twitter), ("x-viber", .viber), ("x-wechat", .weChat), ("x-weixin", .weChat),
    ("x-whatsapp", .whatsApp), ("x-xmpp", .jabber), ("x-yahoo", .yahoo), ("x-zalo", .zalo),
    // RFC 2426's presentation of the source, which others mean the person by.
    ("name", .writtenName),
  ]

  /// What is known, and says nothing of how to reach the person: properties of RFC 2426, 6350, 6474, 6715, 8605, 9554
  /// and 9555, and extensions of other people's addresses or of a program's own numbers.
  private static let useless = [
    "adr", "anniversary", "bday", "birthplace", "caladruri", "caluri", "capuri", "class",
    "clientpidmap", "contact-uri", "created", "deathplace", "expertise", "fburl", "gender", "geo", "gramgender",
    "hobby", "interest", "jsprop", "key", "label", "lang", "language", "logo", "mailer", "member", "note",
    "org-directory", "photo", "prodid", "profile", "pronouns", "related", "rev", "role", "sort-string", "sound",
    "source", "title", "tz", "uid", "xml", "x-abadr", "x-abdate", "x-abrelatednames", "x-abshowas", "x-abuid",
    "x-addressbookserver-member", "x-anniversary", "x-assistant", "x-assistant-phone", "x-assistant-tel", "x-created",
    "x-etag", "x-evolution-anniversary", "x-evolution-assistant", "x-evolution-blog-url", "x-evolution-file-as",
    "x-evolution-manager", "x-evolution-spouse", "x-evolution-video-url", "x-gender", "x-id", "x-irmc-luid",
    "x-manager", "x-modified", "x-mozilla-html", "x-phonetic-first-name", "x-phonetic-last-name",
    "x-phonetic-middle-name", "x-pilotid", "x-spouse",
  ]

  private static let properties = spellings.map(\.property) + useless.map { _ in .other }
  private static let table = WordTable(spellings.map(\.name) + useless)

  /// KDE's `X-messaging/<protocol>-All`.
  private static func isMessagingExtension(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let prefix = Self.messagingPrefix
    guard range.count > prefix.count, bytes[range.lowerBound].lowercased == prefix[0] else { return false }
    return zip(bytes[range], prefix).allSatisfy { $0.lowercased == $1 }
  }

  /// What stands before the protocol in KDE's messaging properties.
  static let messagingPrefix = Array("x-messaging/".utf8)
}
