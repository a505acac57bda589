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

  /// A network that leaves the texts of starts out, and two people, of whom Bo has a chat with a draft already.
  private func withRun(
    _ arguments: [String], startText: String = "ignored",
    _ body: (Command.Outcome, SandboxBooks, [Report.Row]) throws -> Void
  ) async throws {
    let world = try World.invented(
      #""chats": [{"accountID": "whatsapp", "with": ["@bo:beeper.local"], "draft": "not yet"}],"#
        + #""people": [{"accountID": "whatsapp", "id": "@bo:beeper.local", "fullName": "Bo", "phoneNumber": "+447700900002"}],"#,
      accountMembers: #", "startText": {"created": "\#(startText)", "existing": "ignored"}"#)
    try await Sandbox.serve(world) { server in
      try await withFolder { folder in
        try "name,phone\nAda,+447700900001\nBo,+447700900002\n"
          .write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
        let outcome = try await Command.run(
          [
            "a.csv", "--yes", "--rate", "none", "--progress", "none", "--report", "a.json", "--message",
            "Hello {{full_name}}",
          ]
            + arguments, in: folder, environment: server.environment)
        let report = try JSONDecoder().decode(
          Report.self, from: Data(contentsOf: folder.appending(path: "a.json")))
        try body(outcome, await server.books(), report.rows.sorted { $0.fullName ?? "" < $1.fullName ?? "" })
      }
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
    let world = try World.invented(
      #"""
      "people": [
        {"accountID": "whatsapp", "id": "@firm:beeper.local", "fullName": "Firm", "phoneNumber": "+447700900009"},
        {"accountID": "whatsapp", "id": "@bo:beeper.local", "fullName": "Bo", "phoneNumber": "+447700900002"},
        {"accountID": "whatsapp", "id": "@cleo:beeper.local", "fullName": "Cleo", "phoneNumber": "+447700900003",
          "hidden": ["phoneNumber"]}],
      "wrongPersons": [{"accountID": "whatsapp", "identifier": "+447700900001", "opens": "@firm:beeper.local"}],
      """#, accountMembers: #", "startText": {"created": "delivered", "existing": "delivered"}"#)
    try await Sandbox.serve(world) { server in
      try await withFolder { folder in
        try "name,phone\nAda,+447700900001\nBo,+447700900002\nCleo,+447700900003\n"
          .write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
        let outcome = try await Command.run(
          [
            "a.csv", "--yes", "--rate", "none", "--progress", "none", "--report", "a.json", "--message",
            "Hello {{full_name}}", "--deliver", "message",
          ], in: folder, environment: server.environment)
        #expect(outcome.exitCode == 6, "\(outcome.standardError)")
        let report = try JSONDecoder().decode(Report.self, from: Data(contentsOf: folder.appending(path: "a.json")))
        let rows = report.rows.sorted { $0.fullName ?? "" < $1.fullName ?? "" }
        #expect(rows.map(\.status) == ["created", "created", "created"])
        #expect(rows.map(\.message) == ["none", "delivered", "not_delivered"])
        #expect(rows.map(\.reason) == ["somebody_else", nil, "unconfirmed"])
        #expect(await server.books().textsDelivered.map(\.text) == ["Hello Bo"])
      }
    }
  }

  /// Bo's chat does not show his number, and Ada's number is a company's by now: both are looked up before.
  @Test(arguments: ["start", "send"]) func textsStayOutOfChatsThatTheListDoesNotShow(mode: String) async throws {
    let world = try World.invented(
      #"""
      "people": [
        {"accountID": "whatsapp", "id": "@firm:beeper.local", "fullName": "Firm", "phoneNumber": "+447700900009"},
        {"accountID": "whatsapp", "id": "@bo:beeper.local", "fullName": "Bo", "phoneNumber": "+447700900002",
          "hidden": ["phoneNumber"]}],
      "chats": [{"accountID": "whatsapp", "with": ["@bo:beeper.local"]}],
      "wrongPersons": [{"accountID": "whatsapp", "identifier": "+447700900001", "opens": "@firm:beeper.local"}],
      """#, accountMembers: #", "startText": {"created": "delivered", "existing": "delivered"}"#)
    try await Sandbox.serve(world) { server in
      try await withFolder { folder in
        try "name,phone\nAda,+447700900001\nBo,+447700900002\n"
          .write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
        _ = try await Command.run(
          [
            "a.csv", "--yes", "--rate", "none", "--progress", "none", "--report", "a.json", "--message", "Hello",
            "--deliver", mode,
          ], in: folder, environment: server.environment)
        let report = try JSONDecoder().decode(Report.self, from: Data(contentsOf: folder.appending(path: "a.json")))
        let rows = report.rows.sorted { $0.fullName ?? "" < $1.fullName ?? "" }
        #expect(rows.map(\.reason) == ["somebody_else", "text_held_back"])
        #expect(rows.map(\.message) == ["none", "none"])
        #expect(await server.books().textsDelivered.isEmpty)
      }
    }
  }

  /// The server sees the first start while it has not answered: the run is killed there, with the chat made.
  @Test(arguments: [("draft", "drafted"), ("send", "delivered"), ("message", "delivered")])
  func whatAKillKeptFromItsChatIsWrittenByTheSameCommand(mode: String, message: String) async throws {
    let world = try World.invented(
      #""faults": [{"match": {"path": "/v1/chats/start"}, "effect": "hang", "commits": true, "times": 1}],"#,
      accountMembers: #", "startText": {"created": "ignored", "existing": "ignored"}"#)
    try await Sandbox.serve(world) { server in
      try await withFolder { folder in
        try "name,phone\nAda,+447700900001\n"
          .write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
        let arguments = [
          "a.csv", "--yes", "--rate", "none", "--progress", "none", "--report", "a.json", "--message", "Hello",
          "--deliver", mode,
        ]
        let counts = await server.startCounts()
        let code = try await Command.run(arguments, in: folder, environment: server.environment) {
          for await count in counts where count > 0 { break }
          while await server.books().chatsCreated.isEmpty { await Task.yield() }
        }
        #expect(code == nil)
        let outcome = try await Command.run(arguments, in: folder, environment: server.environment)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let report = try JSONDecoder().decode(
          Report.self, from: Data(contentsOf: folder.appending(path: "a.json")))
        #expect(report.rows.map(\.status) == ["created"])
        #expect(report.rows.map(\.message) == [message])
        let books = await server.books()
        #expect(books.startRequests == 1)
        #expect(books.drafts.map(\.text) == (mode == "draft" ? ["Hello"] : []))
        #expect(books.textsDelivered.map(\.count) == (mode == "draft" ? [] : [1]))
      }
    }
  }
}
