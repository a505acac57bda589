import ArgumentParser
import Importing
import Ledger

/// What is remembered between runs, and where.
struct LedgerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The ledger of past runs (default: beeper-import/ledger.sqlite in the XDG state directory).", valueName: "file"),
    completion: .file())
  var ledger: String?

  func choice(_ environment: [String: String]) -> LedgerChoice {
    LedgerChoice(
      named: ledger, usual: LedgerLocation.path(isSandbox: false, environment: environment),
      usualOfSandbox: LedgerLocation.path(isSandbox: true, environment: environment))
  }
}

/// Which ledger a command looks into.
struct ChosenLedger: ParsableArguments {
  @OptionGroup var options: LedgerOptions

  @Flag(help: "The sandbox's ledger instead of that of real runs.")
  var sandbox = false

  func path(_ environment: [String: String]) -> String {
    options.choice(environment).path(isSandbox: sandbox)
  }
}
