import ArgumentParser
import BeeperDesktop
import ContactBook
import Foundation
import Ledger
import Outreach
import Reports

/// An import as the command line and the environment ask for it: the only place that sees both.
struct ImportJob {
  let input: InputOptions
  let merging: MergeOptions
  let server: ServerOptions
  let options: ImportOptions
  let ledger: LedgerOptions
  let template: MessageTemplate?
  let reports: [ReportTarget]
  let printsJSON: Bool
  let isVerbose: Bool
  let environment: [String: String]
  /// The arguments of the command, to call it again by.
  let arguments = Array(CommandLine.arguments.dropFirst())

  init(
    _ input: InputOptions, _ merging: MergeOptions, _ server: ServerOptions, _ options: ImportOptions,
    _ ledger: LedgerOptions, _ terminal: TerminalOptions, environment: [String: String]
  ) throws {
    self.input = input
    self.merging = merging
    self.server = server
    self.options = options
    self.ledger = ledger
    self.environment = environment
    printsJSON = terminal.json
    isVerbose = terminal.verbose
    template = try Self.template(options)
    let names = options.report.isEmpty && !options.isDryRun ? [Self.resultsName(for: input.files[0])] : options.report
    reports = names.compactMap(ReportTarget.init)
  }

  /// Whether the report goes to standard output as well.
  var printsReport: Bool { options.report.contains("-") || printsJSON }

  /// The pace: what was asked for, else none in the sandbox, and slower once texts are on board.
  func rate(for starts: [PlannedStart], isSandbox: Bool) -> Rate? {
    switch options.rate {
    case .some(.none): nil
    case .rate(let rate): rate
    case nil: isSandbox ? nil : Rate(starts.contains { $0.messageText != nil } ? "30/h" : "30/m")
    }
  }

  /// How people are reached, as far as the command line says.
  func planOptions(accounts: [Account]) -> PlanOptions {
    PlanOptions(
      accounts: accounts, template: template, textsExistingChats: options.textTo == .all,
      prefersExistingChats: options.preferExisting, limit: options.limit)
  }

  /// The inputs by their absolute paths.
  var inputPaths: [String] { input.files.map { $0 == "-" ? $0 : URL(filePath: $0).standardizedFileURL.path } }

  /// A run that begins now.
  func newRun(accounts: [Account], unusableRecords: Int) -> RunRecord {
    RunRecord(
      id: RunID.make(), command: arguments, inputs: inputPaths, accounts: accounts.map(\.accountID),
      startedAt: Date(), unusableRecords: unusableRecords)
  }

  private static func template(_ options: ImportOptions) throws -> MessageTemplate? {
    var source = options.message
    if let file = options.messageFile {
      do {
        source = try String(contentsOf: URL(filePath: file), encoding: .utf8)
          .trimmingCharacters(in: .newlines)
      } catch {
        throw ValidationError("\(file) cannot be read as UTF-8 text: check its name and its permissions.")
      }
    }
    do {
      return try source.map { text throws(MessageTemplate.Failure) in try MessageTemplate(text) }
    } catch {
      throw ValidationError(error.description)
    }
  }

  /// `contacts.vcf` gives `contacts.results.csv` in the current folder's sense of the same path.
  private static func resultsName(for file: String) -> String {
    guard file != "-" else { return "contacts.results.csv" }
    var path = Substring(file)
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    return "\(stem.isEmpty ? name : stem).results.csv"
  }
}
