import BeeperSandbox
import BenchmarkInputs
import CommandProcess
import Foundation
import Testing

/// A run of 500 people with texts is killed at random moments, and the same command is run again until it is
/// done. Every round compares the ledger with the sandbox's own books.
///
/// 10 kills by default; KILL_ROUNDS names another number. Every ten are of another campaign, in turn.
@Suite(.serialized) struct KillTests {
  static let seeds: [Int] = {
    let rounds = ProcessInfo.processInfo.environment["KILL_ROUNDS"].flatMap(Int.init) ?? 10
    return Array(0..<max(1, rounds / KilledRun.kills))
  }()

  @Test(
    "R1, R2, R3, R5, R6, R13: killed at any moment and run again, no text arrives twice and nobody is missing",
    arguments: seeds) func noTextTwiceAndNobodyMissing(seed: Int) async throws
  {
    let campaign = Campaign.allCases[seed % Campaign.allCases.count]
    var generator = SplitMix64(seed: UInt64(seed))
    try await Sandbox.serve(campaign.world(seed: seed)) { server in
      try await withFolder { folder in
        let run = try KilledRun(campaign, server, folder)
        for _ in 0..<KilledRun.kills {
          let done = Campaign.progress(server.books())
          let left = campaign.progressAtEnd - done
          guard left > 2 * KilledRun.slots else { break }
          // Anywhere between the command's beginning and well into the starts, or the texts.
          try await run.kill(at: done + Int.random(in: 0...max(1, left / 3), using: &generator))
          try run.checkInterrupted()
        }
        try await run.finish()
      }
    }
  }
}
