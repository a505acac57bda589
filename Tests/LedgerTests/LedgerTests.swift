import BeeperDesktop
import ContactBook
import Foundation
import GRDB
import Ledger
import Outreach
import TestSupport
import Testing

@Suite struct LedgerTests {
  @Test("R14: a ledger is its owner's alone, and refused where it is not") func isItsOwnersAlone() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "state/ledger.sqlite").path
      _ = try Ledger(path: path)
      #expect(try permissions(path) == 0o600)
      #expect(try permissions(folder.appending(path: "state").path) == 0o700)
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      #expect(throws: LedgerError.notPrivate(path: path)) { try Ledger(path: path) }
    }
  }

  @Test("R2: what is committed survives a power cut") func isSynchronisedAtEveryCommit() throws {
    try withTemporaryFolder { folder in
      let durability = try Ledger(path: folder.appending(path: "ledger.sqlite").path).durability()
      #expect(durability.journalMode == "wal")
      #expect(durability.synchronous == 2)
    }
  }

  @Test func otherFilesAreLeftAlone() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "notes.txt").path
      try Data(repeating: 0x41, count: 4096).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      #expect(throws: LedgerError.notALedger(path: path)) { try Ledger(path: path) }
      #expect(FileManager.default.contents(atPath: path) == Data(repeating: 0x41, count: 4096))
    }
  }

  @Test func otherTablesAreRefused() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "ledger.sqlite").path
      _ = try Ledger(path: path)
      try DatabaseQueue(path: path).write { try $0.execute(sql: "ALTER TABLE run DROP COLUMN details") }
      #expect(throws: LedgerError.notALedger(path: path)) { try Ledger(path: path) }
    }
  }

  @Test("R13: a second writer is told who holds the ledger") func oneWriter() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "ledger.sqlite").path
      let holder = LedgerLock.Holder(
        processID: ProcessInfo.processInfo.processIdentifier, host: ProcessInfo.processInfo.hostName)
      _ = try await Ledger.withExclusiveUse(of: path) { _ in
        await #expect(throws: LedgerError.inUse(holder)) {
          let _: Int = try await Ledger.withExclusiveUse(of: path) { _ in 1 }
        }
      }
      #expect(try await Ledger.withExclusiveUse(of: path) { _ in 2 } == 2)
    }
  }

  @Test("R13: a ledger that somebody writes to is not removed") func removesAlone() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "ledger.sqlite").path
      let holder = LedgerLock.Holder(
        processID: ProcessInfo.processInfo.processIdentifier, host: ProcessInfo.processInfo.hostName)
      _ = try await Ledger.withExclusiveUse(of: path) { _ in
        #expect(throws: LedgerError.inUse(holder)) { try Ledger.removeAlone(path) }
      }
      #expect(FileManager.default.fileExists(atPath: path))
      try Ledger.removeAlone(path)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func exclusionsLast() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "ledger.sqlite").path
      let people: [Identifier] = [.email("ada@ada.example"), .phone("+447700900001"), .username(.telegram, "ada")]
      #expect(try Ledger(path: path).exclude(people) == 3)
      #expect(try Ledger(path: path).exclude([.email("ada@ada.example")]) == 0)
      let list = try Ledger(path: path).exclusions()
      #expect(list.contains(anyOf: [.phone("+447700900001")]))
      #expect(!list.contains(anyOf: [.username(.signal, "ada"), .phone("+447700900002")]))
      #expect(try Ledger(path: path).removeExclusions([.phone("+447700900001")]) == 1)
      #expect(try Ledger(path: path).exclusionList().count == 2)
    }
  }

  /// Two runs of one person: the first leaves her unknown, and the report of the second tells of that request.
  @Test("forgetting a run leaves the reports of others as they are") func forgetsOneRunOnly() async throws {
    try await withTemporaryFolder { folder in
      let ledger = try Ledger(path: folder.appending(path: "ledger.sqlite").path)
      let start = try Invented.starts(1)[0]
      func run(_ id: String, _ entry: RunEntry, _ starts: [PlannedStart]) async throws {
        let record = RunRecord(
          id: id, command: [], inputs: [], accounts: ["whatsapp"], startedAt: Date(), unusableRecords: 0)
        _ = try await RunLedger.open(
          ledger, run: record, entries: [entry], accounts: [AccountKey(Invented.whatsApp)], networks: ["WhatsApp"],
          knownChats: KnownChats()
        ) { journal, _ in
          await StartRun(starts, knownChats: KnownChats(), concurrency: 1, rate: nil, clock: ManualClock())
            .perform(in: .init(start: { _ in .unknown(.noAnswer(.timedOut)) }, journal: journal))
        }
        try ledger.end(id, .completed)
      }
      try await run("first", RunEntry(start, at: 0), [start])
      let attempt = try #require(try ledger.pastStarts(on: [Invented.whatsApp], resumedRunID: nil).first)
      try await run("second", RunEntry(EntrySubject(start.person), .earlier(attemptID: attempt.id)), [])
      let before = try #require(try ledger.report("second"))
      #expect(before.entries.map(\.status) == [.unknown])
      #expect(try ledger.forget("first"))
      #expect(try ledger.report("second") == before)
      #expect(try ledger.report("first") == nil)
      let past = try ledger.pastStarts(on: [Invented.whatsApp], resumedRunID: nil)
      #expect(past.map(\.runID) == ["second"])
      #expect(past.map(\.known) == [attempt.known])
      #expect(try ledger.forget("second"))
      #expect(try ledger.pastStarts(on: [Invented.whatsApp], resumedRunID: nil).isEmpty)
    }
  }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
