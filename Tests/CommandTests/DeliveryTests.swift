import BeeperSandbox
import CommandProcess
import Foundation
import Testing

/// How texts get to people, against the server's own books.
@Suite struct DeliveryTests {
  private struct Report: Decodable {
    struct Row: Decodable {
      let fullName: String?
      let status: String
      let reason: String?
      let message: String
    }

    let rows: [Row]
  }

  /// A sandbox, and a folder with `a.csv` to import.
  private struct Stand {
    let server: SandboxServer
    let folder: URL

    /// Imports the file with the texts that `arguments` say.
    func run(_ arguments: [String]) async throws -> Command.Outcome {
      try await Command.run(Self.arguments + arguments, in: folder, environment: server.environment)
    }

    /// The same, killed when `moment` comes.
    func run(_ arguments: [String], killingAt moment: @escaping @Sendable () async -> Void) async throws {
      let code = try await Command.run(
        Self.arguments + arguments, in: folder, environment: server.environment, killingAt: moment)
      #expect(code == nil)
    }

    /// The rows of the report, by their names.
    func rows() throws -> [Report.Row] {
      let report = try JSONDecoder().decode(Report.self, from: Data(contentsOf: folder.appending(path: "a.json")))
      return report.rows.sorted { $0.fullName ?? "" < $1.fullName ?? "" }
    }

    private static let arguments = [
      "a.csv", "--yes", "--rate", "none", "--progress", "none", "--report", "a.json", "--message",
      "Hello {{full_name}}",
    ]
  }

  /// Serves a world of `members` while `body` imports the first `count` of Ada, Bo and Cleo. `startText` says what becomes
  /// of the texts of starts, in chats that they create and in others.
  private func withPeople(
    _ count: Int, _ members: String = "", startText: (created: String, existing: String) = ("delivered", "delivered"),
    _ body: (Stand) async throws -> Void
  ) async throws {
    let world = try World.invented(
      members,
      accountMembers: #", "startText": {"created": "\#(startText.created)", "existing": "\#(startText.existing)"}"#)
    let people = ["Ada,+447700900001", "Bo,+447700900002", "Cleo,+447700900003"].prefix(count)
    try await Sandbox.serve(world) { server in
      try await withFolder { folder in
        try ("name,phone\n" + people.joined(separator: "\n") + "\n")
          .write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
        try await body(Stand(server: server, folder: folder))
      }
    }
  }

  /// Two people, of whom Bo has a chat with a draft already.
  private func withRun(
    _ arguments: [String], startText: String = "ignored",
    _ body: (Command.Outcome, SandboxBooks, [Report.Row]) throws -> Void
  ) async throws {
    let members =
      #""chats": [{"accountID": "whatsapp", "with": ["@bo:beeper.local"], "draft": "not yet"}],"#
      + #""people": [{"accountID": "whatsapp", "id": "@bo:beeper.local", "fullName": "Bo", "phoneNumber": "+447700900002"}],"#
    try await withPeople(2, members, startText: (startText, "ignored")) { stand in
      let outcome = try await stand.run(arguments)
      try body(outcome, stand.server.books(), try stand.rows())
    }
  }

  @Test func startReadsWhetherTheTextArrived() async throws {
    try await withRun([]) { outcome, books, rows in
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      #expect(books.textsDelivered.isEmpty)
      #expect(rows.map(\.message) == ["not_delivered", "none"])
    }
    try await withRun([], startText: "delivered") { _, books, rows in
      #expect(books.textsDelivered.map(\.text) == ["Hello Ada"])
      #expect(rows.map(\.message) == ["delivered", "none"])
    }
  }

  @Test(arguments: ["ignored", "delivered"]) func sendSendsOnceWhatDidNotArrive(startText: String) async throws {
    try await withRun(["--deliver", "send", "--text-to", "all"], startText: startText) { outcome, books, rows in
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      #expect(books.textsDelivered.map(\.text).sorted() == ["Hello Ada", "Hello Bo"])
      #expect(books.textsDelivered.allSatisfy { $0.count == 1 })
      #expect(rows.map(\.message) == ["delivered", "delivered"])
    }
  }

  /// The clocks of machines with two systems are hours off. Ada's chat is new, and what Bo's showed before is not known.
  @Test(arguments: ["start", "send"], [-18000, 18000])
  func wrongClocksSendNothingTwice(mode: String, clockOffset: Int) async throws {
    let members =
      #""clockOffset": \#(clockOffset), "chats": [{"accountID": "whatsapp", "with": ["@bo:beeper.local"]}],"#
      + #""people": [{"accountID": "whatsapp", "id": "@bo:beeper.local", "fullName": "Bo", "phoneNumber": "+447700900002"}],"#
    try await withPeople(2, members) { stand in
      let outcome = try await stand.run(["--deliver", mode, "--text-to", "all"])
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      #expect(stand.server.books().textsDelivered.map(\.count) == [1, 1])
      #expect(try stand.rows().map(\.message) == ["delivered", "offered"])
    }
  }

  /// The answer to the start is lost, so that what became of it is read.
  @Test func wrongClocksSettleWhatIsThere() async throws {
    let fault = #"{"match": {"path": "/v1/chats/start"}, "effect": "reset", "commits": true, "times": 1}"#
    try await withPeople(1, #""clockOffset": -18000, "faults": [\#(fault)],"#) { stand in
      let outcome = try await stand.run([])
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      #expect(try stand.rows().map(\.message) == ["delivered"])
    }
  }

  @Test func draftSendsNothingAndLeavesDraftsAlone() async throws {
    try await withRun(["--deliver", "draft", "--text-to", "all"], startText: "delivered") { outcome, books, rows in
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      #expect(books.textsDelivered.isEmpty)
      #expect(books.drafts.map(\.text) == ["Hello Ada"])
      #expect(rows.map(\.message) == ["drafted", "not_delivered"])
      #expect(rows.map(\.reason) == [nil, "draft_exists"])
    }
  }

  /// Ada's number opens the chat of a company, and of Cleo the network shows nothing but a name.
  @Test func messageGoesOnlyWhereTheChatShowsWhoItIs() async throws {
    let members = #"""
      "people": [
        {"accountID": "whatsapp", "id": "@firm:beeper.local", "fullName": "Firm", "phoneNumber": "+447700900009"},
        {"accountID": "whatsapp", "id": "@bo:beeper.local", "fullName": "Bo", "phoneNumber": "+447700900002"},
        {"accountID": "whatsapp", "id": "@cleo:beeper.local", "fullName": "Cleo", "phoneNumber": "+447700900003",
          "hidden": ["phoneNumber"]}],
      "wrongPersons": [{"accountID": "whatsapp", "identifier": "+447700900001", "opens": "@firm:beeper.local"}],
      """#
    try await withPeople(3, members) { stand in
      let outcome = try await stand.run(["--deliver", "message"])
      #expect(outcome.exitCode == 6, "\(outcome.standardError)")
      let rows = try stand.rows()
      #expect(rows.map(\.status) == ["created", "created", "created"])
      #expect(rows.map(\.message) == ["none", "delivered", "not_delivered"])
      #expect(rows.map(\.reason) == ["somebody_else", nil, "unconfirmed"])
      #expect(stand.server.books().textsDelivered.map(\.text) == ["Hello Bo"])
    }
  }

  /// Ada is called so on Instagram, and so is on Telegram whoever has her number now.
  @Test func messageStaysAwayFromANamesakeOfAnotherNetwork() async throws {
    let world = try World(
      json: Array(
        #"""
        {"accounts": [{"accountID": "telegram", "bridge": {"id": "t", "provider": "cloud", "type": "telegram"}}],
        "people": [{"accountID": "telegram", "id": "7", "phoneNumber": "+447700900001", "username": "ada",
          "hidden": ["phoneNumber"]}]}
        """#.utf8))
    try await Sandbox.serve(world) { server in
      try await withFolder { folder in
        try "name,phone,instagram\nAda,+447700900001,ada\n"
          .write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
        _ = try await Command.run(
          [
            "a.csv", "--yes", "--rate", "none", "--progress", "none", "--report", "a.json", "--message", "Hello",
            "--deliver", "message",
          ], in: folder, environment: server.environment)
        let report = try JSONDecoder().decode(Report.self, from: Data(contentsOf: folder.appending(path: "a.json")))
        #expect(report.rows.map(\.message) == ["not_delivered"])
        #expect(report.rows.map(\.reason) == ["unconfirmed"])
        #expect(server.books().textsDelivered.isEmpty)
      }
    }
  }

  /// Bo's chat does not show his number, and Ada's number is a company's by now: both are looked up before.
  @Test(arguments: ["start", "send"]) func textsStayOutOfChatsThatTheListDoesNotShow(mode: String) async throws {
    let members = #"""
      "people": [
        {"accountID": "whatsapp", "id": "@firm:beeper.local", "fullName": "Firm", "phoneNumber": "+447700900009"},
        {"accountID": "whatsapp", "id": "@bo:beeper.local", "fullName": "Bo", "phoneNumber": "+447700900002",
          "hidden": ["phoneNumber"]}],
      "chats": [{"accountID": "whatsapp", "with": ["@bo:beeper.local"]}],
      "wrongPersons": [{"accountID": "whatsapp", "identifier": "+447700900001", "opens": "@firm:beeper.local"}],
      """#
    try await withPeople(2, members) { stand in
      _ = try await stand.run(["--deliver", mode])
      let rows = try stand.rows()
      #expect(rows.map(\.reason) == ["somebody_else", "text_held_back"])
      #expect(rows.map(\.message) == ["none", "none"])
      #expect(stand.server.books().textsDelivered.isEmpty)
    }
  }

  /// The server sees the first start while it has not answered: the run is killed there, with the chat made.
  @Test(arguments: [("draft", "drafted"), ("send", "delivered"), ("message", "delivered")])
  func whatAKillKeptFromItsChatIsWrittenByTheSameCommand(mode: String, message: String) async throws {
    let fault = #""faults": [{"match": {"path": "/v1/chats/start"}, "effect": "hang", "commits": true, "times": 1}],"#
    try await withPeople(1, fault, startText: ("ignored", "ignored")) { stand in
      let server = stand.server
      try await stand.run(["--deliver", mode]) { await server.reaches(1) { $0.chatsCreated.count } }
      let outcome = try await stand.run(["--deliver", mode])
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      let rows = try stand.rows()
      #expect(rows.map(\.status) == ["created"])
      #expect(rows.map(\.message) == [message])
      let books = server.books()
      #expect(books.startRequests == 1)
      #expect(books.drafts.map(\.text) == (mode == "draft" ? ["Hello Ada"] : []))
      #expect(books.textsDelivered.map(\.count) == (mode == "draft" ? [] : [1]))
    }
  }

  /// The run is killed when the server has the text, or is about to take it, and has not answered.
  @Test(arguments: ["message", "send"], [true, false])
  func whatAKillLeftInDoubtIsReadAndNeverSentAgain(mode: String, arrives: Bool) async throws {
    let match = #"{"method": "POST", "path": "/v1/chats/*", "nth": 2}"#
    let fault = #""faults": [{"match": \#(match), "effect": "hang", "commits": \#(arrives)}],"#
    try await withPeople(1, fault, startText: ("ignored", "ignored")) { stand in
      let server = stand.server
      try await stand.run(["--deliver", mode]) {
        await server.reaches(1) { $0.requests["POST /v1/chats/{chatID}/messages"] ?? 0 }
        if arrives { await server.reaches(1) { $0.textsDelivered.count } }
      }
      let outcome = try await stand.run(["--deliver", mode])
      #expect(outcome.exitCode == (arrives ? 0 : 6), "\(outcome.standardError)")
      let row = try #require(try stand.rows().first)
      #expect(row.status == "created")
      #expect(row.message == (arrives ? "delivered" : "not_delivered"))
      #expect(row.reason == (arrives ? nil : "not_shown"))
      let books = server.books()
      #expect(books.textsDelivered.map(\.count) == (arrives ? [1] : []))
      #expect(books.requests["POST /v1/chats/{chatID}/messages"] == 1)
    }
  }

  /// The run is killed with the text in the composer, and goes on in another mode.
  @Test func aDraftThatAKillLeftIsReported() async throws {
    let fault = #""faults": [{"match": {"method": "PATCH"}, "effect": "hang", "commits": true, "times": 1}],"#
    try await withPeople(1, fault) { stand in
      let server = stand.server
      try await stand.run(["--deliver", "draft"]) { await server.reaches(1) { $0.drafts.count } }
      let outcome = try await stand.run(["--deliver", "message"])
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      #expect(try stand.rows().map(\.message) == ["drafted"])
      #expect(server.books().textsDelivered.isEmpty)
    }
  }
}
