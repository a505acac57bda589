import BeeperSandbox
import Testing

@Suite struct TextTests {
  struct Case: CustomTestStringConvertible {
    let created: String
    let existing: String
    /// Status of a start, then of the same start again.
    let statuses: [Int]
    /// How often the text is in the chat after each.
    let deliveries: [Int]
    var testDescription: String { "\(created) on creation, \(existing) on existing" }
  }

  @Test(arguments: [
    Case(created: "delivered", existing: "ignored", statuses: [200, 200], deliveries: [1, 1]),
    Case(created: "delivered", existing: "delivered", statuses: [200, 200], deliveries: [1, 2]),
    Case(created: "ignored", existing: "ignored", statuses: [200, 200], deliveries: [0, 0]),
    Case(created: "ignored", existing: "delivered", statuses: [200, 200], deliveries: [0, 1]),
    Case(created: "required", existing: "ignored", statuses: [200, 200], deliveries: [1, 1]),
  ])
  func reachesTheChatAsTheAccountSays(_ rule: Case) async throws {
    try await Sandbox.serve(Self.world(created: rule.created, existing: rule.existing)) { server in
      let caller = Caller(server)
      for (status, deliveries) in zip(rule.statuses, rule.deliveries) {
        let answer = try await caller.start("a", #"{"id": "ada"}"#, text: "Hello")
        #expect(answer.status == status)
        #expect(server.books().textsDelivered.map(\.count) == (deliveries == 0 ? [] : [deliveries]))
        let messages = try await caller.get("/v1/chats/1/messages").json
        #expect(messages?["items"]?.items.count == deliveries)
      }
    }
  }

  @Test func isRequiredWhereTheAccountSaysSo() async throws {
    try await Sandbox.serve(Self.world(created: "required", existing: "ignored")) { server in
      let answer = try await Caller(server).start("a", #"{"id": "ada"}"#)
      #expect(answer.status == 422)
      #expect(answer.json?["details"]?["issues"]?[0]?["path"] == .array([.string("messageText")]))
      #expect(server.books().chatsCreated.isEmpty)
    }
  }

  @Test(arguments: [("html", "1 &lt; 2 &amp; &quot;3&quot;<br>4"), ("plain", "1 < 2 & \"3\"\n4")])
  func readsBackInTheFormOfTheWorld(_ form: String, _ expected: String) async throws {
    try await Sandbox.serve(Self.world(created: "delivered", existing: "ignored", form: form)) { server in
      let caller = Caller(server)
      _ = try await caller.start("a", #"{"id": "ada"}"#, text: #"1 < 2 & \"3\"\n4"#)
      let page = try await caller.get("/v1/chats/1/messages").json
      #expect(page?["items"]?[0]?["text"]?.string == expected)
      #expect(page?["items"]?[0]?["isSender"] == .bool(true))
      #expect(server.books().textsDelivered.map(\.text) == ["1 < 2 & \"3\"\n4"])
    }
  }

  @Test func aDraftIsTakenOnlyWhereThereIsNone() async throws {
    try await Sandbox.serve(Self.world(created: "ignored", existing: "ignored")) { server in
      let caller = Caller(server)
      _ = try await caller.start("a", #"{"id": "ada"}"#)
      let drafts = [
        (#"{"draft": {"text": "one"}}"#, 200), (#"{"draft": {"text": "two"}}"#, 409), (#"{"draft": null}"#, 200),
        (#"{"draft": {"text": "three"}}"#, 200),
      ]
      for (body, status) in drafts {
        #expect(try await caller.send("PATCH", "/v1/chats/1", body: body).status == status)
      }
      #expect(try await caller.get("/v1/chats/1").json?["draft"]?["text"]?.string == "three")
      #expect(server.books().drafts.map(\.text) == ["one", "three"])
      #expect(server.books().textsDelivered.isEmpty)
    }
  }

  private static func world(created: String, existing: String, form: String = "html") throws -> World {
    try World(
      #"""
      {"accounts": [{"accountID": "a", "bridge": {"id": "a", "provider": "cloud", "type": "whatsapp"},
                     "startText": {"created": "\#(created)", "existing": "\#(existing)"}}],
       "people": [{"accountID": "a", "id": "ada"}], "textForm": "\#(form)"}
      """#)
  }
}
