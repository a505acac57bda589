import BeeperDesktop
import Foundation
import Testing

@Suite("A read")
struct ReadTests {
  @Test("of the server's info sends no token and takes the version from its own field")
  func info() async throws {
    let body = """
      {"app":{"name":"Beeper Desktop","version":"4.3.20","bundle_id":"x"},"platform":{"os":"linux","arch":"x64"},
      "server":{"status":"running","remote_access":true},"endpoints":{"oauth":{}}}
      """
    try await ScriptedServer.serving(
      .answer(200, body), .answer(200, body, headers: ["x-beeper-desktop-version: 4.2.1"])
    ) { server in
      let (plain, versioned) = try await BeeperClient.to(server) { try await ($0.info(), $0.info()) }
      #expect(plain == ServerInfo(appName: "Beeper Desktop", appVersion: "4.3.20", bundleID: "x", remoteAccess: true))
      #expect(versioned.desktopVersion == DesktopVersion("4.2.1"))
      #expect(server.requests.allSatisfy { !$0.contains("Authorization") })
      #expect(server.requests.first?.hasPrefix("GET /v1/info HTTP/1.1\r\n") == true)
    }
  }

  @Test("of accounts knows which are connected and keeps unknown words")
  func accounts() async throws {
    let body = """
      [{"accountID":"a","bridge":{"id":"b","provider":"cloud","type":"whatsapp"},"user":{"id":"@me:example"},
      "status":"backfilling","statusText":"Fetching","network":"WhatsApp","capabilities":{"x":[1]}},
      {"accountID":"b","user":{"id":"@me:example","fullName":7},"status":"napping"},
      {"accountID":"c","bridge":null,"user":{"id":"@me:example"}}]
      """
    try await ScriptedServer.serving(.answer(200, body)) { server in
      let accounts = try await BeeperClient.to(server) { try await $0.accounts() }
      let me = User(id: "@me:example")
      #expect(
        accounts == [
          Account(
            accountID: "a", bridge: Bridge(id: "b", provider: "cloud", type: "whatsapp"), user: me,
            status: .backfilling, statusText: "Fetching", network: "WhatsApp"),
          Account(accountID: "b", bridge: Bridge(), user: me, status: AccountStatus(rawValue: "napping")),
          Account(accountID: "c", bridge: Bridge(), user: me),
        ])
      #expect(accounts.map(\.isConnected) == [true, false, true])
      #expect(server.requests.first?.contains("\r\nAuthorization: Bearer \(Samples.token)\r\n") == true)
    }
  }

  @Test("of chats repeats array parameters and follows the cursor")
  func chats() async throws {
    let first = #"{"items":[\#(Samples.chat)],"hasMore":true,"oldestCursor":"c/1","newestCursor":"c/9"}"#
    let last = #"{"items":[],"hasMore":true,"oldestCursor":null,"newestCursor":null}"#
    try await ScriptedServer.serving(.answer(200, first), .answer(200, last)) { server in
      try await BeeperClient.to(server) { client in
        let page = try await client.chats(accountIDs: ["a b", "c&d"])
        #expect(page.items.map(\.id) == [Samples.chatID])
        #expect(page.nextCursor == Cursor(rawValue: "c/1"))
        let end = try await client.chats(accountIDs: [], cursor: page.nextCursor)
        #expect(end == Page<Chat>(items: []))
      }
      #expect(
        server.requestLines == [
          "GET /v1/chats?accountIDs=a%20b&accountIDs=c%26d HTTP/1.1", "GET /v1/chats?cursor=c%2F1 HTTP/1.1",
        ])
    }
  }

  @Test("asks for what it means")
  func targets() async throws {
    let page = #"{"items":[],"hasMore":false,"oldestCursor":null,"newestCursor":null}"#
    try await ScriptedServer.serving(.answer(200, page)) { server in
      try await BeeperClient.to(server) { client in
        let users = try await client.searchContacts(accountID: "wa/1", query: "+1 415")
        #expect(users == [])
        _ = try await client.listContacts(accountID: "wa", query: nil, cursor: nil, limit: 200)
        _ = try await client.listContacts(accountID: "..", query: "é", cursor: Cursor(rawValue: "="), limit: nil)
        _ = try await client.searchChats(query: "a?b#c", scope: .participants, accountIDs: ["x", "y"], cursor: nil)
        _ = try await client.messages(chatID: "!r:b.example", cursor: Cursor(rawValue: "9"))
      }
      #expect(
        server.requestLines == [
          "GET /v1/accounts/wa%2F1/contacts?query=%2B1%20415 HTTP/1.1",
          "GET /v1/accounts/wa/contacts/list?limit=200 HTTP/1.1",
          "GET /v1/accounts/%2E%2E/contacts/list?query=%C3%A9&cursor=%3D HTTP/1.1",
          "GET /v1/chats/search?query=a%3Fb%23c&scope=participants&accountIDs=x&accountIDs=y HTTP/1.1",
          "GET /v1/chats/%21r%3Ab.example/messages?cursor=9 HTTP/1.1",
        ])
    }
  }

  @Test("of a person takes an empty member for none")
  func emptyMembers() async throws {
    let body = #"{"items":[{"id":"u","username":"","phoneNumber":"","email":"","fullName":""}]}"#
    try await ScriptedServer.serving(.answer(200, body)) { server in
      let users = try await BeeperClient.to(server) { try await $0.searchContacts(accountID: "wa", query: "@ada") }
      #expect(users == [User(id: "u")])
    }
  }

  @Test("of messages keeps what it needs and forgives the rest")
  func messages() async throws {
    let body = """
      {"items":[{"id":"m1","chatID":"c","accountID":"a","senderID":"@me:example","isSender":true,"sortKey":7,
      "timestamp":"2026-05-05T20:12:30.969Z","type":"TEXT","text":"Hi","sendStatus":{"status":"SUCCESS"}},
      {"id":"m2","timestamp":12,"text":null}],"hasMore":false}
      """
    try await ScriptedServer.serving(.answer(200, body)) { server in
      let page = try await BeeperClient.to(server) { try await $0.messages(chatID: "c") }
      let first = Message(
        id: "m1", chatID: "c", isSender: true, timestamp: Timestamp(rawValue: "2026-05-05T20:12:30.969Z"), text: "Hi")
      #expect(page == Page(items: [first, Message(id: "m2")]))
      #expect(page.items[0].timestamp?.date?.timeIntervalSince1970.rounded() == 1_778_011_951)
    }
  }

  @Test("of a chat knows its draft and keeps unknown words")
  func chat() async throws {
    let body = """
      {"id":"c","accountID":"a","participants":{"items":[]},"type":"channel","draft":{"text":"Soon"},
      "merge":{"chatIDs":["c","d"]},"localChatID":"7","lastActivity":"2026-05-05T20:12:30Z"}
      """
    try await ScriptedServer.serving(.answer(200, body)) { server in
      let chat = try await BeeperClient.to(server) { try await $0.chat("c") }
      #expect(
        chat
          == Chat(
            id: "c", accountID: "a", type: ChatType(rawValue: "channel"), participants: ParticipantList(items: []),
            localChatID: "7", mergedChatIDs: ["c", "d"], draftText: "Soon"))
    }
  }

  @Test(
    "of a text that was cut inside a character shows a replacement for the half that is left",
    arguments: [
      (#"Ada \ud83d"#, "Ada \u{FFFD}"), (#"\uDC4B\uD83D Ada"#, "\u{FFFD}\u{FFFD} Ada"), (#"\ud83d\u0041"#, "\u{FFFD}A"),
      (#"\ud83d\n"#, "\u{FFFD}\n"), (#"\uD83D\uDC4B"#, "👋"), (#"\\ud83d"#, #"\ud83d"#),
      (#"\"\ud83d\""#, "\"\u{FFFD}\""),
      (#"\ud83d\ud83d\udc4b"#, "\u{FFFD}👋"),
    ])
  func halfCharacters(title: String, read: String) async throws {
    let body = #"{"id":"c","accountID":"a","participants":{"items":[]},"title":"\#(title)"}"#
    try await ScriptedServer.serving(.answer(200, body)) { server in
      let chat = try await BeeperClient.to(server) { try await $0.chat("c") }
      #expect(chat.title == read)
    }
  }

  @Test("forgives members of any shape where nothing depends on them", arguments: ["null", "7", "[]", "{}", #""x""#])
  func otherShapes(value: String) async throws {
    let names = ["merge", "draft", "capabilities", "localChatID", "mergedIntoChatID", "type", "unreadCount"]
    let members = names.map { #","\#($0)":\#(value)"# }.joined()
    let body = #"{"id":"c","accountID":"a","participants":{"items":[{"id":"u","isSelf":\#(value)}]}\#(members)}"#
    try await ScriptedServer.serving(.answer(200, body)) { server in
      let chat = try await BeeperClient.to(server) { try await $0.chat("c") }
      #expect(chat.participants.items == [Participant(user: User(id: "u"))])
      #expect(chat.mergedChatIDs == [])
      #expect(chat.draftText == nil)
      #expect(chat.maxTextLength == nil)
    }
  }

  @Test("takes of a list of texts those that are")
  func mixedElements() async throws {
    let body = #"{"id":"c","accountID":"a","participants":{"items":[]},"merge":{"chatIDs":["d",7,null,"e"]}}"#
    try await ScriptedServer.serving(.answer(200, body)) { server in
      let chat = try await BeeperClient.to(server) { try await $0.chat("c") }
      #expect(chat.mergedChatIDs == ["d", "e"])
    }
  }
}
