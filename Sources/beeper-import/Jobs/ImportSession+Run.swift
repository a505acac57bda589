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
    // Before the first start it is made sure that what becomes of it can be written after the last.
    let job = try job.withFreeReports(for: past.resumed?.id)
    let knownChats = try await knownChats(past, ledger)
    var plan = try plan(past, knownChats: knownChats)
    let settled = try await settle(plan.earlier.map(\.start).filter { $0.state == .unknown }.map(\.id), in: ledger)
    if !settled.isEmpty {
      past = try Past(ledger, self, settledStarts: settled)
      plan = try self.plan(past, knownChats: knownChats)
    }
    if let contract { plan = try contract.bounds(plan) }
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
      try ledger.end(run.id, RunRecord.End(ending.end))
      report = try ledger.report(run.id) ?? preview
    }
    try job.finish(report, end: ending.end, signal: ending.signal, on: console)
  }

  private func entries(_ plan: ImportPlan, earlier: [ReportRow], runID: String) -> [RunEntry] {
    let starts = plan.starts.enumerated().map {
      RunEntry(ReportRow($1.person, outcome: .skipped(.stopped), runID: runID), start: $0, of: $1.person)
    }
    let people =
      starts + zip(plan.earlier, earlier).map { RunEntry($1, earlierAttemptID: $0.start.id) }
      + plan.skips.map { RunEntry(ReportRow($0, runID: runID)) }
    return inOrder(people, row: \.row) + cast.otherRows(of: runID).map { RunEntry($0) }
  }

  private func start(
    _ plan: ImportPlan, _ record: RunRecord, _ entries: [RunEntry], rate: Rate?, knownChats: KnownChats,
    in ledger: Ledger
  ) async throws -> Ending {
    let run = StartRun(
      plan.starts, knownChats: knownChats, concurrency: job.run.concurrency, rate: rate,
      allowInvite: job.settings.allowsInvite, delivery: job.settings.deliver,
      openedBefore: try ledger.openedChats(of: record.id),
      earlierPaces: try earlierPaces(ledger), clock: ContinuousClock())
    let log = OutcomeLog()
    let client = connection.client
    let (mode, console) = (job.run.progress, console)
    let (end, signal) = try await RunLedger.open(
      ledger, run: record, entries: entries, accounts: accounts.map(AccountKey.init),
      networks: accounts.map(\.networkName),
      knownChats: knownChats
    ) { journal, intend in
      var journal = journal
      let note = journal.note
      journal.note = {
        await log.take($0)
        try await note($0)
      }
      let examination = ChatExamination(client: client, knownChats: knownChats)
      let delivery = textDelivery(intend: intend)
      return try await StopSignals.observed(acknowledge: acknowledgeStop) { [journal] stopRequest in
        let end = try await showingProgress(mode, on: console) { observe in
          await run.perform(
            in: .init(
              start: { await client.startChat($0) },
              examine: { (attempt) async throws(BeeperError) in try await examination.examined(attempt) },
              journal: journal,
              deliver: { await delivery.deliver($0) },
              isConnected: { await client.isConnected($0) }, observe: observe, stopRequest: stopRequest))
        }
        if case .journalFailed = end { return end }
        let settleRun: @Sendable () async throws -> Void = {
          try await settle(
            try ledger.unsettledStarts(on: accountKeys).filter { $0.runID == record.id }.map(\.id), in: ledger)
        }
        guard end == .completed else {
          // What was on its way is settled, unless a second signal comes.
          try await settleRun()
          return end
        }
        let isStopped = try await isStopped(by: stopRequest) {
          try await settleRun()
          try await readTexts(of: record.id, in: ledger)
        }
        return isStopped ? .interrupted : end
      }
    }
    return Ending(end: end, signal: signal, outcomes: await log.outcomes)
  }

  /// Whether a request to stop came before `body` was done, which is cancelled then.
  private func isStopped(
    by stopRequest: @escaping @Sendable () async -> Void, before body: @escaping @Sendable () async throws -> Void
  ) async throws -> Bool {
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        await stopRequest()
        return true
      }
      group.addTask {
        try await body()
        return false
      }
      let isStopped = try await group.next() ?? false
      group.cancelAll()
      while let _ = try await group.next() {}
      return isStopped
    }
  }

  private func acknowledgeStop() {
    console.interject("Stopping: what is on its way is waited for. Ctrl-C again ends at once.")
  }

  /// The report of a run whose ledger failed: what was on its way is known all the same.
  private func lostReport(_ plan: ImportPlan, _ ending: Ending, earlier: [ReportRow], runID: String) -> ImportReport {
    let started = plan.starts.enumerated().map { index, start in
      ReportRow(start.person, outcome: ending.outcomes[index] ?? .skipped(.stopped), runID: runID)
    }
    var report = ImportReport(
      inOrder(started + earlier + plan.skips.map { ReportRow($0, runID: runID) }) { $0 } + cast.otherRows(of: runID),
      unusableRecords: cast.unusableRecords, runID: runID)
    report.details = details(plan)
    if let notice = RunRecord.End(ending.end).notice { report.details.notices.append(notice) }
    return report
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
