import BeeperDesktop
import BeeperSandbox
import Foundation
import Importing
import Outreach
import Reports
import Testing

/// A door stops a run, pauses it and lets it go on.
@Suite struct RunControlTests {
  @Test func whatIsStoppedIsNotPaused() async {
    let control = RunControl()
    control.pause()
    #expect(control.isPaused)
    control.stop(.termination)
    control.stop(.interrupt)
    #expect(!control.isPaused)
    #expect(control.stopCause == .termination)
    await control.stopRequested()
  }

  @Test func aWaitEndsWithItsTask() async {
    let control = RunControl()
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await control.stopRequested() }
      group.cancelAll()
    }
    #expect(control.stopCause == nil)
  }

  /// Runs a paused import, and `body` once so many starts have had their turn and wait.
  private func runPaused(
    _ stage: Stage, _ settings: ImportSettings, untilWaiting count: Int,
    then body: @escaping @Sendable (RunControl) async throws -> Void
  ) async throws -> FinishedRun {
    let control = RunControl()
    control.pause()
    let (waiting, wait) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
    var callbacks = stage.callbacks()
    callbacks.watch = { starts in try await starts { wait.yield($0.inFlight) } }
    return try await withThrowingTaskGroup(of: FinishedRun?.self) { [callbacks] group in
      group.addTask { try await stage.run(settings, callbacks, control: control) }
      group.addTask {
        for await inFlight in waiting where inFlight >= count { break }
        // Whatever was sent would have arrived before the answers to all of these.
        let token = AccessToken(stage.server.accessToken)
        try await BeeperClient.withClient(baseURL: BaseURL(stage.server.baseURL), token: token) { client in
          for _ in 0..<20 { _ = try await client.info() }
        }
        #expect(stage.server.books().startRequests == 0)
        try await body(control)
        return nil
      }
      var run: FinishedRun?
      while let next = try await group.next() { run = next ?? run }
      return try #require(run)
    }
  }

  @Test(arguments: [nil, "Hello {{first_name}}"])
  func nothingStartsWhileARunIsPaused(text: String?) async throws {
    try await Stage.with(.invented()) { stage in
      let settings = try stage.settings {
        $0.start.template = try text.map(MessageSource.init)
        $0.concurrency = 2
      }
      let run = try await runPaused(stage, settings, untilWaiting: 2) { control in
        // Who may get a text is looked up after the pause, not before it.
        #expect(stage.server.books().requests.keys.allSatisfy { !$0.contains("contacts") })
        control.goOn()
      }
      #expect(run.verdict == .done)
      #expect(run.report.count(.created) == 4)
      let books = stage.server.books()
      #expect(books.startRequests == 4)
      #expect(books.textsDelivered.map(\.count) == (text == nil ? [] : [1, 1, 1, 1]))
    }
  }

  @Test(arguments: [nil, "Hello {{first_name}}"])
  func aPausedRunCanBeStopped(text: String?) async throws {
    try await Stage.with(.invented()) { stage in
      let settings = try stage.settings {
        $0.start.template = try text.map(MessageSource.init)
        $0.concurrency = 2
      }
      let run = try await runPaused(stage, settings, untilWaiting: 2) { $0.stop() }
      #expect(run.verdict == .interrupted)
      #expect(run.report.rows.map(\.reason) == Array(repeating: "stopped", count: 4))
      #expect(stage.server.books().startRequests == 0)
      let rest = try await stage.run(settings, stage.callbacks())
      #expect(rest.report.count(.created) == 4)
    }
  }

  /// What a pause gathered must not go out all at once after it (R10 of the promises).
  @Test func aPauseKeepsThePace() async throws {
    try await Stage.with(.invented(), people: 3) { stage in
      // Slow enough that a busy machine, which keeps an intent from its request for a while, does not blur it.
      let rate = try #require(Rate("1/s"))
      let settings = try stage.settings {
        $0.pace = .rate(rate)
        $0.concurrency = 3
      }
      let run = try await runPaused(stage, settings, untilWaiting: 3) { $0.goOn() }
      let times = run.report.rows.compactMap(\.startedAt).sorted()
      #expect(times.count == 3)
      for (first, second) in zip(times, times.dropFirst()) { #expect(second.timeIntervalSince(first) > 0.5) }
    }
  }
}
