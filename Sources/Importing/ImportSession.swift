package import BeeperDesktop
import ContactBook
import ContactFormats
import Foundation
import Ledger
package import Outreach

/// Everybody whom an import is about: those who may be started, and those who are only reported on.
package struct ImportSubjects: Sendable {
  /// Those who may be started.
  let people: [Person]
  /// The entries of the others: records that could not be used and, of a saved plan, people without a start.
  let others: [ImportEntry]
  /// How many of these entries stand for records that could not be used.
  let unusableRecords: Int
  /// What reports tell beside the entries.
  let details: RunDetails
  /// Those whom the settings exclude.
  let exclusions: Exclusions
  /// The files that were read, those found in folders among them.
  let files: [String]

  /// Reads, merges and excludes what `settings` name, and makes sure that what a dry run writes replaces nothing.
  ///
  /// - Throws: `ImportFailure` when nobody can be reached, or a file cannot be used.
  package init(reading settings: ImportSettings, callbacks: ImportCallbacks) async throws {
    let sources = try await ImportSources(
      reading: settings.input, keeping: settings.start.template?.template.columnNames ?? [], callbacks: callbacks)
    callbacks.report(.read(sources))
    try sources.requirePeople()
    // An archive stands for its members.
    files = sources.files.map(\.path).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    let read = SourceFiles(files)
    if settings.isDryRun { _ = try settings.reports.free(for: nil, read: read) }
    if let plan = settings.planFile { try settings.reports.checkPlanTarget(plan, read: read) }
    people = sources.people
    others = sources.unusable.map { ImportEntry(unusable: $0.diagnostic, contact: $0.contact) }
    unusableRecords = sources.unusable.count
    var details = RunDetails()
    details.date = Date()
    details.inputs = sources.files.map { file in
      RunDetails.Input(name: file.name, recognition: file.recognition?.summary, records: file.recordCount)
    }
    details.diagnostics = sources.diagnostics
    self.details = details
    exclusions = try await Self.exclusions(
      settings.exclusionFiles, options: settings.input.options, region: sources.region)
  }

  /// The people of a saved plan.
  ///
  /// - Throws: `ImportFailure` when a file of people to exclude cannot be used.
  package init(of plan: SavedPlan, settings: ImportSettings) async throws {
    people = plan.people
    others = plan.others
    unusableRecords = plan.unusableRecords
    details = plan.details
    exclusions = try await Self.exclusions(settings.exclusionFiles, options: settings.input.options, region: nil)
    files = []
  }

  private static func exclusions(_ files: [String], options: ReadOptions, region: Region?) async throws -> Exclusions {
    var exclusions = Exclusions()
    for file in files {
      exclusions.formUnion(try await ExclusionFile.identifiers(file, options: options, region: region))
    }
    return exclusions
  }

  /// What can be known of a run without asking a server; written where reports were asked for.
  package func previewOffline(_ settings: ImportSettings, callbacks: ImportCallbacks) throws -> ImportReport {
    var options = settings.start.planOptions(
      accounts: settings.accounts.isEmpty ? [Account.anyNetwork] : settings.accounts.map(Account.ofType))
    options.exclusions = exclusions
    let plan = ImportPlan(people, options: options, knownChats: KnownChats())
    let entries = plan.starts.map { ImportEntry($0, isOffline: true) } + plan.skips.map { ImportEntry($0) } + others
    var report = ImportReport(entries, unusableRecords: unusableRecords, runID: nil)
    report.details = details
    report.details.server = .offline
    for problem in TextProblem.all(of: plan.starts, settings.start, KnownChats()) {
      callbacks.notify(.textProblem(problem))
      report.details.notices.append("A run would not begin: \(problem).")
    }
    try settings.reports.write(report)
    return report
  }
}

extension TextProblem {
  fileprivate static func all(of starts: [PlannedStart], _ settings: StartSettings, _ knownChats: KnownChats)
    -> [TextProblem]
  {
    all(
      of: starts, template: settings.template?.template, literal: settings.sendsTextsLiterally, knownChats: knownChats)
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

/// What a dry run shows.
package struct ImportPreview: Sendable {
  package let report: ImportReport
  let plan: ImportPlan
  /// The entries of those who were started before.
  let earlier: [ImportEntry]
}

/// An import that has read its inputs and is connected: it previews (`preview`) or runs (`run`, in `ImportRun`).
package struct ImportSession: Sendable {
  let settings: ImportSettings
  let subjects: ImportSubjects
  let connection: ServerConnection
  /// The accounts that may be used, the preferred first.
  package let accounts: [Account]
  let callbacks: ImportCallbacks
  /// The saved plan that is applied: nothing but what it shows may be started.
  let appliedPlan: SavedPlan?

  /// Connects to the server, chooses the accounts, and runs `body`. With a `appliedPlan` the accounts are the saved plan's.
  ///
  /// - Throws: `ImportFailure` and `BeeperError` where no run can begin, and what `body` throws.
  package static func connected<Result: Sendable>(
    _ settings: ImportSettings, _ subjects: ImportSubjects, appliedPlan: SavedPlan? = nil, callbacks: ImportCallbacks,
    perform body: (ImportSession) async throws -> Result
  ) async throws -> Result {
    guard let server = settings.server else {
      throw ImportFailure("an import without a connection can only be previewed", .usage)
    }
    return try await ServerConnection.with(server) { connection in
      let accounts =
        if let appliedPlan { try appliedPlan.accounts(among: connection.accounts) } else {
          try await chooseAccounts(settings.accounts, connection, callbacks)
        }
      return try await body(
        ImportSession(
          settings: settings, subjects: subjects, connection: connection, accounts: accounts, callbacks: callbacks,
          appliedPlan: appliedPlan))
    }
  }

  private static func chooseAccounts(
    _ selectors: [String], _ connection: ServerConnection, _ callbacks: ImportCallbacks
  ) async throws -> [Account] {
    do {
      return try AccountSelection(selectors, among: connection.accounts, defaultsToAll: connection.isSandbox).accounts
    } catch .ambiguous(let ids) {
      let connected = connection.accounts.filter { ids.contains($0.accountID) }
      guard let chosen = await callbacks.chooseAccounts(connected) else {
        throw ImportFailure(AccountSelection.Failure.ambiguous(ids))
      }
      return chosen
    } catch {
      throw ImportFailure(error)
    }
  }

  // MARK: Plan

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
        inputs: session.settings.input.absolutePaths, accounts: session.accounts.map(\.accountID))
      history = ContactHistory(try ledger.pastStarts(on: session.connection.accounts, resumedRunID: resumed?.id))
      if let resumed { refused = try ledger.refused(in: resumed.id, on: session.connection.accounts) }
      exclusions = try ledger.exclusions()
    }
  }

  func plan(_ past: Past, knownChats: KnownChats) -> ImportPlan {
    var options = settings.start.planOptions(accounts: accounts)
    options.history = past.history
    options.resumedRunID = past.resumed?.id
    options.refused = past.refused
    options.settledStarts = past.settledStarts
    options.exclusions = past.exclusions.union(subjects.exclusions)
    return ImportPlan(subjects.people, options: options, knownChats: knownChats)
  }

  /// What keeps the texts of the plan from going out as they were meant.
  func textProblems(_ plan: ImportPlan, _ knownChats: KnownChats) -> [TextProblem] {
    TextProblem.all(of: plan.starts, settings.start, knownChats)
  }

  /// The chats that were there before this run, or before its first part where it is taken up again.
  func knownChats(_ past: Past, _ ledger: Ledger?) async throws -> KnownChats {
    let present = try await KnownChats.list(accounts.map(\.accountID), from: connection.client)
    guard let ledger, let run = past.resumed else { return present }
    let unsettled = try ledger.unsettledStarts(on: accountKeys).filter { $0.runID == run.id }
    return try ledger.knownChats(of: run.id).union(
      present, except: Set(ledger.openedChats(of: run.id).keys), asked: unsettled.map { ($0.accountID, $0.user) })
  }

  /// Whose accounts the server has: only what happened on these counts as past.
  var accountKeys: Set<AccountKey> { Set(connection.accounts.map(AccountKey.init)) }

  var ledgerPath: String { settings.ledger.path(isSandbox: connection.isStandIn) }

  /// Whether the ledger begins anew: the embedded sandbox does, and knows nothing of what its ledger would tell.
  var hasFreshLedger: Bool { connection.isSandbox && settings.ledger.named == nil }

  func rate(for plan: ImportPlan) -> Rate? {
    settings.pace.rate(for: plan.starts, isSandbox: connection.isSandbox)
  }

  // MARK: Preview

  /// What a run would do; written where reports were asked for. The ledger is read, and nothing is written to it.
  package func preview() async throws -> ImportPreview {
    var past = Past()
    let ledger = hasFreshLedger ? nil : try Ledger(existing: ledgerPath)
    if let ledger { past = try Past(ledger, self) }
    let known = try await knownChats(past, ledger)
    let plan = plan(past, knownChats: known)
    let earlier = try entries(of: plan.earlier, in: ledger)
    let predictions = await Predictor(client: connection.client, knownChats: known)
      .predictions(for: plan.starts, width: settings.concurrency)
    var report = previewReport(
      plan, starts: zip(plan.starts, predictions).map { ImportEntry($0, $1) }, earlier: earlier)
    for problem in textProblems(plan, known) {
      callbacks.notify(.textProblem(problem))
      report.details.notices.append("A run would not begin: \(problem).")
    }
    try settings.reports.write(report)
    return ImportPreview(report: report, plan: plan, earlier: earlier)
  }

  // MARK: Entries

  /// What a run would do; `starts` are the entries of its starts.
  func previewReport(_ plan: ImportPlan, starts: [ImportEntry], earlier: [ImportEntry]) -> ImportReport {
    report(plan, starts: starts, earlier: earlier, runID: nil)
  }

  /// The report of everybody in the plan, in the order of the inputs.
  func report(
    _ plan: ImportPlan, starts: [ImportEntry], earlier: [ImportEntry], runID: String?
  ) -> ImportReport {
    let people = inOrder(starts + earlier + plan.skips.map { ImportEntry($0) }, subject: \.subject)
    var report = ImportReport(
      people + subjects.others, unusableRecords: subjects.unusableRecords, runID: runID)
    report.details = details(plan)
    return report
  }

  /// What reports tell beside the entries: the inputs, the server, the pace, and how long it takes.
  func details(_ plan: ImportPlan) -> RunDetails {
    var details = subjects.details
    details.server = connection.isStandIn ? .sandbox : .beeper
    if !plan.starts.isEmpty { details.pace = PaceEstimate(plan.starts, rate: rate(for: plan)) }
    return details
  }

  /// The entries of those whose start was made already: what the ledger tells, by the records that this run read.
  func entries(of earlier: [ImportPlan.Earlier], in ledger: Ledger?) throws -> [ImportEntry] {
    guard let ledger, !earlier.isEmpty else { return [] }
    let outcomes = try ledger.outcomes(of: earlier.map(\.start.id))
    return earlier.map { earlier in
      let outcome = outcomes[earlier.start.id] ?? StartOutcome(.unknown(StartFailure(.interrupted)))
      return ImportEntry(EntrySubject(earlier.person), outcome)
    }
  }

  /// `people` in the order of the inputs, wherever a run that goes on has taken them from.
  func inOrder<Element>(_ people: [Element], subject: (Element) -> EntrySubject) -> [Element] {
    let places = Dictionary(
      subjects.people.enumerated().compactMap { index, person in person.sources.first.map { ($0, index) } }
    ) { first, _ in first }
    let order = people.map { subject($0).sources.first.flatMap { places[$0] } ?? .max }
    return people.indices.sorted { order[$0] < order[$1] }.map { people[$0] }
  }
}
