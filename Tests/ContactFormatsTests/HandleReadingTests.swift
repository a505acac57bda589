import BenchmarkInputs
import ContactBook
import Testing

@testable import ContactFormats

@Suite struct HandleReadingTests {
  /// `service|text` and what it is: `network:username`, `network:username#id`, `network:#id`, `phone:…`, `email:…`, `none`.
  struct Example: Sendable, CustomTestStringConvertible {
    let service: String?
    let text: String
    let expected: String

    init(_ service: String?, _ text: String, _ expected: String) {
      self.service = service
      self.text = text
      self.expected = expected
    }

    var testDescription: String { "\(service ?? "-")|\(text)" }
  }

  static func describe(_ reading: HandleReading?) -> String {
    switch reading {
    case .handle(let handle):
      "\(handle.network.rawValue):\(handle.username ?? "")\(handle.id.map { " #\($0)" } ?? "")"
    case .phone(let number): "phone:\(number)"
    case .email(let address): "email:\(address)"
    case .unrecognised: "none"
    case nil: "nil"
    }
  }

  @Test(arguments: [
    Example("telegram", "ada_l", "telegram:ada_l"),
    Example("Telegram", "@Ada_L", "telegram:Ada_L"),
    Example(nil, "telegram:@ada_l", "telegram:ada_l"),
    Example("Telegram", "x-apple:ada_l", "telegram:ada_l"),
    Example("X-TELEGRAM", "https://t.me/ada_l", "telegram:ada_l"),
    Example(nil, "tg://resolve?domain=ada_l", "telegram:ada_l"),
    Example(nil, "tg://resolve?phone=14155550132", "none"),
    Example(nil, "tg:user?id=123456789", "telegram: #123456789"),
    Example("telegram", "123456789", "telegram: #123456789"),
    Example("telegram", "+1 415 555 0132", "phone:+1 415 555 0132"),
    Example("telegram", "ada@mail.example", "email:ada@mail.example"),
    Example("telegram", "ada", "none"),
    Example("telegram", "1ada", "none"),
    Example("telegram", "https://t.me/+Hash12345", "none"),
    Example("telegram", "t.me/joinchat/Hash12345", "none"),
    Example("telegram", "tg://join?invite=Hash12345", "none"),

    Example("WhatsApp", "+44 7700 900123", "phone:+44 7700 900123"),
    Example("X-WHATSAPP", "whatsapp:+447700900123", "phone:+447700900123"),
    Example("whatsapp", "07700 900123", "phone:07700 900123"),
    Example("WhatsApp Phone Number", "447700900123", "phone:+447700900123"),
    Example(nil, "https://wa.me/447700900123", "phone:+447700900123"),
    Example(nil, "https://api.whatsapp.com/send?phone=%2B447700900123&text=Hi", "phone:+447700900123"),
    Example(nil, "whatsapp://send?phone=447700900123", "phone:+447700900123"),
    Example(nil, "447700900123@s.whatsapp.net", "phone:+447700900123"),
    Example(nil, "xmpp:447700900123@whatsapp.com", "phone:+447700900123"),
    Example("WhatsApp", "xmpp:447700900123@s.whatsapp.net", "phone:+447700900123"),
    Example(nil, "https://wa.me/message/ABCDEFGHIJ", "none"),
    Example("whatsapp", "447700900123-1234@g.us", "none"),
    Example("whatsapp", "ada", "none"),

    Example(nil, "signal:tel:+447700900123", "phone:+447700900123"),
    Example("Signal", "https://signal.me/#p/+447700900123", "phone:+447700900123"),
    Example(nil, "sgnl://signal.me/#p/%2B447700900123", "phone:+447700900123"),
    Example("signal", "Ada_l.01", "signal:Ada_l.01"),
    Example("signal", "ada", "none"),
    Example("signal", "https://signal.me/#eu/Token", "none"),

    Example("matrix", "@ada:chat.example", "matrix:@ada:chat.example #@ada:chat.example"),
    Example(nil, "@ada:Chat.Example", "matrix:@ada:chat.example #@ada:chat.example"),
    Example(nil, "matrix:u/ada:chat.example", "matrix:@ada:chat.example #@ada:chat.example"),
    Example(nil, "matrix:u/ada:chat.example?action=chat", "matrix:@ada:chat.example #@ada:chat.example"),
    Example(nil, "matrix:@ada:chat.example", "matrix:@ada:chat.example #@ada:chat.example"),
    Example(nil, "https://matrix.to/#/%40ada%3Achat.example?via=a", "matrix:@ada:chat.example #@ada:chat.example"),
    Example("Matrix", "x-apple:@ada:chat.example:8448", "matrix:@ada:chat.example:8448 #@ada:chat.example:8448"),
    Example("matrix", "#room:chat.example", "none"),
    Example(nil, "https://matrix.to/#/!room:chat.example", "none"),
    Example(nil, "matrix:r/room:chat.example", "none"),
    Example("matrix", "ada", "none"),

    Example("X-JABBER", "ada@Chat.Example", "xmpp:ada@chat.example #ada@chat.example"),
    Example(nil, "xmpp:Ada@chat.example/phone", "xmpp:Ada@chat.example #Ada@chat.example"),
    Example(nil, "xmpp:ada@chat.example?message;body=Hi", "xmpp:ada@chat.example #ada@chat.example"),
    Example("JABBERID", "ada%40chat.example", "xmpp:ada@chat.example #ada@chat.example"),
    Example("X-messaging/xmpp-All", "ada@chat.example", "xmpp:ada@chat.example #ada@chat.example"),
    Example("jabber", "xmpp:nobody-invented@gmail.com", "email:nobody-invented@gmail.com"),
    Example(nil, "xmpp:ada.l@chat.facebook.com", "facebook:ada.l"),
    Example(nil, "xmpp:-100001234@chat.facebook.com", "facebook: #100001234"),
    Example("jabber", "room@conference.chat.example", "none"),
    Example("jabber", "ada", "none"),

    Example("GoogleTalk", "xmpp:ada%40mail.example", "email:ada@mail.example"),
    Example("Google Talk", "nobody-invented@gmail.com", "email:nobody-invented@gmail.com"),
    Example("X-GTALK", "gtalk:chat?jid=nobody-invented@gmail.com", "email:nobody-invented@gmail.com"),
    Example("Google ID", "google%20talk", "none"),
    Example("Hangouts", "ada", "none"),
    Example("iMessage", "x-apple:ada%40mail.example", "email:ada@mail.example"),
    Example(nil, "imessage:+447700900123", "phone:+447700900123"),
    Example("iMessage", "x-apple:ada", "none"),

    Example("instagram", "@ada.l", "instagram:ada.l"),
    Example(nil, "ig:ada.l", "instagram:ada.l"),
    Example("X-INSTAGRAM", "https://www.instagram.com/ada.l/?hl=de", "instagram:ada.l"),
    Example(nil, "instagram://user?username=ada.l", "instagram:ada.l"),
    Example("instagram", "ada@mail.example", "email:ada@mail.example"),
    Example("instagram", "https://instagram.com/p/Abc123/", "none"),
    Example("instagram", "https://instagram.com/explore", "none"),

    Example("facebook", "ada.l", "facebook:ada.l"),
    Example("Facebook Messenger", "https://m.me/ada.l", "facebook:ada.l"),
    Example("facebook", "xmpp:https://www.facebook.com/ada.l", "facebook:ada.l"),
    Example(nil, "https://de-de.facebook.com/ada.l?fref=ts", "facebook:ada.l"),
    Example(nil, "https://www.facebook.com/profile.php?id=100001234", "facebook: #100001234"),
    Example(nil, "https://www.facebook.com/people/Ada-L/100001234/", "facebook: #100001234"),
    Example(nil, "fb://profile/100001234", "facebook: #100001234"),
    Example("facebook", "https://www.facebook.com/groups/12345", "none"),
    Example("facebook", "https://www.facebook.com/events/12345", "none"),
    Example("facebook", "https://www.facebook.com/ada.l/posts/1", "none"),

    Example("twitter", "@ada_l", "twitter:ada_l"),
    Example("twitter", "twitter:https://twitter.com/ada_l", "twitter:ada_l"),
    Example(nil, "https://mobile.twitter.com/ada_l", "twitter:ada_l"),
    Example("x", "https://x.com/ada_l?s=20", "twitter:ada_l"),
    Example(nil, "http://twitter.com/#!/ada_l", "twitter:ada_l"),
    Example("twitter.com", "ada_l", "twitter:ada_l"),
    Example("twitter", "https://twitter.com/i/lists/1", "none"),
    Example("twitter", "https://twitter.com/intent/user?screen_name=ada_l", "none"),
    Example("twitter", "https://twitter.com/search?q=ada", "none"),
    Example("twitter", "https://twitter.com/ada_l/status/1", "none"),
    Example("twitter", "a_name_that_is_too_long", "none"),

    Example("LinkedIn URL", "https://www.linkedin.com/in/Ada-L-1a2b/", "linkedin:ada-l-1a2b"),
    Example(nil, "https://de.linkedin.com/in/jos%C3%A9-l?trk=x", "linkedin:josé-l"),
    Example(nil, "linkedin.com/pub/ada-l/1/2/3", "linkedin:ada-l"),
    Example("linkedin", "ada-l", "linkedin:ada-l"),
    Example(nil, "https://linkedin.com/in/ACoAABcDeF", "linkedin:ACoAABcDeF"),
    Example("linkedin", "https://www.linkedin.com/company/engines", "none"),
    Example("linkedin", "https://www.linkedin.com/school/engines", "none"),
    Example("linkedin", "Ada Lovelace", "none"),

    Example("discord", "Ada L#1234", "discord:Ada L#1234"),
    Example("discord", "@ada.l", "discord:ada.l"),
    Example("discord", "123456789012345678", "discord: #123456789012345678"),
    Example(nil, "https://discord.com/users/123456789012345678", "discord: #123456789012345678"),
    Example(nil, "https://discordapp.com/users/123456789012345678", "discord: #123456789012345678"),
    Example("discord", "https://discord.com/channels/1/2", "none"),
    Example("discord", "https://discord.com/users/ada", "none"),

    Example("slack", "T01ABCDEF/U01ABCDEFGH", "none"),
    Example(nil, "slack:T01ABCDEF/U01ABCDEFGH", "slack: #U01ABCDEFGH"),
    Example(nil, "slack://user?team=T01ABCDEF&id=U01ABCDEFGH", "slack: #U01ABCDEFGH"),
    Example(nil, "https://engines.slack.com/team/U01ABCDEFGH", "slack: #U01ABCDEFGH"),
    Example("slack", "ada.l", "slack:ada.l"),
    Example(nil, "slack://channel?team=T01ABCDEF&id=C01ABCDEFGH", "none"),

    Example("Skype", "skype:ada.l?chat", "skype:ada.l"),
    Example("skypeID", "ada.l", "skype:ada.l"),
    Example("aimChatID", "ada", "aim:ada"),
    Example("Skype ID", "live:.cid.0a1b2c", "skype:live:.cid.0a1b2c"),
    Example(nil, "skype:live:.cid.0a1b2c?chat", "skype:live:.cid.0a1b2c"),
    Example("skype", "8:live:ada", "skype:live:ada #8:live:ada"),
    Example("skype", "4:+447700900123", "phone:+447700900123"),
    Example("skype", "28:bot", "none"),
    Example("skype", "19:abc@thread.skype", "none"),
    Example("X-SKYPE-USERNAME", "ada.l", "skype:ada.l"),
    Example("skype", "skype:+447700900123?call", "phone:+447700900123"),
    Example("profile.skype_handle", "ada.l", "skype:ada.l"),
    Example("http://schemas.google.com/g/2005#SKYPE", "ada.l", "skype:ada.l"),
    Example("Microsoft Teams", "ada@mail.example", "email:ada@mail.example"),
    Example(nil, "https://teams.microsoft.com/l/chat/0/0?users=ada@mail.example", "email:ada@mail.example"),

    Example("Mastodon", "https://social.example/@ada", "mastodon:ada@social.example"),
    Example("Mastodon", "https://social.example/users/ada", "mastodon:ada@social.example"),
    Example("mastodon", "@ada@social.example", "mastodon:ada@social.example"),
    Example("mastodon", "ada@Social.Example", "mastodon:ada@social.example"),
    Example(nil, "acct:ada@social.example", "mastodon:ada@social.example"),
    Example(nil, "@ada@social.example", "mastodon:ada@social.example"),
    Example("mastodon", "ada", "none"),

    Example("bluesky", "@ada.bsky.example", "bluesky:ada.bsky.example"),
    Example(nil, "https://bsky.app/profile/ada.bsky.example", "bluesky:ada.bsky.example"),
    Example(nil, "https://bsky.app/profile/did:plc:abcdefghij", "bluesky: #did:plc:abcdefghij"),
    Example(nil, "did:plc:abcdefghij", "bluesky: #did:plc:abcdefghij"),
    Example("bluesky", "ada", "none"),

    Example(nil, "irc://irc.chat.example/ada", "irc:ada"),
    Example(nil, "irc:ada@chat", "irc:ada"),
    Example("X-messaging/irc-All", "ada[m]", "irc:ada[m]"),
    Example(nil, "irc://irc.chat.example/#room", "none"),

    Example("line", "ada.l", "line:ada.l"),
    Example(nil, "https://line.me/ti/p/~ada.l", "line:ada.l"),
    Example("line", "https://line.me/R/ti/g/Group", "none"),
    Example("WeChat", "ada_l", "wechat:ada_l"),
    Example(nil, "weixin://dl/chat?ada_l", "wechat:ada_l"),
    Example("QQ", "x-apple:123456", "qq:123456"),
    Example("X-QQ", "ada", "none"),
    Example("KakaoTalk", "ada_l", "kakaotalk:ada_l"),
    Example(nil, "viber://chat?number=%2B447700900123", "phone:+447700900123"),
    Example("viber", "447700900123", "phone:+447700900123"),
    Example(nil, "https://threema.id/ABCD1234", "threema:ABCD1234"),
    Example("threema", "*ENGINES", "threema:*ENGINES"),
    Example("threema", "ada", "none"),
    Example(nil, "https://zalo.me/0912345678", "phone:0912345678"),

    Example("ICQ", "aim:123456", "icq:123456"),
    Example("AIM", "aim:goim?screenname=ada%20l&message=Hi", "aim:ada l"),
    Example("IM Aim", "ada l", "aim:ada l"),
    Example("MSN", "msnim:chat?contact=ada@mail.example", "msn:ada@mail.example"),
    Example("Yahoo!", "ymsgr:sendIM?ada_l", "yahoo:ada_l"),
    Example("Yahoo! ID", "ada_l", "yahoo:ada_l"),
    Example("X-GADUGADU", "123456", "gadugadu:123456"),
    Example("GroupWise", "ada", "groupwise:ada"),
    Example("gamecenter", "x-apple:Ada", "gamecenter:Ada"),
    Example("myspace", "http://www.myspace.com/ada", "myspace:ada"),
    Example("flickr", "http://www.flickr.com/photos/ada", "flickr:ada"),
    Example("X-SIP", "sip:ada@pbx.example;transport=tls", "sip:ada@pbx.example"),
    Example(nil, "sip:+447700900123@pbx.example;user=phone", "phone:+447700900123"),
    Example("X-MS-IMADDRESS", "ada@mail.example", "sip:ada@mail.example"),
    Example("IMAddress", "sip:ada@mail.example", "sip:ada@mail.example"),
    Example("X-KADDRESSBOOK-X-IMAddress", "122334455", "none"),
  ])
  func reads(_ example: Example) {
    #expect(Self.describe(HandleReading(example.text, service: example.service)) == example.expected)
  }

  @Test(arguments: [
    Example(nil, "ada", "none"), Example(nil, "@ada", "none"), Example("IM", "@ada", "none"),
    Example("", "ada", "none"),
    Example("Other", "other:ada", "none"), Example("CustomTYPE", "customtype:custom", "none"),
    Example("chat-label", "x-apple:custom%20chat", "none"), Example("telegram", "", "none"),
    Example(nil, "ada@mail.example", "email:ada@mail.example"),
    Example("IM 1", "mailto:ada@mail.example", "email:ada@mail.example"),
    Example(nil, "tel:+44-7700-900123;ext=1", "phone:+44-7700-900123"),
    Example("im", "+447700900123", "phone:+447700900123"),
    Example("Signal strength", "ada", "none"), Example("Work line", "ada", "line:ada"),
    Example("skype", "https://blog.example/ada", "none"), Example("twitter", "ada%255Fl", "none"),
    Example("twitter", "ada%5Fl", "twitter:ada_l"), Example(nil, "did:plc:abcdefx-apple:", "none"),
    Example("matrix", "@x-apple:chat.example", "none"),
    Example("facebook", "https://twitter.com/ada_l", "twitter:ada_l"),
  ])
  func decidesWithoutAKnownNetwork(_ example: Example) {
    #expect(Self.describe(HandleReading(example.text, service: example.service)) == example.expected)
  }

  @Test(arguments: [
    ("telegram", "ada_l", "123456789", "telegram:ada_l #123456789"),
    ("telegram", "123456789", "123456789", "telegram: #123456789"),
    ("telegram", "ada_l", "not an id", "telegram:ada_l"),
    ("twitter", "12345678", "12345678", "twitter: #12345678"),
    ("twitter", "https://twitter.com/ada_l", "12345678", "twitter:ada_l #12345678"),
    ("facebook", "https://www.facebook.com/ada.l", "100001234", "facebook:ada.l #100001234"),
    ("discord", "ada.l", "123456789012345678", "discord:ada.l #123456789012345678"),
    ("discord", "?", "123456789012345678", "discord: #123456789012345678"),
    ("skype", "Ada", "8:live:ada", "skype:Ada #8:live:ada"),
    ("instagram", "ada.l", "123456789", "instagram:ada.l"),
    ("bluesky", "ada.bsky.example", "did:plc:abcdefghij", "bluesky:ada.bsky.example #did:plc:abcdefghij"),
    ("slack", "ada", "U01ABCDEFGH", "slack:ada #U01ABCDEFGH"),
    ("matrix", "x-apple:@ada:chat.example", "x-apple:@ada:chat.example", "matrix:@ada:chat.example #@ada:chat.example"),
    ("crm", "ada@mail.example", "0031234", "email:ada@mail.example"),
  ])
  func keepsOnlyIdsOfThePlatform(service: String, text: String, userID: String, expected: String) {
    #expect(Self.describe(HandleReading(text, service: service, userID: userID)) == expected)
  }

  @Test(arguments: [
    ("https://www.linkedin.com/in/ada-l", "linkedin:ada-l"), ("www.linkedin.com/in/ada-l", "linkedin:ada-l"),
    ("t.me/ada_l", "telegram:ada_l"), ("HTTPS://T.ME/ada_l", "telegram:ada_l"), ("//t.me/ada_l", "telegram:ada_l"),
    ("https://instagram.com/ada.l", "instagram:ada.l"), ("https://wa.me/447700900123", "phone:+447700900123"),
    ("https://mastodon.example/@ada", "mastodon:ada@mastodon.example"),
    ("https://social.example/@ada@other.example", "mastodon:ada@other.example"),
    ("tg://resolve?domain=ada_l", "telegram:ada_l"), ("x-apple:https://t.me/ada_l", "telegram:ada_l"),
    ("https://t.me/c/123/4", "nil"), ("https://t.me/+Hash12345", "nil"), ("https://t.me/engines/42", "nil"),
    ("https://www.linkedin.com/company/engines", "nil"), ("https://www.instagram.com/p/Abc", "nil"),
    ("https://medium.com/@ada", "nil"), ("https://www.tiktok.com/@ada", "nil"),
    ("https://social.example/users/ada", "nil"),
    ("https://social.example/@ada/1234", "nil"), ("https://developers.facebook.com/docs", "nil"),
    ("https://www.facebook.com/", "nil"), ("https://blog.example/ada", "nil"), ("www.blog.example", "nil"),
    ("website", "nil"), ("", "nil"), ("http://", "nil"), ("ada@mail.example", "nil"),
    ("mailto:ada@mail.example", "nil"),
    ("tel:+447700900123", "nil"), ("javascript:alert(1)", "nil"), ("https://", "nil"), ("@ada", "nil"),
  ])
  func readsLinksToProfiles(url: String, expected: String) {
    #expect(Self.describe(HandleReading(profile: url)) == expected)
  }

  @Test func everyNetworkIsKnownByItsOwnWord() throws {
    for rule in NetworkRules.all {
      let service = NetworkIndex.shared.service(rule.network.rawValue)
      guard case .known(let known) = service else {
        Issue.record("\(rule.network.rawValue) is unknown")
        continue
      }
      #expect(known.network == rule.network)
    }
  }

  @Test func noWordOrSchemeMeansTwoNetworks() {
    let words = NetworkRules.all.flatMap(\.words)
    let schemes = NetworkRules.all.flatMap(\.schemes)
    #expect(words.count == Set(words).count)
    #expect(schemes.count == Set(schemes).count)
  }

  // MARK: Laws

  private static let fragments = [
    "x-apple:", "X-Apple:", "x%2Dapple:", "skype:", "https://", "t.me/", "@", "ada", "_l", ":", "/", "#", "?", "id=",
    "%40", "%",
    "+447700900123", "chat.example", "tel:", "xmpp:", "telegram:", "facebook.com/", "live:", "1234567", "é", " ",
    "did:plc:abcdef", "  ", "%20",
  ]

  @Test(arguments: 0..<20 as Range<UInt64>)
  func whatWasReadIsReadAgainAndNamesNoPseudoScheme(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let services = NetworkRules.all.map { Optional($0.network.rawValue) } + [nil, "other"]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 1...5, using: &random)).compactMap { _ in
        Self.fragments.randomElement(using: &random)
      }
      let service = services.randomElement(using: &random) ?? nil
      let reading = HandleReading(text.joined(), service: service)
      #expect(!Self.describe(reading).lowercased().contains("x-apple:"), "\(text.joined())")
      #expect(
        !Self.describe(HandleReading(profile: text.joined())).lowercased().contains("x-apple:"), "\(text.joined())")
      guard case .handle(let handle) = reading else { continue }
      let again = HandleReading(handle.username ?? handle.id ?? "", service: handle.network.rawValue, userID: handle.id)
      #expect(again == .handle(handle), "\(text.joined())")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func anyBytesAreReadOrNot(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<25 {
      let text = String(decoding: random.bytes(upTo: 60), as: UTF8.self)
      var readings = NetworkRules.all.map { HandleReading(text, service: $0.network.rawValue, userID: text) }
      readings.append(
        HandleReading(text, service: String(decoding: random.bytes(upTo: 12), as: UTF8.self), userID: text))
      if let profile = HandleReading(profile: "https://" + text) { readings.append(profile) }
      for case .handle(let handle) in readings {
        let name = handle.username ?? handle.id ?? ""
        #expect(!name.isEmpty)
        let again = HandleReading(name, service: handle.network.rawValue, userID: handle.id)
        #expect(again == .handle(handle), "\(text)")
      }
    }
  }
}
