import FileWriting
import Foundation
import GRDB

/// What is remembered between runs, in one SQLite file: runs, everybody in them, every request and what came of it, and
/// who must never be contacted.
///
/// The file is written ahead (WAL) and synchronised at every commit (`synchronous=FULL`): what was committed survives
/// the process and the machine. It is personal data: 0600.
package struct Ledger: Sendable {
  /// Where it is.
  package let path: String
  let database: DatabaseQueue

  /// Opens the ledger at `path`, makes it when there is none, and brings its tables to this version, which waits for no
  /// run: while one goes on with earlier tables, the ledger is in use.
  ///
  /// - Throws: `LedgerError`.
  package init(path: String) throws(LedgerError) { try self.init(path: path, isLocked: false) }

  private init(path: String, isLocked: Bool) throws(LedgerError) {
    self.path = path
    database = try Self.rethrowing(path) {
      try Self.makePrivate(path)
      var configuration = Configuration()
      configuration.journalMode = .wal
      configuration.busyMode = .timeout(5)
      let database = try DatabaseQueue(path: path, configuration: configuration)
      // GRDB sets NORMAL with WAL, after the configuration had its say: a power cut could undo what was committed.
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      guard try !database.read(LedgerSchema.migrator.hasBeenSuperseded) else {
        throw LedgerError.newerVersion(path: path)
      }
      if try !database.read(LedgerSchema.migrator.hasCompletedMigrations) {
        // A run with an earlier version of this tool must not lose its tables while it goes on.
        if isLocked {
          try LedgerSchema.migrator.migrate(database)
        } else {
          let lock = try LedgerLock.take(ledger: path)
          try LedgerSchema.migrator.migrate(database)
          extendLifetime(lock)
        }
      }
      // Other tables than those that were made here would be read as what they are not.
      guard try !database.read(LedgerSchema.migrator.hasSchemaChanges) else { throw LedgerError.notALedger(path: path) }
      return database
    }
  }

  /// Opens the ledger at `path`; nil when there is none.
  ///
  /// - Throws: `LedgerError`.
  package init?(existing path: String) throws(LedgerError) {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    try self.init(path: path)
  }

  /// Runs `body` with the ledger at `path` while no other process writes to it.
  ///
  /// - Throws: `LedgerError`, and what `body` throws.
  package static func withExclusiveUse<Result>(
    of path: String, isFresh: Bool = false, perform body: (Ledger) async throws -> Result
  ) async throws -> Result {
    try rethrowing(path) { try makeFolder(path) }
    let lock = try LedgerLock.take(ledger: path)
    if isFresh { try remove(path) }
    let ledger = try Ledger(path: path, isLocked: true)
    let result = try await body(ledger)
    try? ledger.database.close()
    extendLifetime(lock)
    return result
  }

  /// What SQLite says of how what is committed is kept: the journal's mode, and the level of `synchronous` (2 is FULL).
  package func durability() throws(LedgerError) -> (journalMode: String, synchronous: Int) {
    try read { database in
      (
        try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "",
        try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0
      )
    }
  }

  /// Reads in one go.
  func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    try Self.rethrowing(path) { try database.read(body) }
  }

  /// Writes in one transaction.
  func write<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
    try Self.rethrowing(path) { try database.write(body) }
  }

  // MARK: Files

  private static func makeFolder(_ path: String) throws {
    try PrivatePath.makeFolder(URL(filePath: path).deletingLastPathComponent().path)
  }

  /// SQLite gives its other files the permissions of the first: so this one is there before SQLite comes.
  private static func makePrivate(_ path: String) throws {
    try makeFolder(path)
    if let isPrivate = PrivatePath.isPrivate(path) {
      guard isPrivate else { throw LedgerError.notPrivate(path: path) }
    } else if !FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) {
      throw LedgerError.inaccessible(path: path, reason: "it cannot be made")
    }
  }

  /// Removes the ledger at `path` while no other process writes to it: a run that began meanwhile would write to a file
  /// that nobody finds any more.
  ///
  /// - Throws: `LedgerError`.
  package static func removeAlone(_ path: String) throws(LedgerError) {
    let lock = try LedgerLock.take(ledger: path)
    try remove(path)
    extendLifetime(lock)
  }

  /// Removes the ledger at `path`.
  private static func remove(_ path: String) throws(LedgerError) {
    try rethrowing(path) {
      for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
        try FileManager.default.removeItem(atPath: path + suffix)
      }
    }
  }

  static func rethrowing<Value>(_ path: String, _ body: () throws -> Value) throws(LedgerError) -> Value {
    do {
      return try body()
    } catch {
      throw LedgerError(error, path: path)
    }
  }
}

extension LedgerError {
  init(_ error: any Error, path: String) {
    switch error {
    case let error as LedgerError: self = error
    case let error as DatabaseError where error.resultCode == .SQLITE_FULL: self = .diskFull(path: path)
    case let error as DatabaseError where [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode):
      self = .notALedger(path: path)
    // SQLite's own words name no value: those of statements would.
    case let error as DatabaseError:
      self = .inaccessible(path: path, reason: error.resultCode.description)
    default: self = .inaccessible(path: path, reason: error.localizedDescription)
    }
  }
}

/// Why the ledger cannot be used.
package enum LedgerError: Error, Hashable, Sendable {
  /// Another process writes to it.
  case inUse(LedgerLock.Holder?)
  /// Others than its owner can read or write the file.
  case notPrivate(path: String)
  /// A later version of this tool wrote it.
  case newerVersion(path: String)
  /// The file is no ledger, or it is damaged.
  case notALedger(path: String)
  /// The file or its folder cannot be read or written, for the reason the system gives.
  case inaccessible(path: String, reason: String)
  /// The disk is full.
  case diskFull(path: String)
  /// A request of a person or an account that the run did not name when it began.
  case notOfTheRun(runID: String)
}

extension LedgerError: CustomStringConvertible {
  /// What happened, and what to do.
  package var description: String {
    switch self {
    case .inUse(let holder):
      "another run is using the ledger\(holder.map { " (process \($0.processID) on \($0.host))" } ?? ""): wait for it to end, or stop it"
    case .notPrivate(let path): "\(path) can be read by others: make it yours alone with chmod 600 \(path)"
    case .newerVersion(let path):
      "\(path) was written by a later version of beeper-import: update it, or name another file with --ledger"
    case .notALedger(let path):
      "\(path) is no ledger of beeper-import, or it is damaged: name another file with --ledger"
    case .inaccessible(let path, let reason): "the ledger \(path) cannot be used: \(reason)"
    case .diskFull(let path): "the disk that holds the ledger \(path) is full: make room and run the same command again"
    case .notOfTheRun(let runID): "a request was to be sent that is not of the run \(runID): it was not sent"
    }
  }
}

/// Where ledgers are kept: the XDG state directory (XDG Base Directory Specification 0.8).
package enum LedgerLocation {
  /// The path of the ledger that `environment` leads to.
  package static func path(isSandbox: Bool, environment: [String: String]) -> String {
    stateFolder(environment) + (isSandbox ? "/sandbox.sqlite" : "/ledger.sqlite")
  }

  /// The folder of everything this tool keeps between runs.
  package static func stateFolder(_ environment: [String: String]) -> String {
    // The specification wants relative paths to be ignored.
    let state =
      environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.local/state"
    return state + "/beeper-import"
  }
}
