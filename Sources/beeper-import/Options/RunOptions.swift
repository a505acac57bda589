import ArgumentParser
import Importing
import Outreach
import Reports

/// How chats are started, and where the report goes.
struct RunOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "People never to be contacted: a contact file, or a list of identifiers; repeatable.", valueName: "file"),
    completion: .file())
  var exclude: [String] = []

  @Option(help: ArgumentHelp("Chats to start at the same time.", valueName: "n"))
  var concurrency = 4

  @Option(
    help: ArgumentHelp(
      "Pace for each account, as in 30/m or 200/d, or \"none\" (default: 30/m without a text, 30/h with one).",
      valueName: "n/s|m|h|d"),
    transform: PacePolicy.init(argument:))
  var rate: PacePolicy?

  @OptionGroup var reports: ReportOptions

  @Flag(name: .shortAndLong, help: "Do not ask before the starts.")
  var yes = false

  @Option(help: "Progress on a terminal, as plain lines, or not at all.")
  var progress = ProgressMode.auto

  func validate() throws {
    if concurrency < 1 || concurrency > 64 { throw ValidationError("--concurrency takes a number from 1 to 64.") }
  }

  /// An import of `input` as the command line and the environment ask for it; `files` are read as well. Unless it is a dry
  /// run, it reports to a file named after the first input where nobody names another.
  func settings(
    _ input: InputSettings, start: StartSettings, server: ServerChoice?, ledger: LedgerChoice,
    alsoReading files: [String?], isDryRun: Bool = false
  ) -> ImportSettings {
    var settings = ImportSettings(
      input: input, start: start, server: server, ledger: ledger,
      reports: ReportFiles(
        reports.report, fallback: isDryRun ? nil : input.files.first ?? "-", csvFlavor: reports.csvFlavor,
        replaces: reports.force, inputs: input.files + exclude + files.compactMap { $0 }))
    settings.exclusionFiles = exclude
    settings.pace = rate ?? .automatic
    settings.concurrency = concurrency
    settings.isDryRun = isDryRun
    settings.command = Array(CommandLine.arguments.dropFirst())
    return settings
  }
}

extension PacePolicy {
  init(argument: String) throws {
    if argument.lowercased() == "none" {
      self = .unlimited
    } else if let rate = Rate(argument) {
      self = .rate(rate)
    } else {
      throw ValidationError("\"\(argument)\" is no rate: use 30/m (s, m, h or d) or none.")
    }
  }
}

/// Where a report is written, and how.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write the report; .csv .html .json .ndjson .txt by suffix, \"-\" for standard output; repeatable.",
      valueName: "file"),
    completion: .file())
  var report: [String] = []

  @Option(name: .customLong("csv"), help: "excel: escape formulas, add a BOM; raw: write values as they are.")
  var csvFlavor = CSVFlavor.excel

  @Flag(help: "Replace report files that exist.")
  var force = false

  func validate() throws {
    for name in report where name != "-" && ReportFormat(fileName: name) == nil {
      throw ValidationError("\(name): a report's suffix is .csv, .html, .json, .ndjson or .txt.")
    }
  }

  /// Whether one of them goes to standard output.
  var isPrinted: Bool { report.contains("-") }
}

extension CSVFlavor: ExpressibleByArgument {}
