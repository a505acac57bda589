import Dispatch
import Foundation
import GRDB
import NIOConcurrencyHelpers
import TestSupport
import Testing

@testable import Ledger

@Suite struct GroupCommitTests {
  private struct Refusal: Error {}

  /// Opens a group commit on a ledger with a table of its own, whose rows are texts.
  private static func open<Result>(
    perform body: (GroupCommit, Ledger) async throws -> Result
  ) async throws -> Result {
    try await withLedger { ledger in try await GroupCommit.open(ledger) { try await body($0, ledger) } }
  }

  /// A ledger with a table of words.
  private static func withLedger<Result>(perform body: (Ledger) async throws -> Result) async throws -> Result {
    try await withTemporaryFolder { folder in
      let ledger = try Ledger(path: folder.appending(path: "ledger.sqlite").path)
      try ledger.write { try $0.execute(sql: "CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL)") }
      return try await body(ledger)
    }
  }

  private static func insert(_ text: String) -> GroupCommit.Write {
    { database in
      try database.execute(sql: "INSERT INTO word (text) VALUES (?)", arguments: [text])
      return true
    }
  }

  private static func words(_ ledger: Ledger) throws -> [String] {
    try ledger.read { try String.fetchAll($0, sql: "SELECT text FROM word ORDER BY id") }
  }

  /// Counts the transactions of a ledger.
  private final class CommitCount: TransactionObserver, Sendable {
    private let count = NIOLockedValueBox(0)

    var value: Int { count.withLockedValue { $0 } }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseDidCommit(_ db: Database) { count.withLockedValue { $0 += 1 } }
    func databaseDidRollback(_ db: Database) {}
  }

  /// Counts itself and commits `write`. On the main actor nothing comes between the two.
  @MainActor private static func commit(
    _ write: @escaping GroupCommit.Write, to commits: GroupCommit, counting added: NIOLockedValueBox<Int>
  ) async throws {
    added.withLockedValue { $0 += 1 }
    _ = try await commits.commit(write)
  }

  @MainActor private static func wait(for count: Int, in added: NIOLockedValueBox<Int>) async {
    while added.withLockedValue({ $0 }) < count { await Task.yield() }
  }

  @Test(.timeLimit(.minutes(1))) func whatIsAddedDuringACommitSharesTheNext() async throws {
    let count = CommitCount()
    let isDiskFree = DispatchSemaphore(value: 0)
    let added = NIOLockedValueBox(0)
    let words = try await Self.open { commits, ledger in
      ledger.database.add(transactionObserver: count, extent: .databaseLifetime)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          try await Self.commit(
            {
              isDiskFree.wait()
              return try Self.insert("first")($0)
            }, to: commits, counting: added)
        }
        await Self.wait(for: 1, in: added)
        for _ in 0..<16 {
          group.addTask { try await Self.commit(Self.insert("next"), to: commits, counting: added) }
        }
        await Self.wait(for: 17, in: added)
        isDiskFree.signal()
        try await group.waitForAll()
      }
      return try Self.words(ledger)
    }
    #expect(words == ["first"] + Array(repeating: "next", count: 16))
    #expect(count.value == 2)
  }

  @Test func writesTakeEffectInTheirOrder() async throws {
    let words = try await Self.open { commits, ledger in
      for number in 0..<50 {
        try commits.add(Self.insert("\(number)"))
        if number % 7 == 0 { _ = try await commits.commit(Self.insert("commit \(number)")) }
      }
      try await commits.flush()
      return try Self.words(ledger)
    }
    let expected = (0..<50).flatMap { $0 % 7 == 0 ? ["\($0)", "commit \($0)"] : ["\($0)"] }
    #expect(words == expected)
  }

  @Test func whatNobodyWaitsForIsDurableAfterTheNextCommit() async throws {
    try await Self.open { commits, ledger in
      try commits.add(Self.insert("added"))
      #expect(try Self.words(ledger) == [])
      #expect(try await commits.commit { _ in false } == false)
      #expect(try Self.words(ledger) == ["added"])
    }
  }

  @Test func whatWasAddedIsDurableAtTheEndEvenOfABodyThatThrows() async throws {
    try await Self.withLedger { ledger in
      try await GroupCommit.open(ledger) { try $0.add(Self.insert("one")) }
      await #expect(throws: Refusal.self) {
        try await GroupCommit.open(ledger) { commits in
          try commits.add(Self.insert("two"))
          throw Refusal()
        }
      }
      #expect(try Self.words(ledger) == ["one", "two"])
    }
  }

  @Test func aFailureIsToldToAllAndForEver() async throws {
    try await Self.open { commits, ledger in
      _ = try await commits.commit(Self.insert("before"))
      try commits.add(Self.insert("of the batch that fails"))
      let failure = LedgerError(Refusal(), path: ledger.path)
      await #expect(throws: failure) { try await commits.commit { _ in throw Refusal() } }
      #expect(throws: failure) { try commits.add(Self.insert("after")) }
      await #expect(throws: failure) { try await commits.commit(Self.insert("after")) }
      await #expect(throws: failure) { try await commits.flush() }
      #expect(try Self.words(ledger) == ["before"])
    }
  }

  @Test(.timeLimit(.minutes(1))) func aFailureReachesEveryoneWhoWaits() async throws {
    try await Self.open { commits, ledger in
      let failures = await withTaskGroup(of: LedgerError?.self, returning: Int.self) { group in
        for number in 0..<16 {
          group.addTask {
            do {
              _ = try await commits.commit { _ in
                if number == 3 { throw Refusal() }
                return true
              }
              return nil
            } catch {
              return error as? LedgerError
            }
          }
        }
        return await group.reduce(into: 0) { $0 += $1 == nil ? 0 : 1 }
      }
      #expect(failures >= 1)
      await #expect(throws: LedgerError.self) { try await commits.flush() }
    }
  }

  @Test func aCancelledTaskStillCommits() async throws {
    let words = try await Self.open { commits, ledger in
      await withTaskGroup(of: Void.self) { group in
        group.cancelAll()
        group.addTask { _ = try? await commits.commit(Self.insert("cancelled")) }
      }
      return try Self.words(ledger)
    }
    #expect(words == ["cancelled"])
  }

  @Test func nothingToFlushIsDurable() async throws {
    let count = CommitCount()
    try await Self.open { commits, ledger in
      ledger.database.add(transactionObserver: count, extent: .databaseLifetime)
      try await commits.flush()
    }
    #expect(count.value == 0)
  }
}
