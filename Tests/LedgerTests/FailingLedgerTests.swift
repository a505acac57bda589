import BeeperDesktop
import ContactBook
import Foundation
import GRDB
import Ledger
import NIOConcurrencyHelpers
import Outreach
import TestSupport
import Testing

/// A ledger that takes nothing down any more while a run has several starts on their way.
@Suite struct FailingLedgerTests {
  private let starts: [PlannedStart]

  init() throws { starts = try Invented.starts(40) }

  @Test(
    "R2: nothing is sent that could not be taken down, and everybody who waits is told",
    .timeLimit(.minutes(1)), arguments: ["INSERT", "UPDATE"])
  func runEnds(statement: String) async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "ledger.sqlite").path
      let ledger = try Ledger(path: path)
      try await DatabaseQueue(path: path).write { database in
        try database.execute(
          sql: """
            CREATE TRIGGER full BEFORE \(statement) ON attempt WHEN NEW.id > 20
            BEGIN SELECT RAISE(ABORT, 'the disk is full'); END
            """)
      }
      let sent = NIOLockedValueBox(0)
      let end = try await run(on: ledger) { request in
        sent.withLockedValue { $0 += 1 }
        let id = "!\(request.user.phoneNumber ?? ""):example"
        return .answered(
          StartedChat(chat: Chat(id: id, accountID: request.accountID, participants: ParticipantList(items: []))))
      }
      #expect(end == .journalFailed)
      let taken = try await DatabaseQueue(path: path).read {
        try Int.fetchOne($0, sql: "SELECT count(*) FROM attempt") ?? 0
      }
      #expect(sent.withLockedValue { $0 } <= taken)
      #expect(taken < starts.count)
    }
  }

  private func run(
    on ledger: Ledger, start: @escaping @Sendable (StartChatRequest) async -> StartChatResult
  ) async throws -> RunEnd {
    let record = RunRecord(
      id: "run", command: [], inputs: [], accounts: [Invented.whatsApp.accountID], startedAt: Date(), unusableRecords: 0
    )
    let entries = starts.enumerated().map { RunEntry($1, at: $0) }
    return try await RunLedger.open(
      ledger, run: record, entries: entries, accounts: [AccountKey(Invented.whatsApp)], networks: [nil],
      knownChats: KnownChats()
    ) { journal, _ in
      let run = StartRun(starts, knownChats: KnownChats(), concurrency: 8, rate: nil, clock: ContinuousClock())
      return await run.perform(in: .init(start: start, journal: journal)).end
    }
  }
}
