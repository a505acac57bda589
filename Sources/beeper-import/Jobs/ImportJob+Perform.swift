import BeeperDesktop
import ContactBook
import Foundation
import Ledger
import Outreach
import Reports

extension ImportJob {
  /// Reads, connects, and previews or runs.
  ///
  /// - Throws: `CommandFailure` before the first start; `ExitCode` for how a run ended.
  func perform(on console: Console) async throws {
    try checkReportTargets()
    let read = try await ReadPeople(input, overrides: try merging.read(), environment: environment, console: console)
    console.describe(read.files, diagnostics: read.diagnostics, isVerbose: isVerbose)
    let exclusions = try await exclusions(region: read.region, console: console)
    if options.offline { return try previewOffline(read, exclusions, on: console) }
    try await ServerConnection.with(server, environment: environment, concurrency: options.concurrency) { connection in
      let session = ImportSession(
        job: self, read: read, connection: connection, accounts: try chooseAccounts(connection, console: console),
        exclusions: exclusions, console: console)
      if options.isDryRun { return try await session.preview() }
      try await Ledger.withExclusiveUse(of: session.ledgerPath, isFresh: session.hasFreshLedger) { ledger in
        try await session.run(ledger)
      }
    }
  }

  private func exclusions(region: Region?, console: Console) async throws -> Exclusions {
    var exclusions = Exclusions()
    for file in options.exclude {
      exclusions.formUnion(
        try await ExclusionFile.identifiers(file, options: input.readOptions, region: region, console: console))
    }
    return exclusions
  }

  private func previewOffline(_ read: ReadPeople, _ exclusions: Exclusions, on console: Console) throws {
    var planOptions = planOptions(
      accounts: server.accounts.isEmpty ? [Account.anyNetwork] : server.accounts.map(Account.ofType))
    planOptions.exclusions = exclusions
    let plan = ImportPlan(read.people, options: planOptions, knownChats: KnownChats())
    let rows =
      plan.starts.map { ReportRow($0, isOffline: true) } + plan.skips.map { ReportRow($0) }
      + read.unusable.map { ReportRow(unusable: $0.diagnostic, contact: $0.contact) }
    try preview(ImportReport(rows, unusableRecords: read.unusable.count, runID: nil), on: console)
  }

  private func chooseAccounts(_ connection: ServerConnection, console: Console) throws -> [Account] {
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
}

extension Account {
  /// The stand-in for whatever account will be used, where no server is asked.
  fileprivate static let anyNetwork = Account(accountID: "", bridge: Bridge(), user: User(id: ""))

  /// The stand-in for an account of the bridge type that `selector` names.
  fileprivate static func ofType(_ selector: String) -> Account {
    Account(accountID: selector, bridge: Bridge(type: selector), user: User(id: ""))
  }
}
