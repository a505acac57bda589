import Testing

@testable import ContactFormats

@Suite("Law 6: whatever stands between two cards, they are two") struct JoinedCardTests {
  /// What programs and people were seen to leave between cards, and what is like it.
  private static let separators = [
    "", " ", "\t", "\u{FEFF}", "\u{FEFF}\u{FEFF}", "ï»¿", "\u{A0}", "\u{A0} ", "\u{200B}", "\u{200E}", "\u{2060}",
    "\u{2028}",
    "\u{2029}", "\u{85}", "\u{1A}", "\u{B}", "\u{C}", ",", ";", " ; ", " | ", "\"", "'", "\",\"", "}, {", "<br>",
    "<br/>",
    "</p><p>", "&nbsp;", "\\n", "\\r\\n", "NULL", "undefined", "-----", " and then ", "<br>\r\n", ",\r\n", "\r\n,",
    "\r\n;",
    "\r\n\u{FEFF}", "\r\n\u{A0}", "\"\r\n\"", "\r\n\u{1A}\r\n", "\r\n<br>\r\n", "\r\n<br>", "\r\n\r\n", "\r\n ",
    "\r\n\t",
    "\r\n\\n", "\r\n\u{2028}", "\r\n\u{2028}\r\n", "\r\nNULL\r\n", "\r\nNULL", "\r\n--\r\n",
    "\r\nHere is the next one:\r\n",
  ]

  @Test("Law 6: on one line, and on lines of their own", arguments: separators, 1...2 as ClosedRange<UInt64>)
  func separatorsChangeNothing(separator: String, seed: UInt64) async {
    let samples = SampleContact.all(6, seed: seed)
    for writer in SampleCardWriter.all {
      let cards = samples.map { String(writer.text([$0]).dropLast()) }
      let expected = await SamplePayload.all(in: Array(writer.text(samples).utf8))
      #expect(expected.count == 6)
      let joined = cards.joined(separator: separator)
      for text in [joined, joined + "\r\n", joined.replacing("\r\n", with: "\n"), joined.replacing("\r\n", with: "\r")]
      {
        #expect(await SamplePayload.all(in: Array(text.utf8)) == expected, "\(writer.version)")
      }
    }
  }

  @Test(
    "Law 6: invisible characters before any line change nothing",
    arguments: ["\u{FEFF}", "\u{200B}", "\u{A0}", "\u{2028}", "\u{1A}", "ï»¿"])
  func invisibleCharactersChangeNothing(mark: String) async {
    for writer in [SampleCardWriter(version: .three), SampleCardWriter(version: .four)] {
      let text = writer.text(SampleContact.all(4, seed: 7))
      let expected = await SamplePayload.all(in: Array(text.utf8))
      let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
      for place in lines.indices where !lines[place].hasPrefix(" ") {
        var marked = lines
        marked[place] = mark + marked[place]
        #expect(
          await SamplePayload.all(in: Array(marked.joined(separator: "\r\n").utf8)) == expected, "\(lines[place])")
      }
    }
  }

  @Test(
    "Law 6: a second version with another name begins another card, whatever the lines between were",
    arguments: ["END:VCARD and BEGIN:VCRD", "END VCARD", "END:VCARD\nBEGIN:VCRD", "<hr>", ""])
  func aSecondVersionBeginsACard(between: String) throws {
    let text = """
      BEGIN:VCARD
      VERSION:3.0
      FN:Ada First
      TEL:+447700900101
      \(between)
      VERSION:3.0
      FN:Bob Second
      TEL:+447700900102
      END:VCARD

      """
    let contacts = ["contact", "  full Ada First", "  other +447700900101"]
    #expect(
      try VCardSummary.contacts(in: Array(text.utf8))
        == contacts + ["contact", "  full Bob Second", "  other +447700900102"])
  }

  @Test func theVersionOfOneCardMayStandTwice() throws {
    let text = "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nVERSION:3.0\nFN:Ada\nN:;Ada;;;\nTEL:+447700900101\nEND:VCARD\n"
    let contacts = ["contact", "  full Ada", "  given Ada", "  other +447700900101"]
    #expect(try VCardSummary.contacts(in: Array(text.utf8)) == contacts)
  }

  /// The words stand in a value: nothing ends or begins there.
  @Test(arguments: ["NOTE", "AGENT", "X-COMMENT", "LABEL"]) func aValueThatHoldsACardIsNone(name: String) throws {
    let text = """
      BEGIN:VCARD
      VERSION:3.0
      FN:Ada
      \(name):see BEGIN:VCARD\\nFN:Bob\\nEND:VCARD BEGIN:VCARD
      TEL:+447700900101
      END:VCARD

      """
    #expect(try VCardSummary.contacts(in: Array(text.utf8)) == ["contact", "  full Ada", "  other +447700900101"])
  }

  @Test func aSentenceAboutCardsOpensNone() throws {
    let card = "BEGIN:VCARD\nFN:Ada\nTEL:+447700900101\nEND:VCARD\n"
    let text = card + "A card stands between BEGIN:VCARD and END:VCARD.\n" + card
    let contact = ["contact", "  full Ada", "  other +447700900101"]
    #expect(try VCardSummary.contacts(in: Array(text.utf8)) == contact + contact)
  }
}
