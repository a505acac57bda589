import BeeperSandbox
import CommandProcess
import Foundation
import Testing

extension RunFaults {
  @Suite struct LockTests {
    @Test("R13: a second run is refused and told who holds the ledger; a dead holder's lock is taken over")
    func oneRunAtATime() async throws {
      try await Stage.with(try World.faulty([FaultJSON.once(0, "\"hang\"", commits: true)])) { stage in
        let first = try await stage.run(Stage.textArguments, afterStarts: 1) { running in
          let second = try await stage.run(Stage.textArguments)
          #expect(second.exitCode == 10)
          let holder = "process \(running.processID) on \(ProcessInfo.processInfo.hostName)"
          #expect(second.standardError.contains(holder), "\(second.standardError)")
          #expect(stage.server.books().startRequests <= 4)
          await stage.hasCreated(1)
          try running.send(.kill)
        }
        #expect(first.exitCode == -1)
        let third = try await stage.run(Stage.textArguments)
        #expect(third.exitCode == 0, "\(third.standardError)")
        #expect(try stage.checkedResults().count("created") == 4)
      }
    }
  }
}
