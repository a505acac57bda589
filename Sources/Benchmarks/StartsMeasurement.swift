import BeeperDesktop
import BenchmarkInputs
import ContactBook
import Foundation
import Ledger
import Outreach
import Reports

/// Makes starts against a sandbox in another process that has seen none yet.
struct StartsMeasurement {
  /// What makes the starts.
  enum Driver: CaseIterable {
    /// The product's run: plan, queue, outcome, created or existing.
    case run
    /// The same with the ledger: each intent is on disk before its request.
    case ledger
    /// The client alone, as many calls at a time.
    case client
    /// AsyncHTTPClient in its place.
    case asyncHTTPClient
    /// Beeper's official SDK for Python in its place.
    case officialSDK
  }

  /// Why the figures would mean nothing.
  enum Failure: Error, CustomStringConvertible {
    case sandboxSaid(String)
    case notCreated(Int, of: Int)

    var description: String {
      switch self {
      case .sandboxSaid(let line): "the sandbox did not tell where it listens but \"\(line)\""
      case .notCreated(let created, let count): "only \(created) of \(count) chats were created"
      }
    }
  }

  let driver: Driver
  let width: Int
  let count: Int
  let latencyMilliseconds: Double

  /// How long all starts together take, from the first to the last: what comes before, such as the plan, is not counted.
  func duration() async throws -> Duration {
    try await OwnProcess.serving(["serve", "--latency", String(latencyMilliseconds)]) { line in
      let words = line.split(separator: " ")
      guard words.count == 2, let token = AccessToken(String(words[1])) else { throw Failure.sandboxSaid(line) }
      return try await BeeperClient.withClient(baseURL: BaseURL(String(words[0])), token: token) { client in
        let starts = try await plannedStarts(client)
        let (created, took) =
          switch driver {
          case .run: await run(starts, client, journal: RunJournal(note: { _ in }))
          case .ledger: try await runOnLedger(starts, client)
          case .client: await measured { await call(starts, client) }
          case .asyncHTTPClient:
            try await measured { try await peerStarts(starts, at: words).performWithAsyncHTTPClient() }
          case .officialSDK: try await peerStarts(starts, at: words).performWithOfficialSDK()
          }
        guard created == count else { throw Failure.notCreated(created, of: count) }
        return took
      }
    }
  }

  private func plannedStarts(_ client: BeeperClient) async throws -> [PlannedStart] {
    let contacts = InventedNumbers.all(count).enumerated().map { index, number in
      var contact = RawContact(source: SourceLocation(file: "numbers", record: index + 1))
      contact.name.full = "Robin Example \(index)"
      contact.phones = [RawPhone(raw: number)]
      return contact
    }
    let people = mergePeople(await normalizePhones(contacts, region: nil).0)
    let accounts = try await client.accounts()
    return ImportPlan(people, options: PlanOptions(accounts: accounts), knownChats: KnownChats()).starts
  }

  private func run(_ starts: [PlannedStart], _ client: BeeperClient, journal: RunJournal) async -> (Int, Duration) {
    let run = StartRun(
      starts, knownChats: KnownChats(), concurrency: width, rate: nil, clock: ContinuousClock())
    let tally = Tally()
    var counted = journal
    counted.note = { note in
      await tally.take(note)
      try await journal.note(note)
    }
    return await measured {
      _ = await run.perform(in: .init(start: { await client.startChat($0) }, journal: counted))
      return await tally.created
    }
  }

  private func measured(_ body: () async throws -> Int) async rethrows -> (Int, Duration) {
    let clock = ContinuousClock()
    let begin = clock.now
    let created = try await body()
    return (created, begin.duration(to: clock.now))
  }

  private func runOnLedger(_ starts: [PlannedStart], _ client: BeeperClient) async throws -> (Int, Duration) {
    let account = starts[0].candidates[0].account
    let record = RunRecord(
      id: "benchmark", command: [], inputs: [], accounts: [account.accountID], startedAt: Date(), unusableRecords: 0)
    let entries = starts.enumerated().map { index, start in
      RunEntry(start, at: index)
    }
    return try await withTemporaryFolder { folder in
      let ledger = try Ledger(path: folder.appending(path: "ledger.sqlite").path)
      return try await RunLedger.open(
        ledger, run: record, entries: entries, accounts: [AccountKey(account)], networks: [nil],
        knownChats: KnownChats()
      ) { journal, _ in await run(starts, client, journal: journal) }
    }
  }

  private func call(_ starts: [PlannedStart], _ client: BeeperClient) async -> Int {
    await withTaskGroup(of: Int.self) { group in
      for lane in 0..<width {
        group.addTask {
          var created = 0
          for index in stride(from: lane, to: starts.count, by: width) {
            let result = await client.startChat(starts[index].request(candidate: 0, allowInvite: false))
            if case .answered = result { created += 1 }
          }
          return created
        }
      }
      return await group.reduce(0, +)
    }
  }

  private func peerStarts(_ starts: [PlannedStart], at server: [Substring]) throws -> PeerStarts {
    let encoder = JSONEncoder()
    return PeerStarts(
      baseURL: String(server[0]), token: String(server[1]),
      bodies: try starts.map { Array(try encoder.encode($0.request(candidate: 0, allowInvite: false))) }, width: width)
  }

  private actor Tally {
    private(set) var created = 0

    func take(_ note: RunJournal.Note) {
      if case .created = note.outcome?.result { created += 1 }
    }
  }
}
