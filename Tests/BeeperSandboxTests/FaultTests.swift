import AsyncHTTPClient
import BeeperSandbox
import Foundation
import NIOCore
import Testing

@Suite struct FaultTests {
  static let ada = #"{"phoneNumber": "+14155550101"}"#

  @Test(arguments: [429, 500, 502], [false, true])
  func answersWithAnError(_ status: Int, commits: Bool) async throws {
    let fault = #"""
      [{"effect": {"answer": {"status": \#(status), "code": "c", "message": "m", "retryAfter": 3}},
        "commits": \#(commits), "times": 1}]
      """#
    try await Sandbox.serve(.small(faults: fault)) { server in
      let caller = Caller(server)
      let answer = try await caller.start("wa", Self.ada, text: "Hello")
      #expect(answer.status == status)
      #expect(answer.json == .object(["code": .string("c"), "message": .string("m")]))
      #expect(answer.headers["retry-after"] == "3")
      let books = server.books()
      #expect(books.chatsCreated.count == (commits ? 1 : 0))
      #expect(books.textsDelivered.count == (commits ? 1 : 0))
      #expect(books.faultsApplied == [1])
      #expect(books.destinations.map(\.refusals) == [status == 429 && !commits ? 1 : 0])
      #expect(try await caller.start("wa", Self.ada).json?["status"]?.string == (commits ? "existing" : "created"))
    }
  }

  @Test(arguments: [false, true])
  func resetsTheConnection(commits: Bool) async throws {
    let fault = #"[{"effect": "reset", "commits": \#(commits), "times": 1}]"#
    try await Sandbox.serve(.small(faults: fault)) { server in
      let caller = Caller(server)
      let error = await #expect(throws: IOError.self) { try await caller.start("wa", Self.ada, text: "Hello") }
      #expect(error?.errnoCode == ECONNRESET)
      #expect(server.books().chatsCreated.count == (commits ? 1 : 0))
      #expect(server.books().textsDelivered.count == (commits ? 1 : 0))
      let again = try await caller.start("wa", Self.ada)
      #expect(again.json?["status"]?.string == (commits ? "existing" : "created"))
    }
  }

  @Test(arguments: [false, true])
  func answersGarbage(commits: Bool) async throws {
    let fault = #"[{"effect": "garbage", "commits": \#(commits)}]"#
    try await Sandbox.serve(.small(faults: fault)) { server in
      let answer = try await Caller(server).start("wa", Self.ada)
      #expect(answer.status == 200)
      #expect(answer.json == nil)
      #expect(server.books().chatsCreated.count == (commits ? 1 : 0))
    }
  }

  @Test(arguments: [false, true])
  func neverAnswers(commits: Bool) async throws {
    let fault = #"[{"effect": "hang", "commits": \#(commits), "times": 1}]"#
    try await Sandbox.serve(.small(faults: fault)) { server in
      let caller = Caller(server)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          await #expect(throws: CancellationError.self) { try await caller.start("wa", Self.ada) }
        }
        let expected = (faults: [1], chats: commits ? 1 : 0)
        while true {
          let books = server.books()
          if books.faultsApplied == expected.faults, books.chatsCreated.count == expected.chats { break }
          await Task.yield()
        }
        group.cancelAll()
        try await group.waitForAll()
      }
      let next = try await caller.start("wa", Self.ada)
      #expect(next.json?["status"]?.string == (commits ? "existing" : "created"))
    }
  }

  @Test func answersSlowly() async throws {
    try await Sandbox.serve(.small(faults: #"[{"effect": {"slow": 250}}]"#)) { server in
      let clock = ContinuousClock()
      let began = clock.now
      let answer = try await Caller(server).start("wa", Self.ada)
      #expect(answer.status == 200)
      #expect(clock.now - began >= .milliseconds(250))
    }
  }

  @Test(arguments: [
    (#"{}"#, [502, 502, 502, 502, 502]), (#"{"nth": 2}"#, [200, 502, 200, 200, 200]),
    (#"{"every": 2}"#, [200, 502, 200, 502, 200]), (#"{"identifier": "+33639980102"}"#, [200, 200, 200, 502, 200]),
    (#"{"identifier": "ada"}"#, [502, 502, 200, 200, 200]), (#"{"accountID": "sig"}"#, [200, 200, 200, 200, 502]),
    (#"{"method": "GET"}"#, [200, 200, 200, 200, 200]), (#"{"path": "/v1/chats/*"}"#, [502, 502, 502, 502, 502]),
    (#"{"path": "/v1/chats"}"#, [200, 200, 200, 200, 200]),
    (#"{"accountID": "wa", "nth": 3}"#, [200, 200, 502, 200, 200]),
  ])
  func appliesToWhatItMatches(_ match: String, _ expected: [Int]) async throws {
    let fault = #"[{"match": \#(match), "effect": {"answer": {"status": 502}}}]"#
    try await Sandbox.serve(.small(faults: fault)) { server in
      let caller = Caller(server)
      var statuses: [Int] = []
      for (account, phone) in [
        ("wa", "+14155550101"), ("wa", "+14155550101"), ("wa", "+14155550103"), ("wa", "+33639980102"),
        ("sig", "+14155550101"),
      ] {
        statuses.append(try await caller.start(account, #"{"phoneNumber": "\#(phone)"}"#).status)
      }
      #expect(statuses == expected)
      #expect(server.books().faultsApplied == [expected.filter { $0 == 502 }.count])
    }
  }

  @Test func isBounded() async throws {
    let fault = #"[{"match": {"method": "GET"}, "effect": {"answer": {"status": 503}}, "times": 2}]"#
    try await Sandbox.serve(.small(faults: fault)) { server in
      let statuses = try await ["/v1/accounts", "/v1/chats", "/v1/chats/1"].asyncMap {
        try await Caller(server).get($0).status
      }
      #expect(statuses == [503, 503, 200])
    }
  }
}
