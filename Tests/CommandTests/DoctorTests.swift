import BeeperSandbox
import CommandProcess
import Foundation
import Ledger
import Testing

/// What `doctor` says of servers and machines that are not as they should be; the healthy ones are golden cases.
@Suite struct DoctorTests {
  /// What `doctor` says of a sandbox with that world, on a machine that `prepare` makes from its state folder.
  private func doctor(
    _ world: World, _ arguments: [String] = [], environment: [String: String] = [:],
    preparing prepare: (URL) throws -> Void = { _ in }
  ) async throws -> Command.Outcome {
    try await Sandbox.serve(world) { server in
      try await withFolder { folder in
        try prepare(folder.deletingLastPathComponent().appending(path: "state/beeper-import"))
        let all = server.environment.merging(["BEEPER_IMPORT_REGION": "GB"]) { $1 }.merging(environment) { $1 }
        return try await Command.run(["doctor"] + arguments, in: folder, environment: all)
      }
    }
  }

  private static func makeLedger(_ text: String, _ mode: Int, in folder: URL, _ folderMode: Int) throws {
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: folderMode])
    let ledger = folder.appending(path: "ledger.sqlite")
    try Data(text.utf8).write(to: ledger)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: ledger.path)
  }

  @Test func nothingStopsARun() async throws {
    let outcome = try await doctor(.invented())
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardError == "No problems found.\n")
    #expect(!outcome.standardOutput.contains("warning"))
    #expect(outcome.standardOutput.contains("accepted, from BEEPER_ACCESS_TOKEN, allows read and write"))
  }

  @Test func anOldServer() async throws {
    let outcome = try await doctor(.invented(#""appVersion": "4.2.807","#))
    #expect(outcome.exitCode == 4)
    #expect(outcome.standardOutput.contains("update it to 4.2.808 or later"))
  }

  @Test func aTokenThatIsNotAccepted() async throws {
    let outcome = try await doctor(.invented(), environment: ["BEEPER_ACCESS_TOKEN": "another-token"])
    #expect(outcome.exitCode == 3)
    #expect(outcome.standardOutput.contains(/failed +token +not accepted, from BEEPER_ACCESS_TOKEN/))
    #expect(!outcome.standardOutput.contains("another-token"))
  }

  @Test func aTokenThatOnlyReads() async throws {
    let outcome = try await doctor(.invented(), environment: ["BEEPER_ACCESS_TOKEN": "sandbox-read-only-token"])
    #expect(outcome.exitCode == 3)
    #expect(outcome.standardOutput.contains("accepted, from BEEPER_ACCESS_TOKEN, allows read only"))
  }

  @Test func noAccountIsConnected() async throws {
    let outcome = try await doctor(
      .invented(accountMembers: #", "status": "reconnect_required", "statusText": "Session ended""#))
    #expect(outcome.exitCode == 4)
    #expect(outcome.standardOutput.contains("WhatsApp, reconnect required (Session ended), finds people by"))
    #expect(outcome.standardOutput.contains("no account is connected"))
  }

  @Test func anAccountThatDoesNotExist() async throws {
    let outcome = try await doctor(.invented(), ["--account", "signal"])
    #expect(outcome.exitCode == 4)
    #expect(outcome.standardOutput.contains(#"no account is called "signal"; there are whatsapp"#))
  }

  @Test(arguments: [#"{"answer": {"status": 400, "code": "bad", "message": "No"}}"#, #""garbage""#])
  func aBrokenServer(effect: String) async throws {
    let fault = #""faults": [{"match": {"path": "/v1/accounts"}, "effect": \#(effect)}],"#
    let outcome = try await doctor(.invented(fault))
    #expect(outcome.exitCode == 4)
    #expect(outcome.standardOutput.contains("failed   accounts"))
  }

  @Test func aServerThatSaysNothingOfScopes() async throws {
    let fault = #""faults": [{"match": {"path": "/.well-known/*"}, "effect": {"answer": {"status": 404}}}],"#
    let outcome = try await doctor(.invented(fault))
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardOutput.contains("the server does not say what it allows"))
  }

  @Test func aLedgerThatIsNone() async throws {
    let outcome = try await doctor(.invented()) { state in
      try Self.makeLedger("no ledger, but a text that is longer than a header", 0o600, in: state, 0o755)
    }
    #expect(outcome.exitCode == 1)
    #expect(outcome.standardOutput.contains("is no ledger of beeper-import"))
    #expect(outcome.standardOutput.contains("warning  state folder"))
    #expect(outcome.standardOutput.contains("Close it with chmod 700"))
  }

  @Test func aLedgerThatOthersCanRead() async throws {
    let outcome = try await doctor(.invented()) { state in
      try Self.makeLedger("", 0o644, in: state, 0o700)
    }
    #expect(outcome.exitCode == 1)
    #expect(outcome.standardOutput.contains("chmod 600"))
  }

  @Test func aLedgerInUse() async throws {
    try await Sandbox.serve(try World.invented()) { server in
      try await withFolder { folder in
        let ledger = folder.appending(path: "ledger.sqlite").path
        try await Ledger.withExclusiveUse(of: ledger) { _ in
          let outcome = try await Command.run(
            ["doctor", "--ledger", ledger], in: folder, environment: server.environment)
          #expect(outcome.exitCode == 10)
          #expect(outcome.standardOutput.contains("another run is using the ledger"))
        }
      }
    }
  }

  @Test func aRegionThatIsNone() async throws {
    let outcome = try await doctor(.invented(), environment: ["BEEPER_IMPORT_REGION": "Mars"])
    #expect(outcome.exitCode == 64)
    #expect(outcome.standardOutput.contains(#"BEEPER_IMPORT_REGION is "Mars", which is not a region"#))
  }
}
