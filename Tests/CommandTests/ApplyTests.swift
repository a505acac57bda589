import BeeperSandbox
import CommandProcess
import Foundation
import Testing

/// R8: a saved plan is a contract.
@Suite struct ApplyTests {
  private func withPlan(
    _ body: (SandboxServer, URL) async throws -> Void
  ) async throws {
    try await Sandbox.serve(try World.invented()) { server in
      try await withFolder { folder in
        try "name,phone\nAda,+447700900001\nBo,+447700900002\nCy,+447700900003\n"
          .write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
        let outcome = try await Command.run(
          ["a.csv", "--dry-run", "--plan", "plan.json", "--message", "Hello {{full_name}}"], in: folder,
          environment: server.environment)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: "plan.json").path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        try await body(server, folder)
      }
    }
  }

  private func apply(_ folder: URL, _ server: SandboxServer, _ more: [String] = []) async throws -> Command.Outcome {
    try await Command.run(
      ["apply", "plan.json", "--yes", "--rate", "none", "--progress", "none", "--force"] + more, in: folder,
      environment: server.environment)
  }

  @Test("R8: apply starts what the plan shows, and nothing twice") func appliesOnce() async throws {
    try await withPlan { server, folder in
      #expect(try await apply(folder, server).exitCode == 0)
      #expect(server.books().chatsCreated.count == 3)
      #expect(server.books().textsDelivered.map(\.text).sorted() == ["Hello Ada", "Hello Bo", "Hello Cy"])
      let again = try await apply(folder, server)
      #expect(again.exitCode == 0)
      #expect(
        again.standardError.contains(
          "3 people = 0 created + 0 existing + 0 unreachable + 0 failed + 0 unknown + 3 skipped"))
      #expect(server.books().startRequests == 3)
    }
  }

  @Test("R6, R8: an apply that was interrupted goes on after a number that was asked for in vain")
  func goesOnAfterAFallback() async throws {
    let world = try World(
      json: Array(
        """
        {"accounts": [{"accountID": "whatsapp", "bridge": {"id": "w", "provider": "local", "type": "whatsapp"}}],
        "people": [{"accountID": "whatsapp", "id": "ada", "phoneNumber": "+447700900002"}],
        "faults": [{"match": {"path": "/v1/chats/start", "nth": 2}, "effect": {"answer": {"status": 401}}}]}
        """.utf8))
    try await Sandbox.serve(world) { server in
      try await withFolder { folder in
        try "name,phone 1,phone 2\nAda,+447700900001,+447700900002\n"
          .write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
        let saved = try await Command.run(
          ["a.csv", "--dry-run", "--plan", "plan.json"], in: folder, environment: server.environment)
        #expect(saved.exitCode == 0, "\(saved.standardError)")
        #expect(try await apply(folder, server).exitCode == 3)
        let again = try await apply(folder, server)
        #expect(again.exitCode == 0, "\(again.standardError)")
        #expect(server.books().chatsCreated.map(\.userID) == ["ada"])
        #expect(server.books().startRequests == 3)
      }
    }
  }

  @Test("R8: apply leaves out who was excluded or contacted meanwhile") func leavesOut() async throws {
    try await withPlan { server, folder in
      _ = try await Command.run(["exclude", "add", "+447700900002", "--sandbox"], in: folder)
      try "name,phone\nAda,+447700900001\n"
        .write(to: folder.appending(path: "b.csv"), atomically: true, encoding: .utf8)
      _ = try await Command.run(
        ["b.csv", "--yes", "--rate", "none", "--progress", "none"], in: folder, environment: server.environment)
      let outcome = try await apply(folder, server)
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      #expect(server.books().destinations.map(\.userID).count == 2)
      #expect(
        outcome.standardError.contains(
          "3 people = 1 created + 0 existing + 0 unreachable + 0 failed + 0 unknown + 2 skipped"))
    }
  }

  @Test func thePlanNamesItsAccounts() async throws {
    try await withFolder { folder in
      let help = try await Command.run(["apply", "--help"], in: folder)
      #expect(!help.standardOutput.contains("--account"))
      #expect(try await Command.run(["apply", "plan.json", "--account", "whatsapp"], in: folder).exitCode == 64)
    }
  }

  @Test func aPlanIsNotReplacedByItsReport() async throws {
    try await withPlan { server, folder in
      let outcome = try await apply(folder, server, ["--report", "plan.json"])
      #expect(outcome.exitCode == 64)
      #expect(outcome.standardError.contains("plan.json is an input"), "\(outcome.standardError)")
      #expect(server.books().startRequests == 0)
    }
  }

  @Test("R8: a plan whose input has changed is stale") func inputChanged() async throws {
    try await withPlan { server, folder in
      try "name,phone\nAda,+447700900009\n"
        .write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
      let outcome = try await apply(folder, server)
      #expect(outcome.exitCode == 9)
      #expect(outcome.standardError.contains("a.csv has changed since"))
      #expect(server.books().startRequests == 0)
    }
  }

  @Test("R8: a plan whose account belongs to another login is stale") func accountChanged() async throws {
    try await withPlan { _, folder in
      var world = try World.invented()
      world.accounts[0].user.id = "@somebody-else:beeper.local"
      try await Sandbox.serve(world) { other in
        let outcome = try await apply(folder, other)
        #expect(outcome.exitCode == 9)
        #expect(outcome.standardError.contains("belongs to another login"))
        #expect(other.books().startRequests == 0)
      }
    }
  }

  @Test("R8: a plan of another version is stale") func versionChanged() async throws {
    try await withPlan { server, folder in
      try change("plan.json", in: folder) { $0.replacing("\"schemaVersion\":4", with: "\"schemaVersion\":99") }
      let outcome = try await apply(folder, server)
      #expect(outcome.exitCode == 9)
      #expect(outcome.standardError.contains("its format is version 99"), "\(outcome.standardError)")
    }
  }

  struct Damage: Sendable {
    let sentence: String
    let change: @Sendable (String) -> String
  }

  static let damages = [
    Damage(sentence: "it lacks schemaVersion") { _ in "{}" },
    Damage(sentence: "it is no JSON (") { _ in "name,phone" },
    Damage(sentence: "it is no JSON (") { String($0.prefix($0.count / 2)) },
    Damage(sentence: "it lacks settings.textTo") { $0.replacing("\"textTo\"", with: "\"textFor\"") },
    Damage(sentence: "starts[0].name is not what it should be") {
      $0.replacing("\"name\":\"Ada\",\"sources\"", with: "\"name\":7,\"sources\"")
    },
  ]

  @Test(arguments: damages) func aDamagedPlanIsSaidToBeOne(_ damage: Damage) async throws {
    try await withPlan { server, folder in
      try change("plan.json", in: folder, damage.change)
      let outcome = try await apply(folder, server)
      #expect(outcome.exitCode == 64)
      #expect(outcome.standardError.contains("plan.json is no saved plan, or a damaged one: \(damage.sentence)"))
      #expect(!outcome.standardError.contains("Ada"), "\(outcome.standardError)")
      #expect(server.books().startRequests == 0)
    }
  }

  /// Pictures, earlier results, and what this tool writes there itself, change nothing.
  @Test("R8: a plan of a folder that holds one more file of contacts is stale") func fileAdded() async throws {
    try await Sandbox.serve(try World.invented()) { server in
      try await withFolder { folder in
        let inputs = folder.appending(path: "inputs")
        try FileManager.default.createDirectory(at: inputs, withIntermediateDirectories: false)
        func write(_ name: String, _ text: String) throws {
          try text.write(to: inputs.appending(path: name), atomically: true, encoding: .utf8)
        }
        try write("a.csv", "name,phone\nAda,+447700900001\n")
        try write("a.results.csv", "status,full_name,phone_number\ncreated,Cy,'+447700900003\n")
        _ = try await Command.run(
          ["inputs", "--dry-run", "--plan", "inputs/plan.json"], in: folder, environment: server.environment)
        let arguments = [
          "apply", "inputs/plan.json", "--yes", "--rate", "none", "--progress", "none", "--force", "--report",
          "inputs/r.csv",
        ]
        try Data([0xFF, 0xD8, 0xFF, 0xE0]).write(to: inputs.appending(path: "photo.jpg"))
        for _ in 0..<2 {
          let outcome = try await Command.run(arguments, in: folder, environment: server.environment)
          #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        }
        try write("b.csv", "name,phone\nBo,+447700900002\n")
        let outcome = try await Command.run(arguments, in: folder, environment: server.environment)
        #expect(outcome.exitCode == 9)
        #expect(outcome.standardError.contains("b.csv was not there when it was made"), "\(outcome.standardError)")
      }
    }
  }

  private func change(_ name: String, in folder: URL, _ change: (String) -> String) throws {
    let file = folder.appending(path: name)
    try change(String(contentsOf: file, encoding: .utf8)).write(to: file, atomically: true, encoding: .utf8)
  }
}
