import ArgumentParser
import BeeperDesktop
import ContactBook
import Foundation
import Outreach
import Reports

extension ImportJob {
  /// Reads, plans, shows, asks, starts and reports.
  ///
  /// - Throws: `CommandFailure` before the first start; `ExitCode` for how a run ended.
  func perform(on console: Console) async throws {
    try checkReportTargets()
    let read = try await ReadPeople(
      input, overrides: try merging.read(), environment: environment, console: console)
    console.describe(read.files, diagnostics: read.diagnostics, isVerbose: isVerbose)
    if options.offline {
      let accounts = server.accounts.isEmpty ? [Account.anyNetwork] : server.accounts.map(Account.ofType)
      return try preview(plan(read, accounts: accounts, knownChats: KnownChats()), read, isOffline: true, on: console)
    }
    try await ServerConnection.with(server, environment: environment, concurrency: options.concurrency) { connection in
      let accounts = try await chooseAccounts(connection, console: console)
      let known = try await KnownChats.list(accounts.map(\.accountID), from: connection.client)
      let plan = plan(read, accounts: accounts, knownChats: known)
      if options.isDryRun { return try preview(plan, read, isOffline: false, on: console) }
      try await start(plan, read, knownChats: known, connection: connection, console: console)
    }
  }

  private func plan(_ read: ReadPeople, accounts: [Account], knownChats: KnownChats) -> ImportPlan {
    ImportPlan(
      read.people,
      options: PlanOptions(
        accounts: accounts, template: template, textsExistingChats: options.textTo == .all,
        prefersExistingChats: options.preferExisting, limit: options.limit),
      knownChats: knownChats)
  }

  private func chooseAccounts(_ connection: ServerConnection, console: Console) async throws -> [Account] {
    do {
      return try AccountSelection(
        server.accounts, among: connection.accounts, defaultsToAll: connection.isSandbox
      ).accounts
    } catch .ambiguous(let ids) where console.mayAsk {
      console.say("Several accounts are connected: \(ids.joined(separator: ", ")).")
      while let answer = console.ask("Account to start chats on: ") {
        if let chosen = try? AccountSelection([answer], among: connection.accounts) { return chosen.accounts }
        console.say("There is no connected account called \"\(answer)\".")
      }
      throw CommandFailure(AccountSelection.Failure.ambiguous(ids))
    } catch {
      throw CommandFailure(error)
    }
  }

  // MARK: Preview

  private func previewReport(_ plan: ImportPlan, _ read: ReadPeople, isOffline: Bool) -> ImportReport {
    let rows =
      plan.starts.map { ReportRow($0, isOffline: isOffline) } + plan.skips.map { ReportRow($0) }
      + read.unusable.map { ReportRow(unusable: $0.diagnostic, contact: $0.contact) }
    return ImportReport(rows, unusableRecords: read.unusable.count, runID: nil)
  }

  private func preview(_ plan: ImportPlan, _ read: ReadPeople, isOffline: Bool, on console: Console) throws {
    let report = previewReport(plan, read, isOffline: isOffline)
    try write(report)
    if printsReport {
      console.print(report.rendered(as: printsJSON ? .json : .csv, csv: options.csvFlavor))
    } else if reports.isEmpty {
      console.print(report.plainText(console.outputStyle))
    } else {
      for line in report.summaryLines(console.style) { console.say(line) }
    }
    console.say("Dry run: nothing was started.")
  }

  // MARK: Run

  private func start(
    _ plan: ImportPlan, _ read: ReadPeople, knownChats: KnownChats, connection: ServerConnection, console: Console
  ) async throws {
    let preview = previewReport(plan, read, isOffline: false)
    for line in preview.summaryLines(console.style) { console.say(line) }
    for line in preview.rowLines(console.style, most: 20) { console.say(line) }
    let rate = rate(for: plan.starts, isSandbox: connection.isSandbox)
    if !plan.starts.isEmpty { try confirm(plan, rate: rate, on: console) }

    let runID = RunID.make()
    let log = OutcomeLog()
    let run = StartRun(
      plan.starts, knownChats: knownChats, concurrency: options.concurrency, rate: rate,
      allowInvite: options.allowInvite, clock: ContinuousClock())
    let end = try await StopSignals.observed { stopRequest in
      try await showingProgress(options.progress, on: console) { observe in
        try await run.perform(
          in: .init(
            start: { await connection.client.startChat($0) },
            journal: RunJournal(record: { await log.record($1, at: $0) }),
            observe: observe, stopRequest: stopRequest))
      }
    }
    let outcomes = await log.outcomes
    let rows =
      plan.starts.enumerated().map { index, start in
        ReportRow(start.person, outcome: outcomes[index] ?? .skipped(.stopped), runID: runID)
      } + plan.skips.map { ReportRow($0, runID: runID) }
      + read.unusable.map { ReportRow(unusable: $0.diagnostic, contact: $0.contact, runID: runID) }
    let report = ImportReport(rows, unusableRecords: read.unusable.count, runID: runID)
    if printsReport { console.print(report.rendered(as: printsJSON ? .json : .csv, csv: options.csvFlavor)) }
    do {
      try write(report)
    } catch {
      // What happened cannot be asked for again: where no file takes it, standard output does.
      if !printsReport { console.print(report.csv(options.csvFlavor)) }
      throw error
    }
    summarize(report, end: end, on: console)
    if let code = Self.exitCode(for: report, end: end) { throw code.code }
  }

  private func confirm(_ plan: ImportPlan, rate: Rate?, on console: Console) throws {
    if options.yes { return }
    let texts = plan.starts.count { start in start.candidates.first.flatMap(start.text(for:)) != nil }
    let pace = rate.map { "at most \($0) on each account" } ?? "as fast as the server takes them"
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

  private func summarize(_ report: ImportReport, end: RunEnd, on console: Console) {
    console.say("")
    for line in report.rowLines(
      console.style, most: 20,
      where: { $0.status == .failed || $0.status == .unknown || $0.matched == "mismatch" })
    {
      console.say(line)
    }
    for line in report.summaryLines(console.style) { console.say(line) }
    switch end {
    case .completed: break
    case .interrupted: console.warning("stopped before everybody had their turn")
    case .breakerOpened: console.warning("stopped: too many starts failed; see the report before you go on")
    case .unauthorized: console.warning("stopped: Beeper refused the access token")
    case .journalFailed(let problem): console.error("stopped: nothing more can be written down (\(problem))")
    }
    for target in reports { console.say("Results: \(target.path)") }
  }

  private static func exitCode(for report: ImportReport, end: RunEnd) -> ProductExitCode? {
    switch end {
    case .interrupted: .interrupted
    case .breakerOpened: .stoppedByBreaker
    case .unauthorized: .loginNeeded
    case .journalFailed: .failure
    case .completed where report.count(.unknown) > 0: .finishedWithUnknown
    case .completed where report.count(.failed) > 0: .finishedWithFailures
    case .completed: nil
    }
  }

  // MARK: Reports

  /// Finds out before the first start whether the reports can be written after the last.
  private func checkReportTargets() throws {
    guard !options.force else { return }
    for target in reports where FileManager.default.fileExists(atPath: target.path) {
      throw CommandFailure(WholeFile.Failure.exists(path: target.path).description, exit: .usage)
    }
  }

  private func write(_ report: ImportReport) throws {
    for target in reports {
      try WholeFile.write(
        report.rendered(as: target.format, csv: options.csvFlavor), to: target.path, replacing: options.force)
    }
  }
}

extension Account {
  /// The stand-in for whatever account will be used, where no server is asked.
  fileprivate static let anyNetwork = Account(accountID: "", bridge: Bridge(), user: User(id: ""))

  /// The stand-in for an account of the bridge type that `selector` names.
  fileprivate static func ofType(_ selector: String) -> Account {
    Account(accountID: selector, bridge: Bridge(type: selector), user: User(id: ""))
  }
}
