import BeeperDesktop
import BeeperSandbox
import Testing

@Suite("The client against the sandbox")
struct SandboxTests {
  @Test("reads what the server is and which accounts it has")
  func infoAndAccounts() async throws {
    try await SandboxWorld.serving(SandboxWorld.world()) { client, _ in
      let info = try await client.info()
      #expect(info.desktopVersion == DesktopVersion("4.3.73"))
      try info.requireChatStart()
      let accounts = try await client.accounts()
      #expect(accounts.map(\.accountID) == ["wa", "tg"])
      #expect(accounts.map(\.bridge.type) == ["whatsapp", "telegram"])
      #expect(accounts.map(\.isConnected) == [true, false])
    }
  }

  @Test("takes an account without a status as connected")
  func accountWithoutStatus() async throws {
    try await SandboxWorld.serving(SandboxWorld.world(#""omits": ["accountStatus"],"#)) { client, _ in
      let accounts = try await client.accounts()
      #expect(accounts.map(\.status) == [nil, nil])
      #expect(accounts.map(\.isConnected) == [true, true])
    }
  }

  @Test("finds contacts and lists them page by page")
  func contacts() async throws {
    try await SandboxWorld.serving(SandboxWorld.world()) { client, _ in
      let found = try await client.searchContacts(accountID: "wa", query: "+14155550132")
      #expect(found.map(\.id) == ["@ada:example"])
      let first = try await client.listContacts(accountID: "wa", limit: 2)
      #expect(first.items.count == 2)
      let rest = try await client.listContacts(accountID: "wa", cursor: first.nextCursor, limit: 2)
      #expect(Set((first.items + rest.items).map(\.id)) == ["@ada:example", "@ben:example", "@cleo:example"])
      #expect(rest.nextCursor == nil)
    }
  }

  @Test("reads chats, searches them and reads their messages")
  func chats() async throws {
    try await SandboxWorld.serving(SandboxWorld.world()) { client, _ in
      let both = try await client.chats(accountIDs: ["wa", "tg"])
      #expect(Set(both.items.map(\.id)) == ["!ben:beeper.example", "!cleo:beeper.example"])
      let none = try await client.chats(accountIDs: ["tg"])
      #expect(none == Page<Chat>(items: []))
      let found = try await client.searchChats(query: "Ben", scope: .participants, accountIDs: ["wa"])
      #expect(found.items.map(\.id) == ["!ben:beeper.example"])
      let chat = try await client.chat("!ben:beeper.example")
      #expect(chat.others.map(\.phoneNumber) == ["+442079460123"])
      let newest = try await client.messages(chatID: chat.id)
      #expect(newest.items.map(\.text) == ["Three &amp; more", "Two"])
      let older = try await client.messages(chatID: chat.id, cursor: newest.nextCursor)
      #expect(older.items.map(\.text) == ["One"])
    }
  }

  @Test(
    "starts chats, new and old, with and without the deprecated status", arguments: ["", #""omits": ["startStatus"],"#])
  func starts(addition: String) async throws {
    try await SandboxWorld.serving(SandboxWorld.world(addition)) { client, server in
      let created = await client.startChat(SandboxWorld.start("+14155550132", text: "Dear Ada"))
      let existing = await client.startChat(SandboxWorld.start("+442079460123"))
      guard case .answered(let new) = created, case .answered(let old) = existing else {
        Issue.record("\(created), \(existing)")
        return
      }
      #expect(new.status == (addition.isEmpty ? .created : nil))
      #expect(old.status == (addition.isEmpty ? .existing : nil))
      #expect(old.chat.id == "!ben:beeper.example")
      #expect(new.chat.others.map(\.phoneNumber) == ["+14155550132"])
      let books = server.books()
      #expect(books.chatsCreated.map(\.chatID) == [new.chat.id])
      #expect(books.textsDelivered.map(\.text) == ["Dear Ada"])
      #expect(books.startRequests == 2)
    }
  }

  @Test("sends messages and drafts")
  func otherWrites() async throws {
    try await SandboxWorld.serving(SandboxWorld.world()) { client, server in
      let chatID = "!ben:beeper.example"
      guard case .answered(let sent) = await client.sendMessage(chatID: chatID, text: "Hello") else {
        Issue.record("not sent")
        return
      }
      #expect(sent.chatID == chatID)
      #expect(await client.setDraft(chatID: chatID, text: "Later").value != nil)
      let chat = try await client.chat(chatID)
      #expect(chat.draftText == "Later")
      let books = server.books()
      #expect(books.textsDelivered.map(\.text) == ["Hello"])
      #expect(books.drafts.map(\.text) == ["Later"])
    }
  }

  @Test("is told the cure for every refusal")
  func refusals() async throws {
    let world = try SandboxWorld.world()
    try await SandboxWorld.serving(world) { client, _ in
      #expect(await client.startChat(SandboxWorld.start("+14155550132", on: "tg")).refusedStatus == 409)
      #expect(await client.startChat(SandboxWorld.start("+14155550132", on: "nowhere")).refusedStatus == 404)
      #expect(await client.startChat(SandboxWorld.start("+14155550199")).refusedStatus == 404)
      #expect(await client.startChat(StartChatRequest(accountID: "wa", user: UserPayload())).refusedStatus == 422)
      let missing = await #expect(throws: BeeperError.self) { try await client.chat("!nobody:beeper.example") }
      #expect(missing?.apiError?.status == 404)
    }
    try await SandboxWorld.serving(world, token: "wrong") { client, server in
      let error = await #expect(throws: BeeperError.self) { try await client.accounts() }
      #expect(error?.apiError?.status == 401)
      #expect(await client.startChat(SandboxWorld.start("+14155550132")).refusedStatus == 401)
      #expect(server.books().chatsCreated == [])
    }
    try await SandboxWorld.serving(world, token: world.readOnlyToken) { client, _ in
      let accounts = try await client.accounts()
      #expect(accounts.count == 2)
      #expect(await client.startChat(SandboxWorld.start("+14155550132")).refusedStatus == 403)
    }
  }

  @Test(
    "does not know of a start whose answer is lost, and sends it once",
    arguments: [
      (#""reset""#, Duration.seconds(300), UncertainOutcome.noAnswer(.connectionClosed)),
      (#""hang""#, .seconds(15), .noAnswer(.timedOut)),
      (#""garbage""#, .seconds(300), .unreadableAnswer(status: 200)),
    ])
  func lostAnswers(effect: String, timeout: Duration, outcome: UncertainOutcome) async throws {
    let fault = #""faults": [{"match": {"path": "/v1/chats/start"}, "effect": \#(effect), "commits": true}],"#
    let configuration = BeeperClient.Configuration(requestTimeout: timeout)
    try await SandboxWorld.serving(SandboxWorld.world(fault), configuration: configuration) { client, server in
      #expect(await client.startChat(SandboxWorld.start("+14155550132")) == .unknown(outcome))
      let books = server.books()
      #expect(books.startRequests == 1)
      #expect(books.chatsCreated.map(\.userID) == ["@ada:example"])
    }
  }

  @Test("starts many chats at once over no more connections than it may open")
  func concurrency() async throws {
    let strangers = #""strangers": {"reachable": 1, "by": ["phoneNumber"]}"#
    let world = try World(
      json: Array(
        #"{"accounts": [{"accountID": "wa", "bridge": {"id": "wa", "provider": "cloud", "type": "whatsapp"}, \#(strangers)}]}"#
          .utf8))
    // Waiting for a free connection is what is tested: however slow the machine is, nobody gives up.
    let configuration = BeeperClient.Configuration(
      requestTimeout: .seconds(300), connectTimeout: .seconds(300), connections: 4)
    try await SandboxWorld.serving(world, configuration: configuration) { client, server in
      await withDiscardingTaskGroup { group in
        for number in 100..<200 {
          group.addTask {
            #expect(await client.startChat(SandboxWorld.start("+14155550\(number)")).value?.status == .created)
          }
        }
      }
      let books = server.books()
      #expect(books.chatsCreated.count == 100)
      #expect(books.mostStartsInFlight <= 4)
    }
  }
}

extension WriteResult {
  fileprivate var value: Value? {
    if case .answered(let value) = self { value } else { nil }
  }

  fileprivate var refusedStatus: Int? {
    if case .refused(let error) = self { error.status } else { nil }
  }
}
