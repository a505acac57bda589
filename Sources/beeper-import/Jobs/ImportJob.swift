import ArgumentParser
import BeeperDesktop
import ContactBook
import Foundation
import Outreach
import Reports

/// An import as the command line and the environment ask for it: the only place that sees both.
struct ImportJob {
  /// A report file to write.
  struct ReportTarget {
    let path: String
    let format: ReportFormat
  }

  let input: InputOptions
  let merging: MergeOptions
  let server: ServerOptions
  let options: ImportOptions
  let template: MessageTemplate?
  let reports: [ReportTarget]
  let printsJSON: Bool
  let isVerbose: Bool
  let environment: [String: String]

  init(
    _ input: InputOptions, _ merging: MergeOptions, _ server: ServerOptions, _ options: ImportOptions,
    _ terminal: TerminalOptions,
    environment: [String: String]
  ) throws {
    self.input = input
    self.merging = merging
    self.server = server
    self.options = options
    self.environment = environment
    printsJSON = terminal.json
    isVerbose = terminal.verbose
    template = try Self.template(options)
    let names = options.report.isEmpty && !options.isDryRun ? [Self.resultsName(for: input.files[0])] : options.report
    reports = names.filter { $0 != "-" }.compactMap { name in
      ReportFormat(fileName: name).map { ReportTarget(path: name, format: $0) }
    }
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
