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
