import BeeperSandbox
import CommandProcess
import Foundation
import Testing

extension RunFaults {
  @Suite struct OfflineTests {
    @Test(
      "R15: what is offline opens no connection, though a server is named",
      arguments: [
        ["parse", "people.csv", "--json"], ["people", "people.csv", "--json"],
        ["people.csv", "--dry-run", "--offline", "--message", "Hello"],
      ])
    func opensNoConnection(arguments: [String]) async throws {
      try await Stage.with(try World.faulty()) { stage in
        let outcome = try await stage.run(arguments)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(outcome.standardOutput.contains(Stage.phone(3)))
        #expect(stage.server.books().requests == [:])
      }
    }

    @Test("R15: a preview that is not offline only reads, and leaves no ledger behind")
    func previewOnlyReads() async throws {
      try await Stage.with(try World.faulty(existing: [2])) { stage in
        let outcome = try await stage.run(["people.csv", "--dry-run", "--report", "results.json"])
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let results = try stage.results()
        #expect(results.people("would_create") == [0, 1, 3])
        #expect(results.people("would_reuse") == [2])
        let requests = stage.server.books().requests
        #expect(requests.keys.allSatisfy { $0.hasPrefix("GET ") }, "\(requests)")
        #expect(!FileManager.default.fileExists(atPath: stage.ledgerPath))
      }
    }
  }
}
