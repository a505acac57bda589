import ArgumentParser
import Ledger

/// What is remembered between runs, and where.
struct LedgerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The ledger of past runs (default: beeper-import/ledger.sqlite in the XDG state directory).", valueName: "file"),
    completion: .file())
  var ledger: String?

  /// The path of the ledger: the one that was named, else that of real runs or of the sandbox's.
  func path(isSandbox: Bool, environment: [String: String]) -> String {
    ledger ?? LedgerLocation.path(isSandbox: isSandbox, environment: environment)
  }
}

/// Which ledger a command looks into.
struct ChosenLedger: ParsableArguments {
  @OptionGroup var options: LedgerOptions

  @Flag(help: "The sandbox's ledger instead of that of real runs.")
  var sandbox = false

  func path(_ environment: [String: String]) -> String {
    options.path(isSandbox: sandbox, environment: environment)
  }
}
