import BeeperSandbox
import Testing

@Suite struct ErrorTests {
  struct Case: CustomTestStringConvertible {
    var method = "POST"
    var path = "/v1/chats/start"
    var body: String?
    let status: Int
    let code: String
    /// The first issue's path, joined by dots.
    var issue: String?
    var testDescription: String { "\(method) \(path) \(body ?? "") \(status)" }
  }

  static let cases = [
    Case(body: "{", status: 400, code: "bad_request"),
    Case(body: #"{"accountID": "wa"}"#, status: 422, code: "validation_error", issue: "user"),
    Case(body: #"{"accountID": "wa", "user": {}}"#, status: 422, code: "validation_error", issue: "user"),
    Case(
      body: #"{"accountID": "wa", "user": {"fullName": "Ada"}}"#, status: 422, code: "validation_error", issue: "user"),
    Case(
      body: #"{"accountID": "wa", "user": {"phoneNumber": 1}}"#, status: 422, code: "validation_error",
      issue: "user.phoneNumber"),
    Case(
      body: #"{"accountID": "wa", "user": {"email": ""}}"#, status: 422, code: "validation_error", issue: "user.email"),
    Case(
      body: #"{"accountID": "wa", "user": {"phone": "+14155550101"}}"#, status: 422, code: "validation_error",
      issue: "user.phone"),
    Case(body: #"{"accountID": "icq", "user": {"id": "ada"}}"#, status: 404, code: "not_found"),
    Case(body: #"{"accountID": "wa", "user": {"phoneNumber": "+491713920099"}}"#, status: 404, code: "not_found"),
    Case(body: #"{"accountID": "wa", "user": {"phoneNumber": "(415) 555-0101"}}"#, status: 404, code: "not_found"),
    Case(method: "GET", path: "/v1/chats/!nope%3Ax", status: 404, code: "not_found"),
    Case(method: "GET", path: "/v1/chats/!nope%3Ax/messages", status: 404, code: "not_found"),
    Case(method: "GET", path: "/v1/accounts/icq/contacts/list", status: 404, code: "not_found"),
    Case(method: "GET", path: "/v1/chats?accountIDs=icq", status: 404, code: "not_found"),
    Case(method: "GET", path: "/v2/chats", status: 404, code: "not_found"),
    Case(method: "GET", path: "/v1/accounts/wa/contacts", status: 422, code: "validation_error", issue: "query"),
    Case(method: "GET", path: "/v1/chats?limit=201", status: 422, code: "validation_error", issue: "limit"),
    Case(method: "GET", path: "/v1/chats?cursor=7", status: 422, code: "validation_error", issue: "cursor"),
    Case(method: "GET", path: "/v1/chats/search?scope=all", status: 422, code: "validation_error", issue: "scope"),
    Case(
      method: "PATCH", path: "/v1/chats/1", body: #"{"draft": {"text": "two"}}"#, status: 409, code: "conflict"),
    Case(
      method: "POST", path: "/v1/chats/1/messages", body: #"{"text": ""}"#, status: 422, code: "validation_error",
      issue: "text"),
  ]

  @Test(arguments: cases)
  func isAnsweredInOneShape(_ expected: Case) async throws {
    try await Sandbox.serve(.small()) { server in
      let answer = try await Caller(server).send(expected.method, expected.path, body: expected.body)
      #expect(answer.status == expected.status)
      #expect(answer.json?["code"]?.string == expected.code)
      #expect(answer.headers["x-beeper-desktop-version"] == "4.3.73")
      let issues = expected.issue == nil ? "" : " details:{issues:[{code:string message:string path:[string]}]}"
      #expect(answer.json?.shape == "{code:string\(issues) message:string}")
      let path = answer.json?["details"]?["issues"]?[0]?["path"]?.items.compactMap(\.string)
      #expect(path?.joined(separator: ".") == expected.issue)
    }
  }

  @Test(
    arguments: [
      ("none", nil, "/v1/accounts", 401, "unauthorized"), ("wrong", "x", "/v1/accounts", 401, "unauthorized"),
      ("none for info", nil, "/v1/info", 200, nil), ("read-only", "sandbox-read-only-token", "/v1/accounts", 200, nil),
    ] as [(String, String?, String, Int, String?)])
  func token(_: String, _ token: String?, path: String, status: Int, code: String?) async throws {
    try await Sandbox.serve(.small()) { server in
      var caller = Caller(server)
      caller.token = token
      let answer = try await caller.get(path)
      #expect(answer.status == status)
      #expect(answer.json?["code"]?.string == code)
    }
  }

  @Test func aReadOnlyTokenStartsNothing() async throws {
    try await Sandbox.serve(.small()) { server in
      var caller = Caller(server)
      caller.token = "sandbox-read-only-token"
      let answer = try await caller.start("wa", #"{"phoneNumber": "+14155550101"}"#)
      #expect(answer.status == 403)
      #expect(answer.json?["code"]?.string == "forbidden")
      #expect(server.books().chatsCreated.isEmpty)
    }
  }

  @Test(arguments: ["connecting", "reconnect_required", "disabled"])
  func anAccountThatIsNotConnectedStartsNothing(_ status: String) async throws {
    let effect = #"[{"effect": {"account": {"accountID": "wa", "status": "\#(status)"}}, "times": 1}]"#
    try await Sandbox.serve(.small(faults: effect)) { server in
      let caller = Caller(server)
      let start = try await caller.start("wa", #"{"phoneNumber": "+14155550101"}"#)
      #expect(start.status == 409)
      #expect(try await caller.send("POST", "/v1/chats/1/messages", body: #"{"text": "Hi"}"#).status == 409)
      #expect(try await caller.start("sig", #"{"phoneNumber": "+14155550101"}"#).status == 200)
      #expect(try await caller.get("/v1/accounts").json?[0]?["status"]?.string == status)
    }
  }
}
