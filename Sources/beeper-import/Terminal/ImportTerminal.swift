import BeeperDesktop
import ContactBook
import ContactFormats
import Foundation
import Importing
import Ledger
import Outreach
import Reports

/// An import at a terminal: what is asked, what is told, and how it is shown in the end.
struct ImportTerminal: Sendable {
  let console: Console
  /// Whether standard output shows reports as JSON.
  let printsJSON: Bool
  /// Whether a report goes to standard output.
  let printsReport: Bool
  let isVerbose: Bool

  init(_ console: Console, _ options: TerminalOptions, reports: ReportOptions? = nil) {
    self.console = console
    printsJSON = options.json
    printsReport = options.json || reports?.isPrinted == true
    isVerbose = options.verbose
  }

  /// What commands that only read need.
  var callbacks: ImportCallbacks {
    var callbacks = ImportCallbacks()
    callbacks.report = show
    callbacks.chooseRegion = chooseRegion
    callbacks.chooseColumns = chooseColumns
    callbacks.confirmPair = { [console] pair in console.confirm(pair) }
    return callbacks
  }

  /// What an import needs. Signals reach it through `control`.
  func callbacks(_ options: RunOptions, control: RunControl) -> ImportCallbacks {
    var callbacks = callbacks
    let (console, isConfirmed, progress) = (console, options.yes, options.progress)
    callbacks.chooseAccounts = chooseAccounts
    callbacks.confirm = { proposal in try isConfirmed || confirm(proposal) }
    callbacks.supervise = { run in
      try await StopSignals.observed(
        by: control,
        acknowledge: {
          console.interject("Stopping: what is on its way is waited for. Ctrl-C again ends at once.")
        }, run)
    }
    callbacks.watch = { starts in
      try await showingProgress(progress, on: console) { observe in try await starts(observe) }
    }
    return callbacks
  }

  // MARK: Telling

  private func show(_ event: ImportEvent) {
    switch event {
    case .read(let sources): describe(sources)
    case .planned(let preview, let resumed):
      if let resumed {
        console.say("Going on with the run of \(resumed.startedAt.formatted(.iso8601)) (\(resumed.id)).")
      }
      for line in preview.summaryLines(console.style) { console.say(line) }
      for line in preview.rowLines(console.style, most: 20) { console.say(line) }
    case .notice(let notice):
      switch notice.level {
      case .error: console.error(notice.description)
      case .warning: console.warning(notice.description)
      case .information: console.interject(notice.description)
      }
    }
  }

  /// Says what each file was taken for, and what is to be known of its records.
  func describe(_ sources: ImportSources) {
    for file in sources.files {
      guard let recognition = file.recognition else { continue }
      console.say("\(file.name): \(recognition.summary), \(file.recordCount) \(plural("record", file.recordCount))")
    }
    let diagnostics = sources.diagnostics + sources.files.flatMap(\.unusable)
    if isVerbose {
      for diagnostic in diagnostics { console.warning("\(diagnostic.source): \(diagnostic.reason.message)") }
    } else {
      let digest = DiagnosticDigest(diagnostics)
      for line in digest.lines { console.warning(line) }
      if !digest.rest.isEmpty {
        let files = digest.rest.map(shellWord).joined(separator: " ")
        console.say("… and more: \"beeper-import parse \(files)\" shows all")
      }
    }
  }

  // MARK: Asking

  /// Asks in which region national numbers are dialled, where somebody can be asked.
  private func chooseRegion(_ offer: RegionOffer) -> Region? {
    guard console.mayAsk else { return nil }
    let count = offer.contacts
    let suggestion = offer.likeliest.map { " [\($0.code)]" } ?? ""
    console.say(
      "\(count) \(plural("contact", count)) \(count == 1 ? "has a number" : "have numbers") without a country code.")
    while let answer = console.ask("Region they are dialled in (two letters, \"none\" to leave them)\(suggestion): ") {
      if answer.lowercased() == "none" { return nil }
      if answer.isEmpty { return offer.likeliest }
      if let region = Region(answer) { return region }
      console.say("\"\(answer)\" is not a region: two letters such as DE or US.")
    }
    return nil
  }

  private func chooseColumns(_ unused: [UnusedColumn]) -> [UnusedColumn] {
    guard console.mayAsk else { return [] }
    return unused.filter { column in
      let content = ColumnContent.of(column.field)
      return console.confirm("The column “\(column.column)” of \(column.file) looks like \(content). Use it?") == true
    }
  }

  private func chooseAccounts(_ connected: [Account]) -> [Account]? {
    guard console.mayAsk else { return nil }
    console.say("Several accounts are connected: \(connected.map(\.accountID).joined(separator: ", ")).")
    while let answer = console.ask("Account to start chats on: ") {
      if let chosen = try? AccountSelection([answer], among: connected) { return chosen.accounts }
      console.say("There is no connected account called \"\(answer)\".")
    }
    return nil
  }

  /// - Throws: `ImportFailure` where nobody can be asked.
  private func confirm(_ proposal: ImportCallbacks.Proposal) throws -> Bool {
    guard console.mayAsk else {
      throw ImportFailure(
        "nothing was started: nobody can be asked here, so add --yes (or --dry-run to preview)", .usage)
    }
    return console.confirm(
      "Start \(proposal.starts) \(plural("chat", proposal.starts)), \(proposal.texts) of them with a text, "
        + "\(proposal.pace.words)?") ?? false
  }

  // MARK: Results

  /// Shows a preview, which is written where reports were asked for.
  func show(_ preview: ImportReport, files: ReportFiles) {
    if printsReport {
      print(preview, files)
    } else if files.targets.isEmpty {
      console.print(preview.plainText(console.outputStyle))
    } else {
      for line in preview.summaryLines(console.style) { console.say(line) }
    }
    console.say("Dry run: nothing was started.")
  }

  /// Says how a run ended, for which `command` is called to go on with it.
  ///
  /// - Throws: `ImportFailure` when its report could not be written; `ExitCode` for all ends but a good one.
  func finish(_ run: FinishedRun, command: [String]) throws {
    let (report, files) = (run.report, run.files)
    if printsReport { print(report, files) }
    if let failure = run.writeFailure {
      // Where no file takes what happened, standard output does.
      if !printsReport { console.print(report.csv(files.csvFlavor)) }
      throw failure
    }
    console.say("")
    for line in report.rowLines(
      console.style, most: 20, where: { $0.status == .failed || $0.status == .unknown || $0.isMismatch })
    {
      console.say(line)
    }
    for line in report.summaryLines(console.style) { console.say(line) }
    if let words = run.words {
      if let problem = run.journalProblem {
        console.error("\(words): \(problem)")
      } else {
        console.warning(words)
      }
    }
    for target in files.targets { console.say("Results: \(target.path)") }
    if run.end != .completed {
      console.say("To go on where it stopped: \((["beeper-import"] + command).map(shellWord).joined(separator: " "))")
    }
    if let exit = ProductExitCode(run.verdict) { throw exit.code }
  }

  private func print(_ report: ImportReport, _ files: ReportFiles) {
    console.print(report.rendered(as: printsJSON ? .json : .csv, csv: files.csvFlavor))
  }
}

/// `word` as a POSIX shell has to read it (Shell Command Language, 2.2): quoted where it holds more than plain characters.
func shellWord(_ word: String) -> String {
  let isPlain = !word.isEmpty && word.utf8.allSatisfy { plainBytes.contains($0) }
  return isPlain ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
}

private let plainBytes = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./:=,+@".utf8)
