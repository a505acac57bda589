import ContactBook
import Testing

@testable import ContactFormats

@Suite("Law 4: a number that a spreadsheet turned into an exponent is rejected with the reason")
struct ExponentPhoneTests {
  private static let numbers = [
    "4.47912E+11", "4.47912e+11", "4.47912E11", "4,47912E+11", "1.41556E+10", "4.9E+12", " 4.47912E+11 ",
  ]

  @Test("Law 4: in a table, its neighbours are read", arguments: numbers, [",", ";", "\t"])
  func rejectsInTables(_ number: String, delimiter: String) async throws {
    let rows = [
      ["Name", "Mobile Phone", "Home Phone", "E-mail Address"],
      ["Ada", "+447700900001", "+442079460001", "ada@engines.example"],
      ["Grace", number, "+442079460002", "grace@engines.example"],
      ["Alan", "+447700900003", number, "alan@engines.example"],
    ]
    let text = CSVText.text(rows, delimiter: delimiter, lineEnd: "\n")
    try await check(FileReading(Array(text.utf8), name: "sample", options: ReadOptions()))
  }

  @Test("Law 4: in a worksheet, its neighbours are read", arguments: numbers)
  func rejectsInWorksheets(_ number: String) async throws {
    func row(_ cells: [String]) -> String {
      "<Row>" + cells.map { "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }.joined() + "</Row>"
    }
    let rows = [
      ["Name", "Mobile Phone", "Home Phone", "E-mail Address"],
      ["Ada", "+447700900001", "+442079460001", "ada@engines.example"],
      ["Grace", number, "+442079460002", "grace@engines.example"],
      ["Alan", "+447700900003", number, "alan@engines.example"],
    ]
    let namespace = "urn:schemas-microsoft-com:office:spreadsheet"
    let text = """
      <?xml version="1.0"?><Workbook xmlns="\(namespace)" xmlns:ss="\(namespace)"><Worksheet ss:Name="A"><Table>
      \(rows.map(row).joined())</Table></Worksheet></Workbook>
      """
    try await check(FileReading(Array(text.utf8), name: "sample", options: ReadOptions()))
  }

  private func check(_ reading: FileReading) async throws {
    let (contacts, diagnostics) = await normalizePhones(reading.contacts, region: Region("GB"))
    #expect(contacts.map(\.name.full) == ["Ada", "Grace", "Alan"])
    #expect(contacts.map { $0.emails.count } == [1, 1, 1])
    #expect(
      contacts.map { $0.phones.compactMap(\.number?.e164) } == [
        ["+447700900001", "+442079460001"], ["+442079460002"], ["+447700900003"],
      ])
    let rejected = contacts.flatMap(\.phones).map(\.reading).filter { $0 == .rejected(.exponent) }
    #expect(rejected.count == 2)
    let told = (reading.diagnostics + diagnostics).filter {
      if case .invalidPhone(_, .exponent) = $0.reason { true } else { false }
    }
    #expect(told.map(\.source.record) == [2, 3])
  }
}
