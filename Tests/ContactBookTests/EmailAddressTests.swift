import BenchmarkInputs
import ContactBook
import Testing

@Suite struct EmailAddressTests {
  @Test(arguments: [
    "ada@mail.example", "Ada.Lovelace+tag@Mail.Example", "a@b", "ada_l-1@sub.mail-1.example", "o'hara@mail.example",
    "ada!x#y$z%w&v*u/t=s?r^q`p{o|n}m~@mail.example", "ada@müller.example", "søren@mail.example", "ада@почта.example",
    "a..b@mail.example", "ab.@mail.example", "ada@xn--mller-kva.example", "noreply@mail.example",
  ])
  func keepsAnAddressAsWritten(text: String) throws {
    #expect(try #require(EmailAddress(text)).value == text)
  }

  @Test(arguments: [
    "mailto:ada@mail.example", "MAILTO:ada@mail.example", "mailto:ada@mail.example?subject=Hi%20there",
    "mailto:ada%40mail.example", "SMTP:ada@mail.example", "smtp: ada@mail.example", "internet:ada@mail.example",
    "E-Mail: ada@mail.example", "<ada@mail.example>", "Ada Lovelace <ada@mail.example>",
    "\"Lovelace, Ada\" <ada@mail.example>",
    "ada@mail.example (Ada Lovelace)", "'ada@mail.example'", "\"ada@mail.example\"", "“ada@mail.example”",
    " ada@mail.example\r\n", "ada@mail.example.", "ada@mail.example,", "ada@mail.example;", "<mailto:ada@mail.example>",
    "mailto:<ada@mail.example>", "\u{FEFF}ada@mail.example\u{200B}", "\u{202A}ada@mail.example\u{202C}",
    "ada＠mail.example", "\u{A0}ada@mail.example",
  ])
  func takesOffWhatSurroundsAnAddress(text: String) throws {
    #expect(try #require(EmailAddress(text)).value == "ada@mail.example")
  }

  @Test(arguments: [
    "", " ", "@", "ada", "ada@", "@mail.example", "ada@@mail.example", "ada@mail@example", "ada lovelace@mail.example",
    "ada@mail example", "ada@.example", "ada@mail..example", "ada@-mail.example", "ada@mail/example", "ada@[192.0.2.1]",
    "ada@mail.example, grace@mail.example", "ada@mail.example;grace@mail.example", "ada:l@mail.example",
    "ada@mail.example\u{7}x",
    "/O=EXAMPLE/OU=FIRST/CN=RECIPIENTS/CN=ADA", "/o=example/cn=ada@mail.example", "EX:/o=example/cn=ada",
    "IMCEAEX-_O=EXAMPLE_CN=ADA@mail.example", "14155550132@s.whatsapp.net", "14155550132@c.us", "14155550132-1@G.US",
    "123456@lid", "https://mail.example/@ada", "mailto:", "<>", "<@>",
  ])
  func refusesWhatIsNoAddress(text: String) {
    #expect(EmailAddress(text) == nil)
  }

  @Test func refusesWhatIsLongerThanMailAllows() {
    let label = String(repeating: "a", count: 60)
    #expect(EmailAddress("\(String(repeating: "a", count: 64))@mail.example") != nil)
    #expect(EmailAddress("\(String(repeating: "a", count: 65))@mail.example") == nil)
    #expect(EmailAddress("ada@\(label)abc.example") != nil)
    #expect(EmailAddress("ada@\(label)abcd.example") == nil)
    #expect(EmailAddress("ada@\(label).\(label).\(label).\(label)") != nil)
    #expect(EmailAddress("adalovelace@\(label).\(label).\(label).\(label)") == nil)
  }

  @Test(arguments: [
    ("Ada@Mail.Example", "ada@mail.example"), ("nobody-invented@googlemail.com", "nobody-invented@gmail.com"),
    ("Nobody-Invented@GoogleMail.COM", "nobody-invented@gmail.com"),
    ("nobody-invented+tag@gmail.com", "nobody-invented+tag@gmail.com"),
    ("Søren@Müller.Example", "søren@müller.example"), ("so\u{308}ren@mail.example", "sören@mail.example"),
    ("ada@notgooglemail.com", "ada@notgooglemail.com"),
  ])
  func foldsForComparing(text: String, folded: String) throws {
    let address = try #require(EmailAddress(text))
    #expect(Array(address.folded.utf8) == Array(folded.utf8))
    #expect(address.localPart == folded.prefix { $0 != "@" })
  }

  // MARK: Laws

  @Test(arguments: 0..<20 as Range<UInt64>)
  func readsItsOwnOutputAgain(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
        "aZ9@@.-_+'<>\"(), ;:%?éİß\u{308}\u{200B}".randomElement(using: &random).map(String.init) ?? ""
      }
      guard let address = EmailAddress("a" + text.joined() + "@b.example") ?? EmailAddress(text.joined()) else {
        continue
      }
      #expect(EmailAddress(address.value) == address)
      #expect(EmailAddress(address.folded)?.folded == address.folded)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func anyBytesAreAnAddressOrNone(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let local = String(decoding: random.bytes(upTo: 20), as: UTF8.self)
      let domain = String(decoding: random.bytes(upTo: 20), as: UTF8.self)
      for text in [local, "\(local)@mail.example", "ada@\(domain).example", "\(local)@\(domain)"] {
        guard let address = EmailAddress(text) else { continue }
        #expect(EmailAddress(address.value) == address)
        #expect(EmailAddress(address.folded)?.folded == address.folded)
        #expect(address.value.utf8.contains(UInt8(ascii: "@")))
      }
    }
  }
}
