import BeeperSandbox
import Testing

/// What a body that is no such payload is answered with, word for word.
@Suite struct RefusalTests {
  struct Case: CustomTestStringConvertible {
    var method = "POST"
    var path = "/v1/chats/start"
    let body: String
    let problem: Problem
    /// The path of the issue, as JSON.
    let issue: String
    var testDescription: String { "\(method) \(path) \(body)" }
  }

  enum Problem: String {
    case missing = #""code":"invalid_type","message":"Required""#
    case wrongType = #""code":"invalid_type","message":"Wrong type""#
    case empty = #""code":"invalid_value","message":"must not be empty""#
    case unknown = #""code":"invalid_value","message":"unknown key""#
  }

  static let starts = [
    Case(body: "[]", problem: .wrongType, issue: "[]"),
    Case(body: "null", problem: .wrongType, issue: "[]"),
    Case(body: #""wa""#, problem: .wrongType, issue: "[]"),
    Case(body: "{}", problem: .missing, issue: #"["accountID"]"#),
    Case(body: #"{"accountID": null}"#, problem: .wrongType, issue: #"["accountID"]"#),
    Case(body: #"{"accountID": 1}"#, problem: .wrongType, issue: #"["accountID"]"#),
    Case(body: #"{"zz": 1, "b": 2, "accountID": 3}"#, problem: .unknown, issue: #"["b"]"#),
    Case(body: #"{"accountID": "wa"}"#, problem: .missing, issue: #"["user"]"#),
    Case(body: #"{"accountID": "wa", "user": null}"#, problem: .wrongType, issue: #"["user"]"#),
    Case(body: #"{"accountID": "wa", "user": []}"#, problem: .wrongType, issue: #"["user"]"#),
    Case(body: #"{"accountID": "wa", "user": {"z": 1, "a": 2}}"#, problem: .unknown, issue: #"["user","a"]"#),
    Case(body: #"{"accountID": "wa", "user": {"id": null}}"#, problem: .wrongType, issue: #"["user","id"]"#),
    Case(body: #"{"accountID": "wa", "user": {"fullName": ""}}"#, problem: .empty, issue: #"["user","fullName"]"#),
    Case(
      body: #"{"accountID": "wa", "user": {"id": "ada"}, "allowInvite": 1}"#, problem: .wrongType,
      issue: #"["allowInvite"]"#),
    Case(
      body: #"{"accountID": "wa", "user": {"id": "ada"}, "messageText": null}"#, problem: .wrongType,
      issue: #"["messageText"]"#),
    Case(
      body: #"{"accountID": "wa", "user": {"id": "ada"}, "messageText": ""}"#, problem: .empty,
      issue: #"["messageText"]"#),
  ]

  static let writes: [Case] =
    [
      (#"{"title": "x"}"#, Problem.unknown, #"["title"]"#), (#"{"draft": 1}"#, .wrongType, #"["draft"]"#),
      (#"{"draft": {}}"#, .missing, #"["draft","text"]"#),
      (#"{"draft": {"text": null}}"#, .wrongType, #"["draft","text"]"#),
    ].map { Case(method: "PATCH", path: "/v1/chats/1", body: $0, problem: $1, issue: $2) }
    + [
      ("{}", Problem.missing, #"["text"]"#), (#"{"text": 1}"#, .wrongType, #"["text"]"#),
      (#"{"text": ""}"#, .empty, #"["text"]"#), (#"{"text": "a", "replyTo": "b"}"#, .unknown, #"["replyTo"]"#),
    ].map { Case(path: "/v1/chats/1/messages", body: $0, problem: $1, issue: $2) }

  static let registrations: [Case] = [
    ("{}", Problem.missing, #"["redirect_uris"]"#),
    (#"{"redirect_uris": "a"}"#, .wrongType, #"["redirect_uris"]"#),
    (#"{"redirect_uris": ["a", null]}"#, .wrongType, #"["redirect_uris",1]"#),
    (#"{"redirect_uris": ["a"], "client_name": 1}"#, .wrongType, #"["client_name"]"#),
  ].map { Case(path: "/oauth/register", body: $0, problem: $1, issue: $2) }

  @Test(arguments: starts + writes + registrations)
  func names(_ refused: Case) async throws {
    try await Sandbox.serve(.small()) { server in
      let answer = try await Caller(server).send(refused.method, refused.path, body: refused.body)
      #expect(answer.status == 422)
      let issue = #"{\#(refused.problem.rawValue),"path":\#(refused.issue)}"#
      let expected =
        #"{"message":"Validation failed","code":"validation_error","details":{"issues":[\#(issue)]}}"#
      #expect(answer.json == (try JSONValue(text: expected)))
    }
  }

  @Test(arguments: ["", " ", "{", "{} {}", "accountID=wa"])
  func aBodyThatIsNoJSON(_ body: String) async throws {
    try await Sandbox.serve(.small()) { server in
      let answer = try await Caller(server).send("POST", "/v1/chats/start", body: body)
      #expect(answer.status == 400)
      let expected = #"{"message":"The body is not a JSON object","code":"bad_request"}"#
      #expect(answer.json == (try JSONValue(text: expected)))
    }
  }

  @Test(arguments: [
    ("POST", "/v1/chats/start", #"{"accountID": "wa", "user": {"id": "ada"}, "allowInvite": null}"#),
    ("PATCH", "/v1/chats/1", "{}"), ("PATCH", "/v1/chats/1", #"{"draft": {"text": "", "more": 1}}"#),
    ("POST", "/oauth/register", #"{"redirect_uris": ["a"], "client_name": null, "more": 1}"#),
  ])
  func whatIsLetPass(method: String, path: String, body: String) async throws {
    try await Sandbox.serve(.small()) { server in
      let answer = try await Caller(server).send(method, path, body: body)
      #expect(answer.status == 200)
    }
  }
}
