import ContactBook
import Testing

@testable import ContactFormats

/// What may become the text that opens a chat, and what may not.
@Suite struct MessageColumnTests {
  private func reading(_ text: String, _ options: ReadOptions = ReadOptions()) -> FileReading {
    FileReading(Array(text.utf8), name: "sample", options: options)
  }

  @Test(arguments: ["message_text", "message text", "messageText"])
  func readsTheTextToSend(header: String) {
    #expect(reading("Name,Email,\(header)\nAda,ada@engines.example,Hi\n").contacts.map(\.messageText) == ["Hi"])
  }

  /// What the results CSV writes to keep spreadsheets from computing it, and what only looks like a formula.
  @Test(arguments: [
    ("''Tis the season", "'Tis the season"), ("'Tis", "'Tis"), ("'=1+1", "=1+1"),
    ("\"=HYPERLINK(\"\"http://x.example\"\")\nand more\"", "=HYPERLINK(\"http://x.example\")\nand more"),
  ])
  func readsTextsAsTheyWereWritten(cell: String, text: String) {
    #expect(
      reading("Name,Email,message_text\nAda,ada@engines.example,\(cell)\n").contacts.map(\.messageText) == [text])
  }

  @Test(arguments: ["message", "Message", "Nachricht", "text"])
  func sendsNoTextBackToItsAuthor(header: String) {
    let table = "Name,Email,\(header)\nAda,ada@engines.example,Hi\n"
    #expect(reading(table).contacts.map(\.messageText) == [nil])
    var options = ReadOptions()
    options.keptColumns = [header]
    #expect(reading(table, options).contacts.map { $0.columns[header] } == ["Hi"])
    let mapped = reading(table, ReadOptions(fieldMap: [header: .messageText]))
    #expect(mapped.contacts.map(\.messageText) == ["Hi"])
  }

  @Test(arguments: [("account", nil), ("account_id", "Acme"), ("accountID", "Acme")])
  func takesNoCompanyForAnAccount(header: String, account: String?) {
    #expect(reading("Name,Email,\(header)\nAda,ada@engines.example,Acme\n").contacts.map(\.account) == [account])
  }

  @Test func bringsNoTextOfARowThatIsTooLong() {
    let found = reading(
      """
      Name,Email,message_text
      Ada,ada@engines.example,Hello Ada, how are you?
      Eva,eva@engines.example,"Hello Eva, how are you?"
      Kim,kim@engines.example,Hello,,
      """)
    #expect(found.contacts.map(\.messageText) == [nil, "Hello Eva, how are you?", "Hello"])
    #expect(found.diagnostics.map(\.reason) == [.fieldCount(expected: 3, found: 4), .messageTextUncertain])
  }

  @Test func saysWhatColumnsWithoutAHeaderWereTakenFor() {
    let found = reading("Ada Roth,+447700900001,x1\nEva Roth,+447700900002,x2\n")
    #expect(found.diagnostics.map(\.reason) == [.headerMissing(columns: ["1 = full-name", "2 = phone"])])
    #expect(found.diagnostics.map(\.severity) == [.warning])
    #expect(found.diagnostics.allSatisfy { $0.reason.message.hasSuffix("hold: 1 = full-name, 2 = phone") })
  }
}
