import BeeperSandbox
import Testing

@Suite struct PagingTests {
  @Test(arguments: [1, 2, 3, 7, 8, 100])
  func chatsComeOnceAndTheMostRecentFirst(_ size: Int) async throws {
    try await Sandbox.serve(Self.world(pageSize: size)) { server in
      let titles = try await Self.all("/v1/chats", server, "title")
      #expect(titles == ["P6", "P5", "P4", "P3", "P2", "P1", "P0"])
    }
  }

  @Test func accountsFilter() async throws {
    try await Sandbox.serve(Self.world(pageSize: 2)) { server in
      let one = try await Self.all("/v1/chats?accountIDs=b", server, "title")
      #expect(one == ["P5", "P3", "P1"])
      #expect(try await Self.all("/v1/chats?accountIDs=a&accountIDs=b", server, "title").count == 7)
    }
  }

  @Test func newActivityComesFirstAndDisturbsNoPageAfterIt() async throws {
    try await Sandbox.serve(Self.world(pageSize: 3)) { server in
      let caller = Caller(server)
      let first = try await caller.get("/v1/chats").json
      _ = try await caller.send("POST", "/v1/chats/1/messages", body: #"{"text": "Hi"}"#)
      let cursor = try #require(first?["oldestCursor"]?.string)
      let second = try await caller.get("/v1/chats?cursor=\(cursor)").json
      #expect(second?["items"]?.items.map { $0["title"]?.string } == ["P3", "P2", "P1"])
      #expect(second?["hasMore"] == .bool(false))
      let newest = try #require(first?["newestCursor"]?.string)
      let after = try await caller.get("/v1/chats?cursor=\(newest)&direction=after").json
      #expect(after?["items"]?.items.map { $0["title"]?.string } == ["P0"])
    }
  }

  @Test func messagesAreNewestFirst() async throws {
    try await Sandbox.serve(Self.world(pageSize: 2)) { server in
      let caller = Caller(server)
      for number in 1...5 {
        _ = try await caller.send("POST", "/v1/chats/1/messages", body: #"{"text": "m\#(number)"}"#)
      }
      #expect(try await Self.all("/v1/chats/1/messages", server, "text") == ["m5", "m4", "m3", "m2", "m1"])
      let keys = try await Self.all("/v1/chats/1/messages", server, "sortKey")
      #expect(keys.compactMap(\.self) == keys.compactMap(\.self).sorted().reversed())
    }
  }

  @Test(arguments: [1, 3, 200])
  func contactsAreByName(_ limit: Int) async throws {
    try await Sandbox.serve(Self.world(pageSize: 2)) { server in
      let names = try await Self.all("/v1/accounts/a/contacts/list?limit=\(limit)", server, "fullName")
      #expect(names == ["P0", "P2", "P4", "P6"])
      #expect(try await Self.all("/v1/accounts/a/contacts/list?query=p4", server, "fullName") == ["P4"])
    }
  }

  @Test func searchFindsTitlesOrParticipants() async throws {
    try await Sandbox.serve(.small()) { server in
      let titles = try await Self.all("/v1/chats/search?query=haddad+LEYLA", server, "title")
      #expect(titles == ["Leyla Haddad"])
      let people = try await Self.all("/v1/chats/search?query=ley&scope=participants&type=single", server, "title")
      #expect(people == ["Leyla Haddad"])
      #expect(try await Self.all("/v1/chats/search?query=haddad&type=group", server, "title") == [])
      #expect(try await Self.all("/v1/chats/search?accountIDs=sig", server, "title") == [])
    }
  }

  @Test(arguments: [(-1, 31, false), (0, 0, true), (20, 20, true), (31, 31, false)])
  func participantsAreLimited(_ limit: Int, shown: Int, hasMore: Bool) async throws {
    let people = (0..<30).map { #"{"accountID": "a", "id": "p\#($0)"}"# }.joined(separator: ", ")
    let ids = (0..<30).map { #""p\#($0)""# }.joined(separator: ", ")
    let world = try World(
      #"""
      {"accounts": [{"accountID": "a", "bridge": {"id": "a", "provider": "cloud", "type": "matrix"}}],
       "people": [\#(people)],
       "chats": [{"id": "!g:x", "accountID": "a", "type": "group", "title": "G", "with": [\#(ids)]}]}
      """#)
    try await Sandbox.serve(world) { server in
      let caller = Caller(server)
      let participants = try await caller.get("/v1/chats/!g%3Ax?maxParticipantCount=\(limit)").json?["participants"]
      #expect(participants?["items"]?.items.count == shown)
      #expect(participants?["hasMore"] == .bool(hasMore))
      #expect(participants?["total"] == .number(31))
      #expect(try await caller.get("/v1/chats").json?["items"]?[0]?["participants"]?["items"]?.items.count == 20)
    }
  }

  /// A key of all items of a list, page after page.
  private static func all(_ path: String, _ server: SandboxServer, _ key: String) async throws -> [String?] {
    var found: [String?] = []
    var cursor: String?
    repeat {
      let next = cursor.map { (path.contains("?") ? "&" : "?") + "cursor=\($0)" } ?? ""
      let page = try #require(try await Caller(server).get(path + next).json)
      found += page["items"]?.items.map { $0[key]?.string } ?? []
      cursor = page["hasMore"] == .bool(true) ? page["oldestCursor"]?.string : nil
    } while cursor != nil
    return found
  }

  /// Seven chats, P0 the oldest, on two accounts in turn.
  private static func world(pageSize: Int) throws -> World {
    let numbers = 0..<7
    let people = numbers.map {
      #"{"accountID": "\#($0 % 2 == 0 ? "a" : "b")", "id": "p\#($0)", "fullName": "P\#($0)"}"#
    }
    let chats = numbers.map {
      #"{"accountID": "\#($0 % 2 == 0 ? "a" : "b")", "with": ["p\#($0)"], "lastActivity": "2026-01-0\#($0 + 1)T00:00:00Z"}"#
    }
    let accounts = ["a", "b"].map {
      #"{"accountID": "\#($0)", "bridge": {"id": "\#($0)", "provider": "cloud", "type": "matrix"}}"#
    }
    return try World(
      #"""
      {"chatPageSize": \#(pageSize), "accounts": [\#(accounts.joined(separator: ","))],
       "people": [\#(people.joined(separator: ","))], "chats": [\#(chats.joined(separator: ","))]}
      """#)
  }
}
