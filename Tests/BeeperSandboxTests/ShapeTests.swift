import BeeperSandbox
import Testing

/// The keys and types of every answer, written down from the public reference: a change here is a change of the API.
@Suite struct ShapeTests {
  static let user = "cannotMessage:bool fullName:string id:string phoneNumber:string"
  static let chat =
    "accountID:string capabilities:{maxTextLength:number} draft:{text:string} id:string isArchived:bool isMuted:bool "
    + "isPinned:bool lastActivity:string localChatID:string network:string "
    + "participants:{hasMore:bool items:[{cannotMessage:bool fullName:string id:string isSelf:bool phoneNumber:string}] "
    + "total:number}"
  static let chatEnd = "title:string type:string unreadCount:number"
  static let message = "accountID:string chatID:string id:string isSender:bool"
  static let messageEnd = "senderID:string sortKey:string text:string timestamp:string type:string"
  static let ownMessage = "{\(message) sendStatus:{status:string timestamp:string} \(messageEnd)}"

  struct Case: CustomTestStringConvertible {
    let path: String
    let shape: String
    var testDescription: String { path }
  }

  static let reads = [
    Case(
      path: "/v1/info",
      shape: "{app:{bundle_id:string name:string version:string} endpoints:{mcp:string "
        + "oauth:{authorization_endpoint:string introspection_endpoint:string registration_endpoint:string "
        + "revocation_endpoint:string token_endpoint:string userinfo_endpoint:string} spec:string ws_events:string} "
        + "platform:{arch:string os:string} server:{base_url:string hostname:string mcp_enabled:bool port:number "
        + "remote_access:bool status:string}}"),
    Case(
      path: "/v1/accounts",
      shape: "[{accountID:string bridge:{id:string provider:string type:string} network:string status:string "
        + "user:{id:string isSelf:bool}}]"),
    Case(path: "/v1/accounts/wa/contacts?query=%2B14155550101", shape: "{items:[{\(user)}]}"),
    Case(path: "/v1/accounts/wa/contacts?query=nobody", shape: "{items:[]}"),
    Case(
      path: "/v1/accounts/wa/contacts/list",
      shape: "{hasMore:bool items:[{\(user)}] newestCursor:string oldestCursor:string}"),
    Case(
      path: "/v1/chats",
      shape: "{hasMore:bool items:[{\(chat) preview:\(ownMessage) \(chatEnd)}] newestCursor:string oldestCursor:string}"
    ),
    Case(
      path: "/v1/chats/search?query=leyla",
      shape: "{hasMore:bool items:[{\(chat) \(chatEnd)}] newestCursor:string oldestCursor:string}"),
    Case(
      path: "/v1/chats/search?query=nobody", shape: "{hasMore:bool items:[] newestCursor:null oldestCursor:null}"),
    Case(path: "/v1/chats/1", shape: "{\(chat) \(chatEnd)}"),
    Case(
      path: "/v1/chats/1/messages",
      shape: "{hasMore:bool items:[\(ownMessage)] newestCursor:string oldestCursor:string}"),
  ]

  @Test(arguments: reads)
  func read(_ expected: Case) async throws {
    try await Sandbox.serve(.small()) { server in
      let answer = try await Caller(server).get(expected.path)
      #expect(answer.status == 200)
      #expect(answer.json?.shape == expected.shape)
      #expect(answer.headers["x-beeper-desktop-version"] == "4.3.73")
    }
  }

  @Test func startAnswersWithTheChatAndTheDeprecatedKeys() async throws {
    try await Sandbox.serve(.small()) { server in
      let answer = try await Caller(server).start("wa", #"{"phoneNumber": "+33639980102"}"#)
      #expect(
        answer.json?.shape
          == "{accountID:string capabilities:{maxTextLength:number} chatID:string draft:{text:string} "
          + Self.chat.dropFirst("accountID:string capabilities:{maxTextLength:number} draft:{text:string} ".count)
          + " status:string \(Self.chatEnd)}")
      #expect(answer.json?["chatID"] == answer.json?["id"])
    }
  }

  @Test func olderServersLeaveOutEitherStatus() async throws {
    let world = try World.small(extra: #", "omits": ["startStatus", "accountStatus"]"#)
    try await Sandbox.serve(world) { server in
      let caller = Caller(server)
      let start = try await caller.start("wa", #"{"phoneNumber": "+33639980102"}"#)
      #expect(start.json?["status"] == nil)
      #expect(try await caller.get("/v1/accounts").json?[0]?["status"] == nil)
    }
  }

  @Test func writesToAChat() async throws {
    try await Sandbox.serve(.small()) { server in
      let caller = Caller(server)
      let sent = try await caller.send("POST", "/v1/chats/1/messages", body: #"{"text": "Hi"}"#)
      #expect(sent.json?.shape == "{chatID:string pendingMessageID:string}")
      let cleared = try await caller.send("PATCH", "/v1/chats/1", body: #"{"draft": null}"#)
      #expect(cleared.status == 200)
      #expect(cleared.json?["draft"] == nil)
    }
  }

  @Test func incomingMessagesHaveNoSendStatus() async throws {
    try await Sandbox.serve(.small()) { server in
      let page = try await Caller(server).get("/v1/chats/1/messages").json
      #expect(page?["items"]?[1]?.shape == "{\(Self.message) \(Self.messageEnd)}")
      #expect(page?["items"]?.items.map { $0["text"]?.string } == ["Yes", "Hello"])
      #expect(page?["items"]?[0]?["timestamp"]?.string == "2026-04-18T16:20:00.000Z")
      #expect(page?["items"]?[1]?["timestamp"]?.string == "2026-04-18T16:19:00.000Z")
    }
  }
}
