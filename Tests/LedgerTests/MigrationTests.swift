import BeeperDesktop
import ContactBook
import Foundation
import GRDB
import Ledger
import Outreach
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ledgers of earlier versions are read as what they were: a person who was contacted stays contacted.
///
/// `Fixtures/version-N.sql` are ledgers of runs in the sandbox, as SQLite dumps them, and `.expected` what their version
/// reported of everybody, a line each. That of version 4 holds two runs, one of them killed while a request was on its way;
/// versions 3 and 2 are the same ledger with fewer columns.
@Suite struct MigrationTests {
  @Test("a ledger of an earlier version reports what it reported", arguments: [1, 2, 3, 4])
  func reportsWhatItReported(version: Int) throws {
    try withLedger(version: version) { path in
      let ledger = try Ledger(path: path)
      let reports = try ledger.runs().compactMap { try ledger.report($0.id) }
      let lines = reports.flatMap(\.entries).map(Self.line)
      let expected = try Self.fixture("version-\(version == 1 ? 1 : 4).expected").split(separator: "\n").map(
        String.init)
      #expect(Set(lines).subtracting(expected) == [])
      #expect(Set(expected).subtracting(lines) == [])
      #expect(reports.allSatisfy { $0.counts.map(\.count).reduce($0.unusableRecords, +) == $0.entries.count })
    }
  }

  @Test("what a killed run of version 4 left in doubt is still in doubt") func unsettledStays() throws {
    try withLedger(version: 4) { path in
      let ledger = try Ledger(path: path)
      let killed = try #require(try ledger.runs().first)
      #expect(killed.end == nil)
      #expect(try ledger.unfinishedRun(inputs: killed.inputs, accounts: killed.accounts)?.id == killed.id)
      let rows = try #require(try ledger.report(killed.id)).entries
      #expect(rows.first?.outcome.failure == StartFailure(.interrupted))
      let accounts = [
        Account(
          accountID: "whatsapp", bridge: Bridge(id: "whatsapp", provider: "local", type: "whatsapp"),
          user: User(id: "@whatsapp_me:beeper.local"))
      ]
      let past = try ledger.pastStarts(on: accounts, resumedRunID: killed.id).filter { $0.runID == killed.id }
      #expect(past.map(\.status) == [.created, .created, .unknown])
      let texts = try ledger.dueTexts(of: killed.id, delivery: .message, textsExistingChats: false)
      #expect(texts.isEmpty)
    }
  }

  @Test func versionOneKnowsItsContacts() throws {
    try withLedger(version: 1) { path in
      let ledger = try Ledger(path: path)
      let run = try #require(try ledger.runs().first)
      let account = Account(
        accountID: "whatsapp", bridge: Bridge(id: "whatsapp", provider: "cloud", type: "whatsapp"),
        user: User(id: "@whatsapp_14155550100:beeper.local"))
      let past = try ledger.pastStarts(on: [account], resumedRunID: nil)
      let own: [OutcomeStatus] = [.created, .existing, .created, .existing, .unknown, .existing]
      #expect(past.filter { $0.accountID == "whatsapp" }.map(\.status) == own)
      // Whom another account contacted, which is gone, was contacted.
      #expect(past.filter { $0.accountID != "whatsapp" }.map(\.status) == [.created, .existing, .created, .existing])
      var again = account
      again.accountID = "local-whatsapp_2"
      #expect(
        try ledger.pastStarts(on: [again], resumedRunID: nil).filter { $0.accountID == again.accountID }.map(\.status)
          == own)
      let ada = try #require(past.first)
      #expect(ada.name == "Ada Lindqvist")
      #expect(ada.asked == [.phone("+14155550101")])
      #expect(ada.known == [.phone("+14155550101"), .email("ada@lindqvist.example")])
      #expect(
        try ledger.pastStarts(on: [account], resumedRunID: run.id).filter { $0.status == .unreachable }.count == 2)
      #expect(try ledger.openedChats(of: run.id).count == 4)
      let unsettled = try ledger.unsettledStarts(on: [AccountKey(account)])
      #expect(unsettled.map(\.messageText?.isEmpty) == [false])
      #expect(try ledger.forget(run.id))
      #expect(try ledger.pastStarts(on: [account], resumedRunID: nil).isEmpty)
    }
  }

  @Test("R13: tables are not changed under a run that goes on with them") func waitsForNoRun() throws {
    try withLedger(version: 4) { path in
      let descriptor = unsafe open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      defer { close(descriptor) }
      #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
      do {
        _ = try Ledger(path: path)
        Issue.record("the tables were changed")
      } catch {
        #expect(error as? LedgerError == .inUse(nil))
      }
      flock(descriptor, LOCK_UN)
      let ledger = try Ledger(path: path)
      #expect(try ledger.runs().count == 2)
    }
  }

  @Test(
    "one odd cell of an earlier version costs itself, not the ledger",
    arguments: [
      "UPDATE attempt SET matched = 'zz' WHERE id = 2", "UPDATE attempt SET decided_by = 'zz' WHERE id = 2",
      "UPDATE attempt SET message = 'zz' WHERE id = 2", "UPDATE entry SET row = 'zz' WHERE id = 2",
      "UPDATE attempt SET entry_id = 999 WHERE id = 2", "UPDATE attempt SET account = 999 WHERE id = 2",
    ])
  func oddCellsCostThemselves(sql: String) throws {
    try withLedger(version: 4, damagedBy: sql) { path in
      let ledger = try Ledger(path: path)
      let reports = try ledger.runs().compactMap { try ledger.report($0.id) }
      #expect(reports.map(\.entries.count) == [6, 14])
    }
  }

  @Test(
    "damaged numbers are read as numbers that can be",
    arguments: [
      "UPDATE attempt SET ended_at = 1e300", "UPDATE attempt SET started_at = 9e999, text_sent_at = 9e999",
      "UPDATE attempt SET started_at = -1e300", "UPDATE account SET rate_limited_at = 1e300, rate_limited_for = 1e300",
      "UPDATE run SET unusable_records = -9223372036854775807, started_at = 1e300",
    ])
  func damagedNumbers(sql: String) throws {
    try withLedger(version: 4) { path in
      let ledger = try Ledger(path: path)
      try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
      let reports = try ledger.runs().compactMap { try ledger.report($0.id) }
      #expect(reports.allSatisfy { $0.people + $0.unusableRecords == $0.entries.count && $0.people > 0 })
      _ = try ledger.earlierPaces()
      _ = try ledger.pastStarts(on: [], resumedRunID: nil)
    }
  }

  private static func line(_ entry: ImportEntry) -> String {
    let (outcome, subject) = (entry.outcome, entry.subject)
    let match: String? =
      switch outcome.chat?.match {
      case .confirmed(let kind)?: kind.columnName
      case .unconfirmed?: "unconfirmed"
      case .mismatch?: "mismatch"
      case nil: nil
      }
    let cells: [String?] = [
      outcome.status.rawValue, outcome.reason?.code, subject.name, outcome.user?.phoneNumber ?? subject.phoneNumber,
      outcome.user?.email ?? subject.email, outcome.user?.username ?? subject.username, outcome.account?.id,
      outcome.chat?.id, outcome.chat?.title, match, outcome.chat?.decision?.rawValue, outcome.text.body,
      outcome.text.status.rawValue, String(outcome.requests.count), outcome.failure?.httpStatus.map(String.init),
      outcome.failure?.code, subject.sources.map(\.description).joined(separator: "; "),
    ]
    return cells.map { $0 ?? "" }.joined(separator: "|")
  }

  private static func fixture(_ name: String) throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// What takes the tables of version 4 back to those of versions 3 and 2, which added columns only.
  private static let backFromVersion4 = [
    3: "ALTER TABLE attempt DROP COLUMN text_sent_at; DELETE FROM grdb_migrations WHERE identifier = '4';",
    2: """
    ALTER TABLE attempt DROP COLUMN text_sent_at; ALTER TABLE account DROP COLUMN rate_limited_at;
    ALTER TABLE account DROP COLUMN rate_limited_for; DELETE FROM grdb_migrations WHERE identifier IN ('3', '4');
    """,
  ]

  private func withLedger(version: Int, damagedBy sql: String? = nil, _ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "ledger.sqlite").path
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      let database = try DatabaseQueue(path: path, configuration: configuration)
      let dump = try Self.fixture(version == 1 ? "version-1.sql" : "version-4.sql")
      try database.writeWithoutTransaction { database in
        for sql in [dump, Self.backFromVersion4[version], sql] {
          if let sql { try database.execute(sql: sql) }
        }
      }
      try database.close()
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      try body(path)
    }
  }
}
