import CommandProcess
import BeeperSandbox
import Foundation
import Testing

/// What stops a run before its first start, each with its exit code and its cure.
@Suite struct ServerErrorTests {
  private let arguments = ["samples/contacts.vcf", "--yes", "--progress", "none", "--rate", "none"]

  @Test func noToken() async throws {
    try await withFolder { folder in
      let outcome = try await Command.run(arguments, in: folder)
      #expect(outcome.exitCode == 3)
      #expect(outcome.standardError.contains("BEEPER_ACCESS_TOKEN"))
    }
  }

  @Test func noServer() async throws {
    try await withFolder { folder in
      let outcome = try await Command.run(
        arguments, in: folder,
        environment: ["BEEPER_ACCESS_TOKEN": "token", "BEEPER_BASE_URL": "http://127.0.0.1:9"])
      #expect(outcome.exitCode == 4)
      #expect(outcome.standardError.contains("http://127.0.0.1:9"))
    }
  }

  @Test func plainHTTPToAnotherHostIsRefused() async throws {
    try await withFolder { folder in
      let outcome = try await Command.run(
        arguments + ["--base-url", "http://beeper.example"], in: folder, environment: ["BEEPER_ACCESS_TOKEN": "token"])
      #expect(outcome.exitCode == 4)
      #expect(outcome.standardError.contains("https"))
    }
  }

  @Test func wrongToken() async throws {
    try await Sandbox.serve(try World.demo()) { server in
      try await withFolder { folder in
        let outcome = try await Command.run(
          arguments, in: folder,
          environment: ["BEEPER_ACCESS_TOKEN": "some-other-token", "BEEPER_BASE_URL": server.baseURL])
        #expect(outcome.exitCode == 3)
        #expect(!outcome.standardError.contains("some-other-token"))
        #expect(server.books().startRequests == 0)
      }
    }
  }

  @Test func tooOldServer() async throws {
    try await Sandbox.serve(try World.invented(#""appVersion": "4.2.807","#)) { server in
      try await withFolder { folder in
        let outcome = try await Command.run(arguments, in: folder, environment: server.environment)
        #expect(outcome.exitCode == 4)
        #expect(outcome.standardError.contains("4.2.808"))
      }
    }
  }

  @Test func accountThatIsNotConnected() async throws {
    try await Sandbox.serve(try World.invented(accountMembers: #", "status": "reconnect_required""#)) { server in
      try await withFolder { folder in
        let outcome = try await Command.run(
          arguments + ["--account", "whatsapp"], in: folder, environment: server.environment)
        #expect(outcome.exitCode == 4)
        #expect(outcome.standardError.contains("reconnect_required"))
      }
    }
  }

  @Test func readOnlyToken() async throws {
    try await Sandbox.serve(try World.demo()) { server in
      try await withFolder { folder in
        let outcome = try await Command.run(
          arguments + ["--account", "whatsapp"], in: folder,
          environment: ["BEEPER_ACCESS_TOKEN": "sandbox-read-only-token", "BEEPER_BASE_URL": server.baseURL])
        #expect([3, 6, 8].contains(outcome.exitCode))
        #expect(server.books().chatsCreated.isEmpty)
      }
    }
  }
}
