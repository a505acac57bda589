import ArgumentParser

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

  var code: ExitCode { ExitCode(rawValue) }
}
