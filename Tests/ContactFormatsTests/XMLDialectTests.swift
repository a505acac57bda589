import Foundation
import Testing

@testable import ContactFormats

struct XMLDialectTests {
  /// What stands in a fixture.
  struct Expectation: Sendable, CustomTestStringConvertible {
    let file: String
    let dialect: String
    let lines: [String]

    var testDescription: String { file }
  }

  @Test(arguments: expectations)
  func readsEveryRecordOfTheDialect(_ expected: Expectation) throws {
    let fixture = try #require(try Fixture.all("xml").first { $0.url.lastPathComponent == expected.file })
    let found = try xmlSummary(fixture.bytes)
    #expect(found.dialect == expected.dialect)
    #expect(found.lines == expected.lines)
  }

  @Test func everyFixtureHasAnExpectation() throws {
    let files = try Fixture.all("xml").map(\.url.lastPathComponent)
    #expect(Set(files) == Set(Self.expectations.map(\.file)))
  }

  private static let expectations: [Expectation] = [
    Expectation(
      file: "carddav.xml", dialect: "CardDAV",
      lines: [
        "1:3 Ada Example; mobile +44 7700 900400",
        "2:11 Grace Example; <grace@ships.example>",
      ]),
    Expectation(
      file: "directory-records.xml", dialect: "directory records",
      lines: [
        "1:4 Ada Example; <ada@corp.example>",
        "2:5 unusable group",
      ]),
    Expectation(
      file: "exchange-ews.xml", dialect: "Exchange Web Services",
      lines: [
        "1:3 Grace Hopper; <grace@ships.example>; mobile +1 415 555 0101; fax +1 415 555 0102",
        "2:8 Liam Byrne; <liam@ships.example>",
        "3:12 unusable group",
      ]),
    Expectation(
      file: "foaf.rdf", dialect: "FOAF",
      lines: [
        "2:5 Dan Example; other +44-7700-900500",
        "1:2 Tim Example; <tim@web.example>; skype tim.example",
      ]),
    Expectation(
      file: "fritzbox.xml", dialect: "FRITZ!Box",
      lines: [
        "1:3 Anna Weber; <anna@verein.example>; home 030 23125 060*; mobile 0171 3920060; fax 030 23125 061; other **611"
      ]),
    Expectation(
      file: "generic-attributes.xml", dialect: "XML (person)",
      lines: [
        "1:1 Ada Example; <ada@corp.example>; mobile +447700900910",
        "2:1 Grace Example; mobile +447700900911",
      ]),
    Expectation(
      file: "generic-nested.xml", dialect: "XML (customer)",
      lines: [
        "1:4 Ada Example; <ada@corp.example>; <ada@home.example>*; mobile +44 7700 900900; fax +44 20 7946 0900",
        "2:8 Grace Example; home +1 415 555 0140",
      ]),
    Expectation(
      file: "generic-outline.opml", dialect: "XML (outline)",
      lines: [
        "2:1 Ada Example; <ada@corp.example>; other +44 20 7946 0920"
      ]),
    Expectation(
      file: "gigaset.xml", dialect: "Gigaset",
      lines: [
        "1:1 Ada Example; work +49 30 23125 070; mobile +49 171 3920070"
      ]),
    Expectation(
      file: "google-feed.xml", dialect: "Google contacts feed",
      lines: [
        "1:4 Émile Noether; <emile@ring.example>*; mobile +33-6-39-98-10-10; fax 01 99 00 10 10; skype emile.n",
        "2:15 unusable group",
        "3:19 unusable deleted-record",
      ]),
    Expectation(
      file: "grandstream-blacklist.xml", dialect: "Grandstream",
      lines: [
        "3:3 Ada Example; mobile +1 415 555 0130",
        "4:4 blocked-record",
        "4:4 Spam Caller; work +1 415 555 0131",
      ]),
    Expectation(
      file: "ip-phone-directory.xml", dialect: "IP phone directory",
      lines: [
        "1:2 Reception; other 110",
        "2:3 Ada Example; other +44 20 7946 0700; other +44 7700 900700",
      ]),
    Expectation(
      file: "jfritz.xml", dialect: "JFritz",
      lines: [
        "1:1 Ada Example; <ada@verein.example>; home +49 30 23125 080; fax +49 30 23125 081"
      ]),
    Expectation(
      file: "kolab2.xml", dialect: "Kolab 2",
      lines: [
        "1:2 Jürgen Weiß; <juergen@verein.example>; mobile +49 171 3920040; fax +49 30 23125 040"
      ]),
    Expectation(
      file: "lotus-dxl.xml", dialect: "Lotus DXL",
      lines: [
        "1:2 Ada Example; <ada@corp.example>; mobile +44 7700 900800",
        "2:3 unusable group",
      ]),
    Expectation(
      file: "outlook-mac-olm.xml", dialect: "Outlook for Mac",
      lines: [
        "1:3 Nora Lindqvist; <nora@fjord.example>; mobile +44 7700 900200; fax +44 20 7946 0200",
        "2:9 unusable group",
      ]),
    Expectation(
      file: "portable-contacts.xml", dialect: "Portable Contacts",
      lines: [
        "1:1 Mina Park; <mina@work.example>*; <mina@home.example>; mobile +1 415 555 0120; skype mina_p; twitter minapark"
      ]),
    Expectation(
      file: "quirk-latin1-declared-utf8.xml", dialect: "XML (contact)",
      lines: [
        "0:0 wrong-encoding",
        "1:2 Jürgen; <j@corp.example>",
        "2:2 Zoë; <z@corp.example>",
      ]),
    Expectation(
      file: "quirk-stray-ampersand.xml", dialect: "XML (contact)",
      lines: [
        "0:3 mended-xml",
        "0:0 wrong-encoding",
        "1:3 Smith & Sons; <info@smith.example>",
        "2:4 Ada Example; <ada@corp.example>",
      ]),
    Expectation(
      file: "quirk-windows-1251.xml", dialect: "XML (contact)",
      lines: [
        "1:2 Ольга; <olga@corp.example>",
        "2:2 Иван; <ivan@corp.example>",
      ]),
    Expectation(
      file: "snom-tbook.xml", dialect: "Snom",
      lines: [
        "1:2 Ada Example; other +44 20 7946 0720",
        "2:3 -; other +44 7700 900720",
      ]),
    Expectation(
      file: "spreadsheetml.xml", dialect: "SpreadsheetML",
      lines: [
        "1:7 Ada Example; <ada@corp.example>",
        "2:8 Grace Example; mobile 447700900600",
        "3:12 -; <guest@corp.example>",
      ]),
    Expectation(
      file: "suitecrm.xml", dialect: "SuiteCRM",
      lines: [
        "1:1 Ada Example; <ada@corp.example>; mobile +44 7700 900810; fax +44 20 7946 0810"
      ]),
    Expectation(
      file: "syncml.xml", dialect: "SyncML",
      lines: [
        "1:2 Ada Example; mobile +1 415 555 0110",
        "2:7 Grace Example; <grace@ships.example>",
      ]),
    Expectation(
      file: "vcard-temp.xml", dialect: "XMPP vcard-temp",
      lines: [
        "1:1 Olga Petrova; <olga@verein.example>*; home +49 30 23125 010; mobile +49 171 3920010; xmpp olga@chat.example"
      ]),
    Expectation(
      file: "windows.contact", dialect: "Windows contact",
      lines: [
        "1:2 Kenji Sato; <kenji@sato.example>*; mobile +61 491 570 156; fax +61 491 570 157"
      ]),
    Expectation(
      file: "xcard-cell-voice-video.xml", dialect: "xCard",
      lines: [
        "1:3 Ada Example; mobile +44-7700-900124; mobile +44-7700-900125; data +44-20-7946-0124"
      ]),
    Expectation(
      file: "xcard-without-namespace.xml", dialect: "xCard",
      lines: [
        "1:1 Ada Example; <ada@corp.example>"
      ]),
    Expectation(
      file: "xcard.xml", dialect: "xCard",
      lines: [
        "1:3 Zoë Brontë; <zoe@moor.example>*; mobile +44-7700-900123; fax +44 20 7946 0123; xmpp zoe@chat.example; skype zoe.bronte",
        "2:16 unusable group",
      ]),
    Expectation(
      file: "xmpp-roster.xml", dialect: "XMPP roster",
      lines: [
        "1:7 Grace; xmpp grace@ships.example",
        "2:8 unusable deleted-record",
      ]),
    Expectation(
      file: "yealink-book.xml", dialect: "Yealink phone book",
      lines: [
        "1:1 Ada Example; other +44 20 7946 0710; other +44 7700 900710"
      ]),
    Expectation(
      file: "zimbra-older-attributes.xml", dialect: "Zimbra",
      lines: [
        "1:2 Ada Example; <ada@sea.example>; <ada@work.example>; mobile +44 7700 900310; fax +44 20 7946 0310; "
          + "xmpp ada@chat.example",
        "2:6 unusable group",
      ]),
    Expectation(
      file: "zimbra.xml", dialect: "Zimbra",
      lines: [
        "1:2 Mary Somerville; <mary@sea.example>; <mary.s@sea.example>; <m@work.example>; mobile +44 7700 900300; fax +44 20 7946 0300",
        "2:3 unusable group",
      ]),
  ]
}
