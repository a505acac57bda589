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
      #expect(await server.books().chatsCreated.count == 3)
      #expect(await server.books().textsDelivered.map(\.text).sorted() == ["Hello Ada", "Hello Bo", "Hello Cy"])
      let again = try await apply(folder, server)
      #expect(again.exitCode == 0)
      #expect(again.standardError.contains("3 people = 0 created + 0 existing + 0 failed + 0 unknown + 3 skipped"))
      #expect(await server.books().startRequests == 3)
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
        #expect(await server.books().chatsCreated.map(\.userID) == ["ada"])
        #expect(await server.books().startRequests == 3)
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
      #expect(await server.books().destinations.map(\.userID).count == 2)
      #expect(outcome.standardError.contains("3 people = 1 created + 0 existing + 0 failed + 0 unknown + 2 skipped"))
    }
  }

  @Test("R8: a plan whose input has changed is stale") func inputChanged() async throws {
    try await withPlan { server, folder in
      try "name,phone\nAda,+447700900009\n"
        .write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
      let outcome = try await apply(folder, server)
      #expect(outcome.exitCode == 9)
      #expect(outcome.standardError.contains("a.csv has changed since"))
      #expect(await server.books().startRequests == 0)
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
        #expect(await other.books().startRequests == 0)
      }
    }
  }

  @Test("R8: a plan of another version is stale") func versionChanged() async throws {
    try await withPlan { server, folder in
      let plan = folder.appending(path: "plan.json")
      try String(contentsOf: plan, encoding: .utf8).replacing("\"schemaVersion\":1", with: "\"schemaVersion\":2")
        .write(to: plan, atomically: true, encoding: .utf8)
      #expect(try await apply(folder, server).exitCode == 9)
      try "{}".write(to: plan, atomically: true, encoding: .utf8)
      #expect(try await apply(folder, server).exitCode == 64)
    }
  }
}
