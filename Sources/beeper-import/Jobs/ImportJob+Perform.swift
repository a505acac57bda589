import BeeperDesktop
import ContactBook
import ContactFormats
import Foundation
import Outreach
import Reports

extension ImportJob {
  /// Connects to the server, chooses the accounts, and runs `body`.
  ///
  /// - Throws: `CommandFailure` before the first start; `ExitCode` for how a run ended.
  func connected(
    _ cast: ImportCast, _ exclusions: Exclusions, on console: Console,
    perform body: (ImportSession) async throws -> Void
  ) async throws {
    try await ServerConnection.with(server, environment: environment, concurrency: run.concurrency) { connection in
      try await body(
        ImportSession(
          job: self, cast: cast, connection: connection, accounts: try chooseAccounts(connection, console: console),
          exclusions: exclusions, console: console))
    }
  }

  /// Those whom `--exclude` names.
  ///
  /// - Throws: `CommandFailure` when a file of them cannot be understood.
  func exclusions(options: ReadOptions = ReadOptions(), region: Region?, console: Console) async throws -> Exclusions {
    var exclusions = Exclusions()
    for file in run.exclude {
      exclusions.formUnion(
        try await ExclusionFile.identifiers(file, options: options, region: region))
    }
    return exclusions
  }

  /// Shows what can be known of a run without asking a server.
  func previewOffline(_ cast: ImportCast, _ exclusions: Exclusions, on console: Console) throws {
    var planOptions = try settings.planOptions(
      accounts: accountSelectors.isEmpty ? [Account.anyNetwork] : accountSelectors.map(Account.ofType))
    planOptions.exclusions = exclusions
    let plan = ImportPlan(cast.people, options: planOptions, knownChats: KnownChats())
    let rows = plan.starts.map { ReportRow($0, isOffline: true) } + plan.skips.map { ReportRow($0) } + cast.otherRows
    var report = ImportReport(rows, unusableRecords: cast.unusableRecords, runID: nil)
    report.details = cast.details
    report.details.notices = ["No server was asked: who can be reached, and who has a chat already, is not known."]
    try preview(report, on: console)
  }

  private func chooseAccounts(_ connection: ServerConnection, console: Console) throws -> [Account] {
    do {
      return try AccountSelection(
        accountSelectors, among: connection.accounts, defaultsToAll: connection.isSandbox
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
