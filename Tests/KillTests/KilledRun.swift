import BeeperSandbox
import CommandProcess
import Foundation
import GRDB
import Ledger
import Outreach
import Reports
import Testing

/// A run that is killed now and then.
struct KilledRun {
  static let people = 500
  static let slots = 4
  /// How often it is killed before it may come to its end.
  static let kills = 10

  private let campaign: Campaign
  private let server: SandboxServer
  private let folder: URL

  init(_ campaign: Campaign, _ server: SandboxServer, _ folder: URL) throws {
    self.campaign = campaign
    self.server = server
    self.folder = folder
    let rows = (0..<Self.people).map { "Person\($0),\($0),+44770090\(String(format: "%04d", $0))" }
    try ("First Name,Last Name,Phone\n" + rows.joined(separator: "\n") + "\n")
      .write(to: folder.appending(path: "people.csv"), atomically: true, encoding: .utf8)
  }

  private var arguments: [String] {
    [
      "people.csv", "--yes", "--concurrency", "\(Self.slots)", "--rate", "none", "--progress", "none", "--message",
      "Hello {{given_name}}", "--force", "--report", "people.json",
    ] + campaign.arguments
  }

  private var ledgerPath: String {
    folder.deletingLastPathComponent().appending(path: "state/beeper-import/sandbox.sqlite").path
  }

  private func attemptsInLedger() throws -> Int {
    try DatabaseQueue(path: ledgerPath).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM attempt") ?? 0 }
  }

  /// Runs the command until the server has done as much as `progress`, and kills it then.
  func kill(at progress: Int) async throws {
    _ = try await Command.run(arguments, in: folder, environment: server.environment) {
      await server.reaches(progress, Campaign.progress)
    }
  }

  /// R1, R2: what the server saw is in the ledger, and nothing was done twice.
  func checkInterrupted() throws {
    guard let ledger = try Ledger(existing: ledgerPath), let run = try ledger.runs().first else { return }
    let report = try #require(try ledger.report(run.id))
    let books = server.books()
    checkNothingTwice(books)
    #expect(report.recordsRead == Self.people)
    #expect(report.people == Self.people)
    // Requests that may have been sent are in the ledger: one more for each slot may have been on its way.
    let attempts = try attemptsInLedger()
    #expect(attempts >= books.startRequests)
    #expect(attempts <= books.startRequests + Self.slots * (Self.kills + 1))
  }

  /// Runs the command to its end, and compares report, ledger and books.
  func finish() async throws {
    let outcome = try await Command.run(arguments, in: folder, environment: server.environment)
    #expect(campaign.exitCodes.contains(outcome.exitCode), "\(outcome.standardError)")
    let books = server.books()
    checkNothingTwice(books)
    let ledger = try #require(try Ledger(existing: ledgerPath))
    // The last run may have been completed before its last kill: then the same command finds everybody contacted.
    let runs = try ledger.runs()
    #expect(runs.allSatisfy { $0.end == .completed })
    let report = try #require(try runs.last.flatMap { try ledger.report($0.id) })
    #expect(report.people == Self.people)
    #expect(report.count(.created) == books.chatsCreated.count)
    #expect(report.count(.created) + report.count(.unknown) == Self.people)
    #expect(report.count(.unknown) <= Self.slots * Self.kills)
    let created = Set(books.chatsCreated.map(\.chatID))
    #expect(Set(report.rows.filter { $0.status == .created }.compactMap(\.chatID)) == created)
    // Whatever part of the run a request was sent in, the report tells of it.
    if runs.count == 1 { #expect(report.rows.reduce(0) { $0 + $1.attempts } == (try attemptsInLedger())) }
    // Reading settles whatever there is to read: who is still unknown has no chat.
    #expect(report.rows.filter { $0.status == .unknown }.allSatisfy { $0.chatID == nil })
    checkTexts(report, books)
  }

  private func checkNothingTwice(_ books: SandboxBooks) {
    #expect(books.destinations.allSatisfy { $0.requests == 1 })
    #expect(campaign.wentOneWay(books))
    let chats = campaign.chatsWithText(books)
    #expect(Set(chats).count == chats.count)
  }

  /// The report says of exactly those texts that they arrived which did, and only what a kill caught did not.
  private func checkTexts(_ report: ImportReport, _ books: SandboxBooks) {
    let arrived = report.rows.filter { $0.message == campaign.arrived }.compactMap(\.chatID)
    #expect(Set(arrived) == Set(campaign.chatsWithText(books)))
    #expect(report.count(.created) - arrived.count <= Self.slots * Self.kills)
  }
}
