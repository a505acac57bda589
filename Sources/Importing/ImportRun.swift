import BeeperDesktop
import ContactBook
package import FileWriting
import Foundation
import Ledger
import NIOConcurrencyHelpers
package import Outreach
import Reports

/// A run that has ended, with its reports written.
package struct FinishedRun: Sendable {
  package let report: ImportReport
  package let end: RunEnd
  /// Why the ledger could not record any more; nil unless that ended the run.
  package let journalProblem: String?
  package let verdict: RunVerdict
  package let files: ReportFiles
  /// Why a report could not be written: what happened cannot be asked for again, so it has to be shown otherwise.
  package let writeFailure: WholeFile.Failure?

  /// Why it ended before everybody had their turn; nil when they had.
  package var words: String? { end.words }
}

extension ImportSession {
  /// Runs on the ledger, alone: settles what earlier runs left in doubt, asks for a yes, starts, settles, reads texts and
  /// reports.
  ///
  /// - Throws: `LedgerError`, and `ImportFailure` before the first start.
  package func run(_ control: RunControl) async throws -> FinishedRun {
    try await Ledger.withExclusiveUse(of: ledgerPath, isFresh: hasFreshLedger) { ledger in
      try await ImportRun(session: self, ledger: ledger, control: control).perform()
    }
  }
}

/// The run of a session, from what earlier runs left in doubt to the report.
private struct ImportRun: Sendable {
  let session: ImportSession
  let ledger: Ledger
  let control: RunControl

  /// What is to be done, and what to call it.
  private struct Prepared: Sendable {
    let record: RunRecord
    let plan: ImportPlan
    /// The rows of those who were started before.
    let earlier: [ImportEntry]
    let knownChats: KnownChats
    let rate: Rate?
    let files: ReportFiles
    /// The preview that was shown before the confirmation.
    let preview: ImportReport
  }

  /// How the starts went.
  private struct Ending: Sendable {
    let conclusion: RunConclusion
    /// The outcomes of everybody in the plan, in case the ledger could not record them.
    let outcomes: [Int: StartOutcome]
  }

  private var connection: ServerConnection { session.connection }

  func perform() async throws -> FinishedRun {
    let prepared = try await prepare()
    try await confirm(prepared)
    let ending = try await start(prepared)
    return try finish(prepared, ending)
  }

  // MARK: Before the first start

  private func prepare() async throws -> Prepared {
    var past = try ImportSession.Past(ledger, session)
    // Check now that the report can be written after the last start.
    let files = try session.settings.reports.free(
      for: past.resumed?.id, read: SourceFiles(session.subjects.files))
    let knownChats = try await session.knownChats(past, ledger)
    var plan = session.plan(past, knownChats: knownChats)
    let settled = try await settle(plan.earlier.map(\.start).filter { $0.status == .unknown }.map(\.id))
    if !settled.isEmpty {
      past = try ImportSession.Past(ledger, session, settledStarts: settled)
      plan = session.plan(past, knownChats: knownChats)
    }
    if let appliedPlan = session.appliedPlan { plan = try appliedPlan.bounds(plan) }
    let earlier = try session.entries(of: plan.earlier, in: ledger)
    let preview = session.previewReport(
      plan, starts: plan.starts.map { ImportEntry($0, isOffline: false) }, earlier: earlier)
    session.callbacks.report(.planned(preview, resuming: past.resumed))
    let problems = session.textProblems(plan, knownChats)
    guard problems.isEmpty else {
      throw ImportFailure("nothing was started: " + problems.map(\.description).joined(separator: "; "), .usage)
    }
    return Prepared(
      record: past.resumed ?? newRecord(session.details(plan)), plan: plan, earlier: earlier, knownChats: knownChats,
      rate: session.rate(for: plan), files: files, preview: preview)
  }

  /// A run that begins now. Its name says when, with four digits that tell those of one second apart.
  private func newRecord(_ details: RunDetails) -> RunRecord {
    let date = Date()
    let stamp = date.formatted(.iso8601.dateSeparator(.omitted).timeSeparator(.omitted))
    let digits = String(UInt16.random(in: .min ... .max), radix: 16)
    return RunRecord(
      id: "\(stamp)-\(String(repeating: "0", count: 4 - digits.count))\(digits)", command: session.settings.command,
      inputs: session.settings.input.absolutePaths, accounts: session.accounts.map(\.accountID), startedAt: date,
      unusableRecords: session.subjects.unusableRecords, details: details)
  }

  /// - Throws: `ImportFailure` when nobody says yes.
  private func confirm(_ prepared: Prepared) async throws {
    let starts = prepared.plan.starts
    guard !starts.isEmpty else { return }
    let proposal = ImportCallbacks.Proposal(
      starts: starts.count, texts: starts.count { start in start.candidates.first.flatMap(start.text(for:)) != nil },
      pace: PaceEstimate(starts, rate: prepared.rate))
    guard try await session.callbacks.confirm(proposal) else {
      throw ImportFailure("nothing was started", .interrupted)
    }
  }

  // MARK: Starts

  private func start(_ prepared: Prepared) async throws -> Ending {
    let (record, settings) = (prepared.record, session.settings)
    let run = StartRun(
      prepared.plan.starts, knownChats: prepared.knownChats, concurrency: settings.concurrency, rate: prepared.rate,
      allowInvite: settings.start.allowsInvite, delivery: settings.start.deliver,
      openedBefore: try ledger.openedChats(of: record.id), earlierPaces: try earlierPaces(), clock: ContinuousClock())
    let outcomes = NIOLockedValueBox<[Int: StartOutcome]>([:])
    let conclusion = try await RunLedger.open(
      ledger, run: record, entries: entries(prepared), accounts: session.accounts.map(AccountKey.init),
      networks: session.accounts.map(\.networkName), knownChats: prepared.knownChats
    ) { journal, intend in
      let environment = environment(prepared, journal, intend: intend, outcomes: outcomes)
      return try await session.callbacks.supervise {
        try await control.cancelling { try await startAndSettle(run, environment, runID: record.id) }
      }
    }
    return Ending(conclusion: conclusion, outcomes: outcomes.withLockedValue { $0 })
  }

  /// What the starts need: the journal notes outcomes here as well, and nothing begins while the run is paused.
  private func environment(
    _ prepared: Prepared, _ ledgerJournal: RunJournal, intend: @escaping TextDelivery<ContinuousClock>.Intent,
    outcomes: NIOLockedValueBox<[Int: StartOutcome]>
  ) -> StartRun<ContinuousClock>.Environment {
    let client = connection.client
    let gate = StartGate(control, rate: prepared.rate)
    var journal = ledgerJournal
    journal.begin = { attempt in
      guard try await gate.admits(attempt) else { return .refused(.stopped) }
      return try await ledgerJournal.begin(attempt)
    }
    journal.note = { note in
      if let outcome = note.outcome { outcomes.withLockedValue { $0[note.index] = outcome } }
      try await ledgerJournal.note(note)
    }
    let examination = RecipientCheck(client: client, knownChats: prepared.knownChats)
    let delivery = textDelivery(intend: intend)
    return .init(
      start: { await client.startChat($0) },
      examine: { (attempt) async throws(BeeperError) in
        try await gate.examined(attempt) { (attempt) async throws(BeeperError) in
          try await examination.examined(attempt)
        }
      },
      journal: journal,
      deliver: { await delivery.deliver($0) },
      isConnected: { await client.isConnected($0) },
      stopRequest: { [control] in await control.stopRequested() })
  }

  /// Makes the starts, then finds out by reading what is still in doubt: requests first, then texts.
  private func startAndSettle(
    _ run: StartRun<ContinuousClock>, _ environment: StartRun<ContinuousClock>.Environment, runID: String
  ) async throws -> RunConclusion {
    let conclusion = try await session.callbacks.watch { observe in
      var environment = environment
      environment.observe = observe
      return await run.perform(in: environment)
    }
    switch conclusion.end {
    case .journalFailed: return conclusion
    case .completed:
      let isStopped = try await control.isStopped {
        try await settleRun(runID)
        try await readTexts(of: runID)
      }
      return isStopped ? RunConclusion(.interrupted) : conclusion
    case .interrupted, .breakerOpened, .unauthorized:
      // What was on its way is settled, unless it is to end at once.
      try await settleRun(runID)
      return conclusion
    }
  }

  // MARK: Reading what is in doubt

  private func settleRun(_ runID: String) async throws {
    try await settle(try ledger.unsettledStarts(on: session.accountKeys).filter { $0.runID == runID }.map(\.id))
  }

  /// Settles the requests of the keys by reading, never by sending again, and tells which could be.
  @discardableResult
  private func settle(_ attemptIDs: [Int64]) async throws -> Set<Int64> {
    let wanted = Set(attemptIDs)
    let doubtful =
      wanted.isEmpty ? [] : try ledger.unsettledStarts(on: session.accountKeys).filter { wanted.contains($0.id) }
    var settledIDs: Set<Int64> = []
    guard !doubtful.isEmpty else { return settledIDs }
    do {
      let settlement = try await Settlement(Set(doubtful.map(\.accountID)).sorted(), client: connection.client)
      var knownChats: [String: KnownChats] = [:]
      var opened: [String: Set<String>] = [:]
      for start in doubtful {
        if knownChats[start.runID] == nil {
          knownChats[start.runID] = try ledger.knownChats(of: start.runID)
          opened[start.runID] = Set(try ledger.openedChats(of: start.runID).keys)
        }
        let settled = try await settlement.settle(
          start, knownChats: knownChats[start.runID] ?? KnownChats(), opened: opened[start.runID] ?? [])
        try ledger.settle(start, as: settled)
        guard let finding = settled.finding else { continue }
        opened[start.runID, default: []].insert(finding.chat.id)
        settledIDs.insert(start.id)
      }
    } catch let error as BeeperError {
      session.callbacks.notify(.unsettled(error))
    }
    return settledIDs
  }

  // MARK: Texts after the starts

  /// Brings texts to their chats as the settings have it; `intend` makes durable what is about to be written.
  private func textDelivery(intend: @escaping TextDelivery<ContinuousClock>.Intent) -> TextDelivery<ContinuousClock> {
    // A stand-in shows a text at once, or never.
    let patience: Duration = connection.isStandIn ? .zero : .seconds(120)
    return TextDelivery(
      session.settings.start.deliver, client: connection.client, patience: patience, clock: ContinuousClock(),
      intend: intend)
  }

  /// Finds out by reading which of the texts that went out with their starts have arrived, and writes those that were to
  /// be drafted or sent and are not there: no more of them in a time than starts.
  private func readTexts(of runID: String) async throws {
    // Starts that are left, if any, may have had no texts, and another pace.
    let rate = session.settings.pace.rate(withTexts: true, isSandbox: connection.isSandbox)
    let pace = TextPace(rate, after: try earlierPaces(), clock: ContinuousClock())
    let gate = TextGate(control)
    let delivery = textDelivery {
      if $1 != .draft { try await pace.takeTurn(on: $0.accountID) }
      try gate.check()
      try ledger.intend($0, $1, in: runID, exclusions: session.subjects.exclusions)
    }
    // What is there is noted first, however long the others are waited for.
    var missing: [DueText] = []
    for text in try dueTexts(of: runID) where !Task.isCancelled {
      if let found = await delivery.found(text) {
        try ledger.record(found, of: text, in: runID)
      } else {
        missing.append(text)
      }
    }
    await announce(missing, left: missing.map(delivery.patience(left:)).max() ?? .zero, pace, rate)
    try await deliver(missing, of: runID, by: delivery, gate)
    // What was sent just now may have shown by now, or may need its time.
    let sent = missing.isEmpty ? [] : try dueTexts(of: runID).filter { !$0.mayWrite }
    try await deliver(sent, of: runID, by: delivery, gate)
  }

  private func deliver(
    _ texts: [DueText], of runID: String, by delivery: TextDelivery<ContinuousClock>, _ gate: TextGate
  ) async throws {
    for text in texts where !Task.isCancelled {
      let delivered = await gate.delivered { await delivery.deliver(text) }
      // What a stop kept from being written is due where the run goes on.
      guard !Task.isCancelled else { return }
      try ledger.record(delivered, of: text, in: runID)
    }
  }

  /// Tells of texts that are waited for to show, and of those that may have to be sent and that the pace keeps back.
  private func announce(_ missing: [DueText], left: Duration, _ pace: TextPace<ContinuousClock>, _ rate: Rate?) async {
    if left > .seconds(1) { session.callbacks.notify(.awaitingTexts(count: missing.count, left)) }
    let texts = missing.filter(\.mayWrite)
    guard let rate, let first = texts.first, [.send, .message].contains(session.settings.start.deliver) else { return }
    session.callbacks.notify(
      .sendingTexts(most: texts.count, rate, firstIn: await pace.wait(on: first.accountID)))
  }

  private func dueTexts(of runID: String) throws -> [DueText] {
    let start = session.settings.start
    return try ledger.dueTexts(of: runID, delivery: start.deliver, textsExistingChats: start.textTo == .all)
  }

  /// What was asked of the accounts, by their IDs, until now.
  private func earlierPaces() throws -> [String: EarlierPace] {
    let paces = try ledger.earlierPaces()
    return Dictionary(
      session.accounts.compactMap { account in paces[AccountKey(account)].map { (account.accountID, $0) } }
    ) { first, _ in first }
  }

  // MARK: Report

  /// The entries of the run as it begins, in the order of its inputs.
  private func entries(_ prepared: Prepared) -> [RunEntry] {
    let plan = prepared.plan
    let people =
      plan.starts.enumerated().map { RunEntry($1, at: $0) }
      + plan.earlier.map { RunEntry(EntrySubject($0.person), .earlier(attemptID: $0.start.id)) }
      + plan.skips.map { RunEntry(EntrySubject($0.person), .skipped($0.reason)) }
    return session.inOrder(people, subject: \.subject)
      + session.subjects.others.map { RunEntry($0.subject, .skipped($0.outcome.reason ?? .stopped)) }
  }

  private func finish(_ prepared: Prepared, _ ending: Ending) throws -> FinishedRun {
    let report: ImportReport
    let end = ending.conclusion.end
    if end == .journalFailed {
      report = lostReport(prepared, ending)
    } else {
      try ledger.end(prepared.record.id, end)
      report = try ledger.report(prepared.record.id) ?? prepared.preview
    }
    var writeFailure: WholeFile.Failure?
    do { try prepared.files.write(report) } catch { writeFailure = error }
    return FinishedRun(
      report: report, end: end, journalProblem: ending.conclusion.journalProblem,
      verdict: RunVerdict(end, report: report, stopCause: control.stopCause), files: prepared.files,
      writeFailure: writeFailure)
  }

  /// The report of a run whose ledger failed: what was on its way is known all the same.
  private func lostReport(_ prepared: Prepared, _ ending: Ending) -> ImportReport {
    let started = prepared.plan.starts.enumerated().map { index, start in
      ImportEntry(EntrySubject(start.person), ending.outcomes[index] ?? .skipped(.stopped))
    }
    var report = session.report(
      prepared.plan, starts: started, earlier: prepared.earlier, runID: prepared.record.id)
    report.details.end = ending.conclusion.end
    return report
  }
}

extension BeeperClient {
  /// Whether the server calls the account connected. A server that cannot be asked now says nothing against it.
  fileprivate func isConnected(_ accountID: String) async -> Bool {
    guard let accounts = try? await accounts() else { return true }
    return accounts.first { $0.accountID == accountID }?.isConnected ?? false
  }
}
