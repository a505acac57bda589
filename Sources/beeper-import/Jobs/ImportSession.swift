import BeeperDesktop
import ContactBook
import Foundation
import Ledger
import Outreach
import Reports

/// An import that has read its inputs and is connected: it previews, or runs.
struct ImportSession {
  let job: ImportJob
  let cast: ImportCast
  let connection: ServerConnection
  /// The accounts that may be used, the preferred first.
  let accounts: [Account]
  /// Those whom `--exclude` names.
  let exclusions: Exclusions
  let console: Console
  /// The saved plan that is applied: nothing but what it shows may be started.
  var contract: SavedPlan?

  /// What earlier runs mean for this one.
  struct Past {
    var history = ContactHistory()
    var exclusions = Exclusions()
    /// The run that is taken up again.
    var resumed: RunRecord?
    /// What it asked accounts for in vain.
    var refused: Set<AskedFor> = []
    /// The starts that were unknown until a moment ago.
    var settledStarts: Set<Int64> = []

    init() {}

    init(_ ledger: Ledger, _ session: ImportSession, settledStarts: Set<Int64> = []) throws(LedgerError) {
      self.settledStarts = settledStarts
      resumed = try ledger.unfinishedRun(
        inputs: session.job.inputPaths, accounts: session.accounts.map(\.accountID))
      history = ContactHistory(try ledger.pastStarts(on: session.connection.accounts, resumedRunID: resumed?.id))
      if let resumed { refused = try ledger.refused(in: resumed.id, on: session.connection.accounts) }
      exclusions = try ledger.exclusions()
    }
  }

  /// Whose accounts the server has: only what happened on these counts as past.
  var accountKeys: Set<AccountKey> { Set(connection.accounts.map(AccountKey.init)) }

  /// The path of the ledger.
  var ledgerPath: String {
    job.ledger.path(isSandbox: connection.isStandIn, environment: job.environment)
  }

  /// Whether the ledger begins anew: the embedded sandbox does, and knows nothing of what its ledger would tell.
  var hasFreshLedger: Bool { connection.isSandbox && job.ledger.ledger == nil }

  func plan(_ past: Past, knownChats: KnownChats) throws -> ImportPlan {
    var options = try job.settings.planOptions(accounts: accounts)
    options.history = past.history
    options.resumedRunID = past.resumed?.id
    options.refused = past.refused
    options.settledStarts = past.settledStarts
    options.exclusions = past.exclusions.union(exclusions)
    return ImportPlan(cast.people, options: options, knownChats: knownChats)
  }

  /// `people`, each with a row, in the order of the inputs, wherever a run that goes on has taken them from.
  func inOrder<Element>(_ people: [Element], row: (Element) -> ReportRow) -> [Element] {
    let places = Dictionary(
      cast.people.enumerated().compactMap { index, person in person.sources.first.map { ($0, index) } }
    ) { first, _ in first }
    let order = people.map { row($0).sources.first.flatMap { places[$0] } ?? .max }
    return people.indices.sorted { order[$0] < order[$1] }.map { people[$0] }
  }

  // MARK: Preview

  /// Shows what a run would do, and returns it with the rows of those who were started before. The ledger is read, and
  /// nothing is written to it.
  func preview() async throws -> (plan: ImportPlan, earlier: [ReportRow]) {
    var past = Past()
    let ledger = hasFreshLedger ? nil : try Ledger(existing: ledgerPath)
    if let ledger { past = try Past(ledger, self) }
    let known = try await knownChats(past, ledger)
    let plan = try plan(past, knownChats: known)
    let earlier = try rows(of: plan.earlier, in: ledger)
    let predictions = await Predictor(client: connection.client, knownChats: known)
      .predictions(for: plan.starts, width: job.run.concurrency)
    var report = previewReport(
      plan, starts: zip(plan.starts, predictions).map { ReportRow($0, prediction: $1) }, earlier: earlier)
    for problem in try textProblems(plan, known) {
      console.warning(problem.description)
      report.details.notices.append("A run would not begin: \(problem).")
    }
    try job.preview(report, on: console)
    return (plan, earlier)
  }

  /// What keeps the texts of the plan from going out as they were meant.
  func textProblems(_ plan: ImportPlan, _ known: KnownChats) throws -> [TextProblem] {
    TextProblem.all(of: plan.starts, template: try job.settings.messageTemplate(), knownChats: known)
  }

  /// The chats that were there before this run, or before its first part where it is taken up again.
  func knownChats(_ past: Past, _ ledger: Ledger?) async throws -> KnownChats {
    let present = try await KnownChats.list(accounts.map(\.accountID), from: connection.client)
    guard let ledger, let run = past.resumed else { return present }
    let unsettled = try ledger.unsettledStarts(on: accountKeys).filter { $0.runID == run.id }
    return try ledger.knownChats(of: run.id).union(
      present, except: Set(ledger.openedChats(of: run.id).keys), asked: unsettled.map { ($0.accountID, $0.user) })
  }

  /// What a run would do; `starts` are the rows of its starts.
  func previewReport(_ plan: ImportPlan, starts: [ReportRow], earlier: [ReportRow]) -> ImportReport {
    var report = ImportReport(
      inOrder(starts + earlier + plan.skips.map { ReportRow($0) }) { $0 } + cast.otherRows,
      unusableRecords: cast.unusableRecords, runID: nil)
    report.details = details(plan)
    return report
  }

  /// What reports tell beside the rows: the inputs, the pace, and how long it takes.
  func details(_ plan: ImportPlan) -> RunDetails {
    var details = cast.details
    if connection.isStandIn { details.notices.append("The sandbox was asked: nobody real is meant.") }
    let pace = PaceEstimate(plan.starts, rate: job.rate(for: plan.starts, isSandbox: connection.isSandbox))
    if !plan.starts.isEmpty { details.notices.append(pace.sentence) }
    return details
  }

  /// What the ledger tells of those whose start was made already, each by the records that this run read.
  func rows(of earlier: [ImportPlan.Earlier], in ledger: Ledger?) throws -> [ReportRow] {
    guard let ledger, !earlier.isEmpty else { return [] }
    let rows = try ledger.rows(of: earlier.map(\.start.id))
    return earlier.map { earlier in
      var row = rows[earlier.start.id] ?? ReportRow(status: .unknown, sources: [])
      row.sources = earlier.person.sources
      return row
    }
  }
}
