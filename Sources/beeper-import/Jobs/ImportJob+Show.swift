import ArgumentParser
import FileWriting
import Foundation
import Ledger
import Outreach
import Reports
import UnixSignals

extension ImportJob {
  /// Shows a preview, and writes it where reports were asked for.
  func preview(_ report: ImportReport, on console: Console) throws {
    try write(report)
    if printsReport {
      console.print(report.rendered(as: printsJSON ? .json : .csv, csv: run.reports.csvFlavor))
    } else if reports.isEmpty {
      console.print(report.plainText(console.outputStyle))
    } else {
      for line in report.summaryLines(console.style) { console.say(line) }
    }
    console.say("Dry run: nothing was started.")
  }

  /// Asks whether to go on with `plan`.
  ///
  /// - Throws: `CommandFailure` when nobody says yes.
  func confirm(_ plan: ImportPlan, rate: Rate?, on console: Console) throws {
    if run.yes { return }
    let texts = plan.starts.count { start in start.candidates.first.flatMap(start.text(for:)) != nil }
    let pace = PaceEstimate(plan.starts, rate: rate).words
    let question =
      "Start \(plan.starts.count) \(plural("chat", plan.starts.count)), \(texts) of them with a text, \(pace)? [y/N] "
    guard console.mayAsk else {
      throw CommandFailure(
        "nothing was started: nobody can be asked here, so add --yes (or --dry-run to preview)", exit: .usage)
    }
    guard let answer = console.ask(question), ["y", "yes"].contains(answer.lowercased()) else {
      throw CommandFailure("nothing was started", exit: .interrupted)
    }
  }

  /// Writes the reports of a run and says how it ended.
  ///
  /// - Throws: `ExitCode` for all ends but a good one.
  func finish(_ report: ImportReport, end: RunEnd, signal: UnixSignal?, on console: Console) throws {
    if printsReport { console.print(report.rendered(as: printsJSON ? .json : .csv, csv: run.reports.csvFlavor)) }
    do {
      try write(report)
    } catch {
      // What happened cannot be asked for again: where no file takes it, standard output does.
      if !printsReport { console.print(report.csv(run.reports.csvFlavor)) }
      throw error
    }
    summarize(report, end: end, on: console)
    if let code = Self.exitCode(for: report, end: end, signal: signal) { throw code.code }
  }

  private func summarize(_ report: ImportReport, end: RunEnd, on console: Console) {
    console.say("")
    for line in report.rowLines(
      console.style, most: 20,
      where: { $0.status == .failed || $0.status == .unknown || $0.isMismatch })
    {
      console.say(line)
    }
    for line in report.summaryLines(console.style) { console.say(line) }
    if let words = RunRecord.End(end).words {
      if case .journalFailed(let problem) = end {
        console.error("\(words): \(problem)")
      } else {
        console.warning(words)
      }
    }
    for target in reports { console.say("Results: \(target.path)") }
    if end != .completed {
      let command = ([Self.commandName] + arguments).map(shellWord).joined(separator: " ")
      console.say("To go on where it stopped: \(command)")
    }
  }

  private static let commandName = "beeper-import"

  private static func exitCode(for report: ImportReport, end: RunEnd, signal: UnixSignal?) -> ProductExitCode? {
    switch end {
    case .interrupted: signal == .sigterm ? .terminated : .interrupted
    case .breakerOpened: .stoppedByBreaker
    case .unauthorized: .loginNeeded
    case .journalFailed: .failure
    case .completed where report.count(.unknown) > 0: .finishedWithUnknown
    case .completed where report.count(.failed) + report.mismatches > 0: .finishedWithFailures
    case .completed where report.rows.contains(where: \.isTextRefused): .finishedWithFailures
    // Nobody's start failed, and yet not everybody was started.
    case .completed where report.rows.contains(where: { $0.reason == SkipReason.Code.accountLost.rawValue }):
      .finishedWithFailures
    case .completed: nil
    }
  }

  // MARK: Reports

  private func write(_ report: ImportReport) throws {
    for target in reports {
      try WholeFile.write(
        report.rendered(as: target.format, csv: run.reports.csvFlavor), to: target.path,
        replacing: run.reports.force || target.isFree(for: report.runID))
    }
  }
}
