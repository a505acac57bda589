import BeeperDesktop
import ContactBook
import Foundation
import Ledger
import Outreach
import Reports
import UnixSignals

extension ImportSession {
  /// How the starts went.
  private struct Ending {
    let end: RunEnd
    let signal: UnixSignal?
    /// What became of everybody in the plan, where the ledger could not take it down.
    let outcomes: [Int: StartOutcome]
  }

  /// Runs on the ledger, alone.
  ///
  /// - Throws: `LedgerError`, and as `run` does.
  func runOnLedger() async throws {
    try await Ledger.withExclusiveUse(of: ledgerPath, isFresh: hasFreshLedger) { try await run($0) }
  }

  /// Settles what earlier runs left in doubt, shows the plan, asks, starts, settles, and reports.
  ///
  /// - Throws: `CommandFailure` before the first start; `ExitCode` for how a run ended.
  func run(_ ledger: Ledger) async throws {
    var past = try Past(ledger, self)
    let knownChats = try await knownChats(past, ledger)
    var plan = try plan(past, knownChats: knownChats)
    if try await settle(plan.earlier.map(\.start).filter { $0.state == .unknown }.map(\.id), in: ledger) {
      past = try Past(ledger, self)
      plan = try self.plan(past, knownChats: knownChats)
    }
    try contract?.check(plan)
    let earlier = try rows(of: plan.earlier, in: ledger)
    let run =
      past.resumed ?? job.newRun(accounts: accounts, unusableRecords: cast.unusableRecords, details: details(plan))
    if past.resumed != nil { console.say("Going on with the run of \(run.startedAt.formatted(.iso8601)) (\(run.id)).") }
    let preview = previewReport(
      plan, starts: plan.starts.map { ReportRow($0, isOffline: false) }, earlier: earlier)
    for line in preview.summaryLines(console.style) { console.say(line) }
    for line in preview.rowLines(console.style, most: 20) { console.say(line) }
    let problems = try textProblems(plan, knownChats)
    guard problems.isEmpty else {
      throw CommandFailure(
        "nothing was started: " + problems.map(\.description).joined(separator: "; "), exit: .usage)
    }
    let rate = job.rate(for: plan.starts, isSandbox: connection.isSandbox)
    if !plan.starts.isEmpty { try job.confirm(plan, rate: rate, on: console) }

    let entries = entries(plan, earlier: earlier, runID: run.id)
    let ending = try await start(plan, run, entries, rate: rate, knownChats: knownChats, in: ledger)
    let report: ImportReport
    if case .journalFailed = ending.end {
      report = lostReport(plan, ending, earlier: earlier, runID: run.id)
    } else {
      let doubtful = try ledger.unsettledStarts(on: accountKeys).filter { $0.runID == run.id }.map(\.id)
      try await settle(doubtful, in: ledger)
      if ending.signal == nil { try await readTexts(of: run.id, in: ledger) }
      try ledger.end(run.id, RunRecord.End(ending.end))
      report = try ledger.report(run.id) ?? preview
    }
    try job.finish(report, end: ending.end, signal: ending.signal, on: console)
  }

  private func entries(_ plan: ImportPlan, earlier: [ReportRow], runID: String) -> [RunEntry] {
    plan.starts.map { RunEntry(ReportRow($0.person, outcome: .skipped(.stopped), runID: runID)) }
      + zip(plan.earlier, earlier).map { RunEntry($1, earlierAttemptID: $0.start.id) }
      + plan.skips.map { RunEntry(ReportRow($0, runID: runID)) }
      + cast.otherRows(of: runID).map { RunEntry($0) }
  }

  private func start(
    _ plan: ImportPlan, _ record: RunRecord, _ entries: [RunEntry], rate: Rate?, knownChats: KnownChats,
    in ledger: Ledger
  ) async throws -> Ending {
    let since = try ledger.sinceLastStart()
    let run = StartRun(
      plan.starts, knownChats: knownChats, concurrency: job.run.concurrency, rate: rate,
      allowInvite: job.settings.allowsInvite, delivery: job.settings.deliver,
      sinceLastStart: Dictionary(
        accounts.compactMap { account in since[AccountKey(account)].map { (account.accountID, $0) } }
      ) { first, _ in first }, clock: ContinuousClock())
    let log = OutcomeLog()
    let client = connection.client
    let (mode, deliver, console) = (job.run.progress, job.settings.deliver, console)
    let (end, signal) = try await RunLedger.open(
      ledger, run: record, entries: entries, accounts: accounts.map(AccountKey.init), networks: accounts.map(\.network),
      knownChats: knownChats
    ) { journal, intend in
      var journal = journal
      let note = journal.note
      journal.note = {
        await log.take($0)
        try await note($0)
      }
      let delivery = TextDelivery(deliver, client: client, clock: ContinuousClock(), intend: intend)
      return try await StopSignals.observed { [journal] stopRequest in
        try await showingProgress(mode, on: console) { observe in
          await run.perform(
            in: .init(
              start: { await client.startChat($0) }, journal: journal, deliver: { await delivery.deliver($0) },
              isConnected: { await client.isConnected($0) }, observe: observe, stopRequest: stopRequest))
        }
      }
    }
    return Ending(end: end, signal: signal, outcomes: await log.outcomes)
  }

  /// The report of a run whose ledger failed: what was on its way is known all the same.
  private func lostReport(_ plan: ImportPlan, _ ending: Ending, earlier: [ReportRow], runID: String) -> ImportReport {
    let started = plan.starts.enumerated().map { index, start in
      ReportRow(start.person, outcome: ending.outcomes[index] ?? .skipped(.stopped), runID: runID)
    }
    var report = ImportReport(
      started + earlier + plan.skips.map { ReportRow($0, runID: runID) }
        + cast.otherRows(of: runID), unusableRecords: cast.unusableRecords, runID: runID)
    report.details = details(plan)
    return report
  }

  /// Finds out by reading which of the texts that went out with their starts have arrived; in the mode that sends, those
  /// that have not are sent now, where the run was killed before it could.
  private func readTexts(of runID: String, in ledger: Ledger) async throws {
    let due = try ledger.offeredTexts(of: runID)
    guard !due.isEmpty else { return }
    let delivery = TextDelivery(
      job.settings.deliver == .send ? .send : .start, client: connection.client, clock: ContinuousClock()
    ) { try ledger.intend($0, $1, in: runID) }
    for text in due {
      let delivered = await delivery.deliver(text)
      if delivered.message != .offered { try ledger.note(delivered, of: text, in: runID) }
    }
  }

  /// Settles the requests of the keys by reading; true when something was settled.
  @discardableResult
  private func settle(_ attemptIDs: [Int64], in ledger: Ledger) async throws -> Bool {
    let wanted = Set(attemptIDs)
    let doubtful = wanted.isEmpty ? [] : try ledger.unsettledStarts(on: accountKeys).filter { wanted.contains($0.id) }
    guard !doubtful.isEmpty else { return false }
    do {
      let settlement = try await Settlement(Set(doubtful.map(\.accountID)).sorted(), client: connection.client)
      var knownChats: [String: KnownChats] = [:]
      for start in doubtful {
        if knownChats[start.runID] == nil { knownChats[start.runID] = try ledger.knownChats(of: start.runID) }
        let settled = try await settlement.settle(start, knownChats: knownChats[start.runID] ?? KnownChats())
        try ledger.settle(start, as: settled)
      }
    } catch let error as BeeperError {
      console.warning("what is unknown could not be settled by reading: \(error)")
      return false
    }
    return true
  }
}

extension RunRecord.End {
  init(_ end: RunEnd) {
    self =
      switch end {
      case .completed: .completed
      case .interrupted: .interrupted
      case .breakerOpened: .breakerOpened
      case .unauthorized: .unauthorized
      case .journalFailed: .journalFailed
      }
  }
}

extension BeeperClient {
  /// Whether the server calls the account connected. A server that cannot be asked now says nothing against it.
  fileprivate func isConnected(_ accountID: String) async -> Bool {
    guard let accounts = try? await accounts() else { return true }
    return accounts.first { $0.accountID == accountID }?.isConnected ?? false
  }
}
