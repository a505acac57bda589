import ArgumentParser

/// The exit codes that scripts may rely on.
enum ProductExitCode: Int32 {
  case loginNeeded = 3
  case beeperUnusable = 4
  case nothingUsable = 5
  case finishedWithFailures = 6
  case finishedWithUnknown = 7
  case stoppedByBreaker = 8
  case interrupted = 130

  var code: ExitCode { ExitCode(rawValue) }
}
