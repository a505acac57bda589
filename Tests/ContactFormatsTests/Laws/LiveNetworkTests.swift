import BenchmarkInputs
import ContactBook
import Testing

@testable import ContactFormats

@Suite("Law 3: every live network is recognised, and no `x-apple:` reaches the output") struct LiveNetworkTests {
  /// What somebody is called in a network, and what a contact has of it.
  private static let users: [(network: Network, user: String, expected: String)] = [
    (.telegram, "ada_l", "telegram ada_l"), (.whatsApp, "+447700900123", "+447700900123"),
    (.signal, "ada_l.01", "signal ada_l.01"), (.matrix, "@ada:chat.example", "matrix @ada:chat.example"),
    (.xmpp, "ada@chat.example", "xmpp ada@chat.example"), (.googleChat, "ada@mail.example", "<ada@mail.example>"),
    (.iMessage, "ada@mail.example", "<ada@mail.example>"), (.instagram, "ada.l", "instagram ada.l"),
    (.facebook, "ada.lace", "facebook ada.lace"), (.twitter, "ada_l", "twitter ada_l"),
    (.linkedIn, "ada-l", "linkedin ada-l"), (.discord, "ada.l", "discord ada.l"), (.slack, "ada.l", "slack ada.l"),
    (.skype, "ada.lace", "skype ada.lace"), (.mastodon, "ada@social.example", "mastodon ada@social.example"),
    (.bluesky, "ada.bsky.example", "bluesky ada.bsky.example"), (.irc, "ada", "irc ada"),
    (.line, "ada.l", "line ada.l"),
    (.weChat, "ada_lace", "wechat ada_lace"), (.qq, "1234567", "qq 1234567"), (.kakaoTalk, "ada_l", "kakaotalk ada_l"),
    (.viber, "+447700900123", "+447700900123"), (.threema, "ABCD1234", "threema ABCD1234"),
    (.zalo, "+447700900123", "+447700900123"),
  ]

  /// Files in which `NETWORK` and `USER` stand for the two.
  private static let cards = [
    card("IMPP;X-SERVICE-TYPE=NETWORK;type=HOME:x-apple:USER"),
    card("IMPP;SERVICE-TYPE=NETWORK:USER"),
    card("item1.IMPP:x-apple:USER\nitem1.X-ABLabel:NETWORK"),
    card("X-SOCIALPROFILE;type=NETWORK;x-user=\"USER\":x-apple:USER"),
    card("X-SOCIALPROFILE;TYPE=NETWORK:x-apple:USER"),
    card("SOCIALPROFILE;VALUE=text;SERVICE-TYPE=NETWORK:USER"),
    card("X-NETWORK:USER"),
    card("X-messaging/NETWORK-All:USER"),
    xCard(
      "<impp><parameters><x-service-type><text>NETWORK</text></x-service-type></parameters><uri>x-apple:USER</uri></impp>"
    ),
    xCard(
      "<socialprofile><parameters><service-type><text>NETWORK</text></service-type></parameters><text>USER</text></socialprofile>"
    ),
    xCard(
      "<x-socialprofile><parameters><type><text>NETWORK</text></type></parameters><uri>x-apple:USER</uri></x-socialprofile>"
    ),
  ]

  private static let tables = [
    "Name,NETWORK\nAda,USER\n", "Name,IM 1 - Service,IM 1 - Value\nAda,NETWORK,USER\n",
    "First Name,Custom Field 1 - Label,Custom Field 1 - Value\nAda,NETWORK,USER\n",
  ]

  private static func card(_ lines: String) -> String { "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n\(lines)\nEND:VCARD\n" }

  private static func xCard(_ element: String) -> String {
    "<vcards xmlns=\"urn:ietf:params:xml:ns:vcard-4.0\"><vcard><fn><text>Ada</text></fn>\(element)</vcard></vcards>"
  }

  @Test("Law 3: the table has every live network") func everyLiveNetworkIsTried() {
    let live = NetworkRules.all.map(\.network).filter(\.isLive)
    #expect(Set(live) == Set(Self.users.map(\.network)))
  }

  @Test("Law 3: cards hand every live network on", arguments: cards)
  func recognisesInCards(_ carrier: String) { check(carrier) { $0.rawValue } }

  /// A column that is only called "Line" may hold anything.
  @Test("Law 3: tables hand every live network on", arguments: tables)
  func recognisesInTables(_ carrier: String) { check(carrier) { $0 == .line ? "LINE ID" : $0.rawValue } }

  private func check(_ carrier: String, word: (Network) -> String) {
    for (network, user, expected) in Self.users {
      let text = carrier.replacing("NETWORK", with: word(network)).replacing("USER", with: user)
      let contact = FileReading(Array(text.utf8), name: "sample", options: ReadOptions()).contacts.first
      let found = contact.map(summary(of:)) ?? "nothing"
      #expect(found.contains(expected), "\(network.rawValue)")
      #expect(!found.lowercased().contains("x-apple"))
    }
  }

  private static let places = [
    card("IMPP;X-SERVICE-TYPE=NETWORK:USER\nEMAIL:ada@engines.example"), card("IMPP:USER\nEMAIL:ada@engines.example"),
    card("X-SOCIALPROFILE;type=NETWORK;x-user=USER;x-userid=USER:USER"), card("URL:USER\nTEL:USER\nEMAIL:USER"),
    card("X-NETWORK:USER\nUID:USER"), card("item1.URL:USER\nitem1.X-ABLabel:NETWORK"),
    "Name,NETWORK,E-mail,Phone,Website,User ID\nAda,USER,USER,USER,USER,USER\n",
    "Name,IM 1 - Service,IM 1 - Value,Telegram\nAda,NETWORK,USER,x-apple:USER\n",
    xCard(
      "<impp><uri>USER</uri></impp><url><uri>USER</uri></url><tel><uri>USER</uri></tel><email><text>USER</text></email>"
    ),
  ]

  private static let fragments = [
    "x-apple:", "X-APPLE:", "x%2Dapple%3A", "x-apple%3a", "ada", "_l", "@", "mail.example", "+447700900123", "tel:",
    "xmpp:", "https://t.me/", "t.me/", "/", "?", "%40", "mailto:", "1234567", ".", "live:", " ",
  ]

  @Test("Law 3: no x-apple: of chance gets through a reader", arguments: 1...20 as ClosedRange<UInt64>)
  func noPseudoSchemeIsLeft(seed: UInt64) async {
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let user = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        Self.fragments[Int.random(in: 0..<Self.fragments.count, using: &random)]
      }.joined()
      let network = NetworkRules.all[Int.random(in: 0..<NetworkRules.all.count, using: &random)].network.rawValue
      for place in Self.places {
        let text = place.replacing("NETWORK", with: network).replacing("USER", with: user)
        let reading = FileReading(Array(text.utf8), name: "sample", options: ReadOptions())
        for contact in await normalizePhones(reading.contacts, region: nil).0 {
          let values =
            contact.emails.map(\.address.value) + contact.handles.flatMap { [$0.username, $0.id].compactMap { $0 } }
            + [contact.userID].compactMap { $0 } + contact.phones.compactMap { $0.number?.e164 }
          #expect(!values.contains { $0.lowercased().contains("x-apple:") }, "\(text)")
        }
      }
    }
  }
}
