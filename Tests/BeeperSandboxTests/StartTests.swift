import BeeperSandbox
import Testing

@Suite struct StartTests {
  @Test func aChatIsCreatedOnce() async throws {
    try await Sandbox.serve(.small()) { server in
      let caller = Caller(server)
      let answers = try await withThrowingTaskGroup(of: JSONValue?.self) { group in
        for _ in 0..<8 {
          group.addTask { try await caller.start("wa", #"{"phoneNumber": "+1 (415) 555-0101"}"#).json }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(answers.map { $0?["id"]?.string }).count == 1)
      #expect(answers.filter { $0?["status"]?.string == "created" }.count == 1)
      let books = server.books()
      #expect(books.chatsCreated.map(\.userID) == ["ada"])
      #expect(books.destinations.map(\.userID) == ["ada"])
      #expect(books.destinations.map(\.requests) == [8])
    }
  }

  @Test func theSamePersonHasAChatOnEachAccount() async throws {
    try await Sandbox.serve(.small()) { server in
      let caller = Caller(server)
      for account in ["wa", "sig"] {
        let answer = try await caller.start(account, #"{"phoneNumber": "+14155550101"}"#)
        #expect(answer.json?["status"]?.string == "created")
      }
      #expect(server.books().chatsCreated.map(\.userID) == ["ada", "ada-sig"])
    }
  }

  @Test func anExistingChatIsReturned() async throws {
    try await Sandbox.serve(.small()) { server in
      let answer = try await Caller(server).start("wa", #"{"id": "leyla"}"#).json
      #expect(answer?["status"]?.string == "existing")
      #expect(answer?["localChatID"]?.string == "1")
      #expect(answer?["title"]?.string == "Leyla Haddad")
      #expect(server.books().chatsCreated.isEmpty)
    }
  }

  /// Everybody has every identifier of their own; whose chat opens shows which identifier was used first.
  @Test(arguments: [
    ("whatsapp", ["id", "phoneNumber"]), ("signal", ["id", "phoneNumber", "username"]),
    ("telegram", ["id", "username", "phoneNumber"]), ("imessage", ["phoneNumber", "email"]),
    ("gmessages", ["phoneNumber"]), ("gvoice", ["phoneNumber"]), ("googlechat", ["email", "id"]),
    ("slackgo", ["email", "id"]), ("matrix", ["id", "username", "email"]), ("discordgo", ["id", "username"]),
    ("linkedin", ["id", "username"]), ("twitter", ["id", "username"]), ("bluesky", ["id", "username"]),
    ("instagramgo", ["id", "username"]), ("facebookgo", ["id", "username"]),
    ("other", ["id", "phoneNumber", "email", "username"]),
  ])
  func identifiersAreUsedInTheOrderOfTheBridge(_ type: String, _ order: [String]) async throws {
    let world = try World(
      #"""
      {"accounts": [{"accountID": "a", "bridge": {"id": "a", "provider": "cloud", "type": "\#(type)"}}],
       "people": [{"accountID": "a", "id": "id"},
                  {"accountID": "a", "id": "phoneNumber", "phoneNumber": "+14155550101"},
                  {"accountID": "a", "id": "email", "email": "Ada@lindqvist.example"},
                  {"accountID": "a", "id": "username", "username": "ada_l"}]}
      """#)
    let values = ["id": "id", "phoneNumber": "+14155550101", "email": "ada@Lindqvist.example", "username": "@Ada_L"]
    try await Sandbox.serve(world) { server in
      let caller = Caller(server)
      var remaining = values
      for kind in order {
        let user = "{" + remaining.map { #""\#($0.key)": "\#($0.value)""# }.joined(separator: ", ") + "}"
        let answer = try await caller.start("a", user)
        #expect(answer.json?["participants"]?["items"]?[0]?["id"]?.string == kind)
        remaining[kind] = nil
      }
      for (kind, value) in remaining {
        #expect(try await caller.start("a", #"{"\#(kind)": "\#(value)"}"#).status == 404)
      }
    }
  }

  @Test func identifiersThatResolveNobodyAreSkipped() async throws {
    try await Sandbox.serve(.small()) { server in
      let answer = try await Caller(server).start("sig", #"{"phoneNumber": "+14155550199", "username": "noa.42"}"#)
      let person = answer.json?["participants"]?["items"]?[0]
      #expect(person?["id"]?.string == "noa-sig")
      #expect(person?["username"] == nil)
    }
  }

  @Test func strangersAreReachedByWhatTheWorldSays() async throws {
    try await Sandbox.serve(.small()) { server in
      let caller = Caller(server)
      let created = try await caller.start("wa", #"{"phoneNumber": "+61 491 570 156", "fullName": "Anybody"}"#).json
      #expect(created?["title"]?.string == "+61491570156")
      #expect(created?["participants"]?["items"]?[0]?["id"]?.string == "@whatsapp_61491570156:beeper.local")
      let again = try await caller.start("wa", #"{"id": "@whatsapp_61491570156:beeper.local"}"#).json
      #expect(again?["status"]?.string == "existing")
      #expect(try await caller.start("sig", #"{"phoneNumber": "+61491570156"}"#).status == 404)
    }
  }

  @Test func aShareOfTheStrangersIsReachableAndTheSameInEveryRun() async throws {
    let world = try World(
      #"""
      {"accounts": [{"accountID": "a", "bridge": {"id": "a", "provider": "cloud", "type": "whatsapp"},
                     "strangers": {"reachable": 0.5}}]}
      """#)
    let runs = try await [0, 1].asyncMap { _ in
      try await Sandbox.serve(world) { server in
        try await (100..<200).asyncMap {
          try await Caller(server).start("a", #"{"phoneNumber": "+14155550\#($0)"}"#).status
        }
      }
    }
    #expect(runs[0] == runs[1])
    #expect((30...70).contains(runs[0].filter { $0 == 200 }.count))
    #expect(Set(runs[0]) == [200, 404])
  }

  @Test func rankingCanOpenSomebodyElsesChat() async throws {
    let world = try World.small(
      extra: #", "wrongPersons": [{"accountID": "wa", "identifier": "+14155550108", "opens": "leyla"}]"#)
    try await Sandbox.serve(world) { server in
      let answer = try await Caller(server).start("wa", #"{"phoneNumber": "+14155550108", "fullName": "Maria"}"#).json
      #expect(answer?["participants"]?["items"]?[0]?["phoneNumber"]?.string == "+33639980102")
      #expect(answer?["status"]?.string == "existing")
    }
  }

  @Test(arguments: [("open", false, 200), ("inviteOnly", false, 422), ("inviteOnly", true, 200), ("closed", true, 422)])
  func reach(_ reach: String, allowInvite: Bool, status: Int) async throws {
    let world = try World(
      #"""
      {"accounts": [{"accountID": "a", "bridge": {"id": "a", "provider": "cloud", "type": "matrix"}}],
       "people": [{"accountID": "a", "id": "@ada:beeper.example", "reach": "\#(reach)"}]}
      """#)
    try await Sandbox.serve(world) { server in
      let answer = try await Caller(server).start(
        "a", #"{"id": "@ada:beeper.example"}"#, extra: #", "allowInvite": \#(allowInvite)"#)
      #expect(answer.status == status)
      #expect(
        (answer.json?["participants"]?["items"]?[0]?["isPending"] == .bool(true))
          == (reach == "inviteOnly" && allowInvite))
    }
  }

  @Test func theGreatestNumberInFlightIsNoted() async throws {
    try await Sandbox.serve(.small(faults: #"[{"effect": "hang", "times": 6}]"#)) { server in
      let caller = Caller(server)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 1...6 {
          group.addTask {
            await #expect(throws: CancellationError.self) { try await caller.start("wa", #"{"id": "ada"}"#) }
          }
        }
        await server.reaches(6) { $0.mostStartsInFlight }
        group.cancelAll()
        try await group.waitForAll()
      }
      _ = try await caller.start("wa", #"{"id": "ada"}"#)
      let books = server.books()
      #expect(books.mostStartsInFlight <= 7)
      #expect(books.startRequests == 7)
      #expect(books.requests == ["POST /v1/chats/start": 7])
    }
  }
}

extension Sequence {
  /// The results of an asynchronous function, one after the other.
  func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
