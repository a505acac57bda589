import ContactBook
import Testing

@testable import ContactFormats

struct XMLHostileTests {
  private static let ada = "<vcard><fn><text>Ada</text></fn><email><text>ada@corp.example</text></email></vcard>"
  private static let adaFound = "1:1 Ada; <ada@corp.example>"

  private func document(_ rest: String) -> [UInt8] {
    Array(#"<vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">\#(Self.ada)\#(rest)</vcards>"#.utf8)
  }

  @Test(arguments: [
    #"<!DOCTYPE v [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><vcards>&b;</vcards>"#,
    #"<!DOCTYPE v [<!ENTITY x SYSTEM "file:///etc/hostname">]><vcards>&x;</vcards>"#,
    #"<?xml version="1.0"?><!-- a [ in a comment --><!DOCTYPE v SYSTEM "it's.dtd" [ <!ELEMENT v ANY> ]><v/>"#,
  ])
  func refusesDeclarationsInTheDocument(_ text: String) {
    #expect(throws: InputError.documentType) {
      var reader = try XMLContactReader(Array(text.utf8), file: "test.xml", options: ReadOptions())
      _ = reader.next()
    }
  }

  @Test(
    "R16: depth, names, attributes and text past their limits end a document and cost nothing before",
    arguments: [
      LongText(String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)),
      "<vcard><note><text>\(String(repeating: "x", count: 11 << 20))</text></note></vcard>",
      "<vcard a=\"\(String(repeating: ">", count: 4 << 20))\"/>",
      "<vcard a=\"\(String(repeating: "x", count: 4 << 20))\"/>",
      "<\(String(repeating: "x", count: 4 << 20))/>",
      LongText((0..<200_000).map { "<e\($0)/>" }.joined()),
      "<vcard><fn><text>\(String(repeating: "&", count: 4 << 20))</text></fn></vcard>",
      LongText(String(repeating: "<", count: 4 << 20)),
    ] as [LongText]) func keepsWhatStoodBefore(_ hostile: LongText) throws
  {
    let lines = try xmlSummary(document(hostile.text)).lines
    #expect(lines.first == Self.adaFound)
    #expect(lines.count == 2)
    #expect(lines.last?.hasSuffix("malformed-xml") == true)
  }

  @Test(
    arguments: [
      "<vcard><note><text>\(String(repeating: "x", count: 9 << 20))</text></note><fn><text>Bob</text></fn></vcard>",
      "<!--\(String(repeating: "& ", count: 1 << 20))--><vcard><fn><text>Bob</text></fn></vcard>",
      "<vcard><fn><text><![CDATA[Bob]]></text></fn><note><text><![CDATA[\(String(repeating: "&", count: 1 << 20))]]></text></note></vcard>",
    ] as [LongText])
  func readsOnAfterLongTextThatMeansNothing(_ long: LongText) throws {
    #expect(try xmlSummary(document(long.text)).lines == [Self.adaFound, "2:1 Bob"])
  }

  @Test func readsRecordsOfManyNames() throws {
    let records = (0..<1300).map { "<p\($0)><name>Ada</name><phone>+447700900123</phone></p\($0)>" }.joined()
    let lines = try xmlSummary(Array("<r>\(records)</r>".utf8)).lines
    #expect(lines.count == 1300)
    #expect(lines.last == "1300:1 Ada; other +447700900123")
  }

  @Test func ignoresADocumentTypeWithoutDeclarations() throws {
    let text = #"<!DOCTYPE vcards SYSTEM "https://dtd.example/vcards.dtd"><vcards>\#(Self.ada)</vcards>"#
    #expect(try xmlSummary(Array(text.utf8)).lines == [Self.adaFound])
  }

  @Test func neverPutsUnknownEntitiesInValues() throws {
    let lines = try xmlSummary(document("<vcard><fn><text>&secret;</text></fn></vcard>")).lines
    #expect(lines.sorted() == ["0:1 mended-xml", Self.adaFound, "2:1 &secret;"])
  }

  @Test(arguments: [Int.min, -1, 0, 1025, Int.max])
  func ignoresColumnsThatNoWorksheetHas(index: Int) throws {
    let namespace = "urn:schemas-microsoft-com:office:spreadsheet"
    let cells = { (first: String, second: String, index: String) in
      "<Row><Cell\(index)><Data>\(first)</Data></Cell><Cell><Data>\(second)</Data></Cell></Row>"
    }
    let text = """
      <Workbook xmlns="\(namespace)" xmlns:ss="\(namespace)"><Worksheet ss:Name="A"><Table>
      \(cells("Name", "Email", ""))\(cells("Ada", "ada@corp.example", " ss:Index=\"\(index)\""))
      </Table></Worksheet></Workbook>
      """
    #expect(try xmlSummary(Array(text.utf8)).lines == ["1:2 Ada; <ada@corp.example>"])
  }
}
