import BeeperDesktop
import BeeperLogin
import BeeperSandbox
import Foundation
import Importing
import Ledger
import NIOConcurrencyHelpers
import Outreach
import Reports
import TestSupport

/// A sandbox, and a folder with invented people to import from it.
struct Stage: Sendable {
  let server: SandboxServer
  let folder: URL
  let events = NIOLockedValueBox<[ImportEvent]>([])

  /// Serves a world while `body` runs in a folder of its own, in which `people.csv` names so many people.
  static func with<Result: Sendable>(
    _ world: World, people: Int = 4, perform body: (Stage) async throws -> Result
  ) async throws -> Result {
    try await withTemporaryFolder { folder in
      try await Sandbox.serve(world) { server in
        let stage = Stage(server: server, folder: folder)
        let rows = (0..<people).map { "Person\($0),\($0),\(phone($0))" }
        try stage.write("people.csv", "First Name,Last Name,Phone\n" + rows.joined(separator: "\n") + "\n")
        return try await body(stage)
      }
    }
  }

  /// A number of the range kept for fiction.
  static func phone(_ person: Int) -> String { "+447700900\(String(format: "%03d", person))" }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func write(_ name: String, _ text: String) throws {
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  /// An import of `people.csv` that reports to `results.csv`, without a pace.
  func settings(_ change: (inout ImportSettings) throws -> Void = { _ in }) throws -> ImportSettings {
    let tokens = TokenSource(
      environmentToken: AccessToken(server.accessToken), store: .file(CredentialFile(folder: path("state"))))
    var settings = ImportSettings(
      input: InputSettings(files: [path("people.csv")]),
      server: .desktop(try BaseURL(server.baseURL), tokens: tokens),
      ledger: LedgerChoice(named: nil, usual: path("ledger.sqlite"), usualOfSandbox: path("sandbox.sqlite")),
      reports: ReportFiles([path("results.csv")], replaces: true))
    settings.pace = .unlimited
    try change(&settings)
    return settings
  }

  /// Callbacks that remember events and confirm.
  func callbacks(confirming answer: Bool = true) -> ImportCallbacks {
    var callbacks = ImportCallbacks()
    callbacks.report = { [events] event in events.withLockedValue { $0.append(event) } }
    callbacks.confirm = { _ in answer }
    return callbacks
  }

  /// A whole import.
  func run(
    _ settings: ImportSettings, _ callbacks: ImportCallbacks, control: RunControl = RunControl()
  ) async throws -> FinishedRun {
    let subjects = try await ImportSubjects(reading: settings, callbacks: callbacks)
    return try await ImportSession.connected(settings, subjects, callbacks: callbacks) { try await $0.run(control) }
  }

  /// The plan of a dry run, as `plan.json` keeps it.
  func savedPlan(_ settings: ImportSettings) async throws -> SavedPlan {
    let subjects = try await ImportSubjects(reading: settings, callbacks: callbacks())
    try await ImportSession.connected(settings, subjects, callbacks: callbacks()) { session in
      try SavedPlan(try await session.preview(), of: session).write(to: path("plan.json"), replacing: true)
    }
    return try SavedPlan(readingFrom: path("plan.json"))
  }

  /// Applies a saved plan.
  func apply(_ plan: SavedPlan) async throws -> FinishedRun {
    let settings = try settings {
      $0.input = InputSettings(files: plan.inputPaths)
      $0.start = plan.settings
    }
    try plan.checkInputs(besides: [path("results.csv"), path("plan.json")])
    let subjects = try await ImportSubjects(of: plan, settings: settings)
    return try await ImportSession.connected(settings, subjects, appliedPlan: plan, callbacks: callbacks()) {
      try await $0.run(RunControl())
    }
  }

  func runsInLedger() throws -> [RunRecord] { try Ledger(existing: path("sandbox.sqlite"))?.runs() ?? [] }

  /// The notices so far, as people read them.
  var notices: [String] {
    events.withLockedValue { $0 }.compactMap { event in
      if case .notice(let notice) = event { notice.description } else { nil }
    }
  }
}

extension World {
  /// A world with the accounts, on which every number is found.
  static func invented(accounts: [String] = ["whatsapp"], _ members: String = "") throws -> World {
    let accounts = accounts.map {
      """
      {"accountID": "\($0)", "bridge": {"id": "\($0)", "provider": "local", "type": "\($0)"},
       "strangers": {"reachable": 1, "by": ["phoneNumber"]},
       "startText": {"created": "delivered", "existing": "delivered"}}
      """
    }
    return try World(json: Array("{\(members) \"accounts\": [\(accounts.joined(separator: ", "))]}".utf8))
  }
}

/// The failure that `body` throws; nil for none, or another error.
func failure(_ body: () async throws -> Void) async -> ImportFailure? {
  do {
    try await body()
    return nil
  } catch {
    return error as? ImportFailure
  }
}
