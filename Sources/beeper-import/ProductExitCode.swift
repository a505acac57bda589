import ArgumentParser
import Importing

/// The exit codes that scripts may rely on.
enum ProductExitCode: Int32 {
  /// Something that should not happen, such as a ledger that cannot be written.
  case failure = 1
  case loginNeeded = 3
  case beeperUnusable = 4
  case nothingUsable = 5
  case finishedWithFailures = 6
  case finishedWithUnknown = 7
  case stoppedByBreaker = 8
  case planIsStale = 9
  case ledgerInUse = 10
  /// ArgumentParser's own, for what only shows while the command runs.
  case usage = 64
  case interrupted = 130
  case terminated = 143

  init(_ kind: ImportFailure.Kind) {
    self =
      switch kind {
      case .usage: .usage
      case .nothingUsable: .nothingUsable
      case .loginNeeded: .loginNeeded
      case .beeperUnusable: .beeperUnusable
      case .planIsStale: .planIsStale
      case .ledgerInUse: .ledgerInUse
      case .interrupted: .interrupted
      case .failure: .failure
      }
  }

  /// Nil for a run that ended well.
  init?(_ verdict: RunVerdict) {
    switch verdict {
    case .done: return nil
    case .failures: self = .finishedWithFailures
    case .unknowns: self = .finishedWithUnknown
    case .stoppedByBreaker: self = .stoppedByBreaker
    case .loginNeeded: self = .loginNeeded
    case .journalFailed: self = .failure
    case .interrupted: self = .interrupted
    case .terminated: self = .terminated
    }
  }

  var code: ExitCode { ExitCode(rawValue) }
}

/// Runs `body`; a failure that commands anticipate is said on standard error and becomes its exit code.
func reportingFailures(on console: Console, _ body: () async throws -> Void) async throws {
  do {
    try await body()
  } catch is CancellationError {
    throw ProductExitCode.interrupted.code
  } catch {
    guard let failure = ImportFailure(anticipated: error) else { throw error }
    console.error(failure.message)
    throw ProductExitCode(failure.kind).code
  }
}
