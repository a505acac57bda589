import BeeperDesktop
import ContactBook
import Foundation
import GRDB
import Ledger
import Outreach
import Reports
import Testing

/// Ledgers of earlier versions are read as what they were: whom they know as contacted stays contacted.
///
/// `Fixtures/version-1.sql` is the ledger of a run of `samples/contacts.vcf` in the sandbox, as SQLite dumps it.
@Suite struct MigrationTests {
  @Test func versionOneReportsWhatItReported() throws {
    try withLedger("version-1") { path in
      let before = try DatabaseQueue(path: path).read { database in
        try String.fetchAll(database, sql: "SELECT row FROM entry ORDER BY position").map(Self.row)
      }
      let ledger = try Ledger(path: path)
      let run = try #require(try ledger.runs().first)
      let report = try #require(try ledger.report(run.id))
      #expect(before.count == 14)
      #expect(Set(report.rows) == Set(before))
      #expect(report.rows == ImportReport(before, unusableRecords: 1, runID: run.id).rows)
    }
  }

  @Test func versionOneKnowsWhomItContacted() throws {
    try withLedger("version-1") { path in
      let ledger = try Ledger(path: path)
      let run = try #require(try ledger.runs().first)
      let account = Account(
        accountID: "whatsapp", bridge: Bridge(id: "whatsapp", provider: "cloud", type: "whatsapp"),
        user: User(id: "@whatsapp_14155550100:beeper.local"))
      let past = try ledger.pastStarts(on: [account], resumedRunID: nil)
      let own: [PastStart.State] = [.created, .existing, .created, .existing, .unknown, .existing]
      #expect(past.filter { $0.accountID == "whatsapp" }.map(\.state) == own)
      // Whom another account contacted, which is gone, was contacted.
      #expect(past.filter { $0.accountID != "whatsapp" }.map(\.state) == [.created, .existing, .created, .existing])
      var again = account
      again.accountID = "local-whatsapp_2"
      #expect(
        try ledger.pastStarts(on: [again], resumedRunID: nil).filter { $0.accountID == again.accountID }.map(\.state)
          == own)
      let ada = try #require(past.first)
      #expect(ada.name == "Ada Lindqvist")
      #expect(ada.asked == [.phone("+14155550101")])
      #expect(ada.known == [.phone("+14155550101"), .email("ada@lindqvist.example")])
      #expect(try ledger.pastStarts(on: [account], resumedRunID: run.id).filter { $0.state == .failed }.count == 2)
      #expect(try ledger.openedChats(of: run.id).count == 4)
      let unsettled = try ledger.unsettledStarts(on: [AccountKey(account)])
      #expect(unsettled.map(\.messageText?.isEmpty) == [false])
      #expect(try ledger.forget(run.id))
      #expect(try ledger.pastStarts(on: [account], resumedRunID: nil).isEmpty)
    }
  }

  private static func row(_ text: String) throws -> ReportRow {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .secondsSince1970
    return try decoder.decode(ReportRow.self, from: Data(text.utf8))
  }

  private func withLedger(_ name: String, _ body: (String) throws -> Void) throws {
    try withFolder { folder in
      let dump = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).sql")
      let path = folder.appending(path: "ledger.sqlite").path
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      let database = try DatabaseQueue(path: path, configuration: configuration)
      try database.writeWithoutTransaction { try $0.execute(sql: String(contentsOf: dump, encoding: .utf8)) }
      try database.close()
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      try body(path)
    }
  }
}
