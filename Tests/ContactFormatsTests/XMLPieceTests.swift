import Testing

@testable import ContactFormats

/// A document is handed to libxml2 in pieces: where one ends must not matter.
struct XMLPieceTests {
  private static let record =
    #"<Unit Name="Ada &amp; Bob &amp;lt;" Phone1="+44 7700 900123"/>"#

  @Test(arguments: 8_080..<8_200)
  func nothingDependsOnWhereAPieceEnds(_ padding: Int) throws {
    let text = """
      <YealinkIPPhoneBook><!--\(String(repeating: "x", count: padding))-->
      <Menu Name="All">\(Self.record)</Menu></YealinkIPPhoneBook>
      """
    #expect(try xmlSummary(Array(text.utf8)).lines == ["1:2 Ada & Bob &lt;; other +44 7700 900123"])
  }

  @Test(arguments: 8_080..<8_200)
  func aTextGoesOnInTheNextPiece(_ padding: Int) throws {
    let text = """
      <vcards><!--\(String(repeating: "x", count: padding))-->
      <vcard><fn><text>Ada &amp; B<![CDATA[ob]]></text></fn></vcard></vcards>
      """
    #expect(try xmlSummary(Array(text.utf8)).lines == ["1:2 Ada & Bob"])
  }

  @Test(arguments: ["&amp;\n", "<![CDATA[\n]]>", "\n", "x &lt;\n", "<!-- \n -->", "<?pi\n?>"])
  func aRecordBeginsAtTheLineOfItsTag(_ before: String) throws {
    let text = "<vcards>\(before)<vcard><fn><text>Ada</text></fn></vcard></vcards>"
    #expect(try xmlSummary(Array(text.utf8)).lines == ["1:2 Ada"])
  }

  @Test(arguments: [(100, 2), (300, 1)])
  func elementsMayStandInEachOtherToALimit(_ depth: Int, _ contacts: Int) throws {
    let nested = String(repeating: "<x>", count: depth) + String(repeating: "</x>", count: depth)
    let record = "<vcard><fn><text>Ada</text></fn>"
    let text = "<vcards>\(record)</vcard>\(record)<note>\(nested)</note></vcard></vcards>"
    #expect(try xmlSummary(Array(text.utf8)).lines.count { $0.hasSuffix(" Ada") } == contacts)
  }
}
