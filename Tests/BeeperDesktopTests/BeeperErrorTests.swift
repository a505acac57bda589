import BeeperDesktop
import Testing

@Suite("An error")
struct BeeperErrorTests {
  @Test(
    "is decided by the status and shows the server's words",
    arguments: [
      (401, "Beeper does not accept the access token: run beeper-import login"),
      (403, "The access token lacks the permission"),
      (404, "Beeper does not have what was asked for"),
      (409, "reconnect the account in Beeper"),
      (400, "Beeper does not accept the request."),
      (422, "Beeper does not accept the request."),
      (429, "Beeper asks to slow down for 5 s"),
      (500, "Beeper failed while it handled the request"),
      (502, "The chat network behind Beeper failed"),
    ])
  func status(status: Int, sentence: String) async throws {
    let body = Samples.error("a_code", "The reason")
    try await ScriptedServer.serving(.answer(status, body, headers: ["Retry-After: 5"])) { server in
      let error = await #expect(throws: BeeperError.self) {
        try await BeeperClient.to(server) { try await $0.accounts() }
      }
      let description = try #require(error).description
      #expect(error?.apiError?.status == status)
      #expect(description.contains(sentence))
      #expect(description.contains("(HTTP \(status), a_code, The reason)"))
    }
  }

  @Test("names the address that nothing listens at, and the cure")
  func nobody() async throws {
    let address = try await ScriptedServer.addressOfNobody()
    let error = await #expect(throws: BeeperError.unreachable(address, .connectionRefused)) {
      try await BeeperClient.withClient(baseURL: address, token: nil, configuration: .once) { try await $0.info() }
    }
    #expect(
      error?.description
        == "No Beeper at \(address): the connection was refused. Start Beeper Desktop, switch its API on in Settings, "
        + "Integrations, and check the base URL.")
  }

  @Test(
    "says what is wrong with a server that is not Beeper",
    arguments: [
      (ScriptedServer.Step.answer(200, "<html>"), "sent an answer that this version cannot read (HTTP 200)"),
      (.answer(302, "", headers: ["Location: https://desk.example/"]), "redirects elsewhere (HTTP 302)"),
      (.write("hello\r\n\r\n"), "does not speak HTTP"),
      (.reset, "the connection ended before the answer was whole"),
    ])
  func notBeeper(step: ScriptedServer.Step, sentence: String) async throws {
    try await ScriptedServer.serving(step) { server in
      let error = await #expect(throws: BeeperError.self) {
        try await BeeperClient.to(server) { try await $0.accounts() }
      }
      let description = try #require(error).description
      #expect(description.contains(sentence))
      #expect(server.requests.count == 1)
    }
  }

  @Test("says that a server does not answer")
  func timedOut() async throws {
    try await ScriptedServer.serving(.hang) { server in
      let configuration = BeeperClient.Configuration(requestTimeout: .milliseconds(50), retry: .never)
      await #expect(throws: BeeperError.timedOut(server.baseURL)) {
        try await BeeperClient.to(server, configuration) { try await $0.accounts() }
      }
    }
  }

  @Test("repeats nothing private that the server quotes")
  func redaction() async throws {
    let quote = """
      {"code":"bad","message":"No +1 (415) 555-0132, ada@analytical.example or ada_l (Ada Lovelace) at \
      \(Samples.token): \(Samples.text) +442079460999 bob@other.example 12345",
      "details":{"issues":[{"code":"x","path":["user","phoneNumber",0],"message":"not +14155550132"}]}}
      """
    try await ScriptedServer.serving(.answer(422, quote)) { server in
      let result = try await BeeperClient.to(server) { await $0.startChat(Samples.request) }
      let error = APIError(
        status: 422, code: "bad", message: "No …, … or … (…) at …: … … … 12345",
        issues: [APIError.Issue(path: "user.phoneNumber.0", message: "not …")])
      #expect(result == .refused(error))
    }
  }

  @Test(
    "knows what is private in any case, and with any dashes and blanks",
    arguments: [
      ("No ADA LOVELACE", "No …"), ("dear ada, the engine runs.", "…"), ("Ada\u{A0}Lovelace?", "…?"),
      ("+1\u{2011}415\u{2013}555\u{2212}0199", "…"), ("+44\u{A0}20\u{2009}7946\u{202F}0123 x", "… x"),
      ("\u{202A}+44 7700\u{200B} 900123\u{202C}", "…"), ("\u{FF0B}４４\u{FF0D}７７００\u{3000}９００１２３", "…"),
    ])
  func otherDashes(quoted: String, shown: String) async throws {
    try await ScriptedServer.serving(.answer(422, Samples.error("bad", quoted))) { server in
      let result = try await BeeperClient.to(server) { await $0.startChat(Samples.request) }
      #expect(result == .refused(APIError(status: 422, code: "bad", message: shown)))
    }
  }

  @Test("shows no more than a line of what the server writes")
  func longMessage() async throws {
    let message = String(repeating: "blah ", count: 5000) + #"\n\u001b[31m"#
    try await ScriptedServer.serving(.answer(400, Samples.error("c", message))) { server in
      let error = await #expect(throws: BeeperError.self) {
        try await BeeperClient.to(server) { try await $0.accounts() }
      }
      let shown = try #require(error?.apiError?.message)
      #expect(shown.count == 300)
      #expect(!shown.contains("\n"))
    }
  }

  @Test("is the body's own when the body throws")
  func bodyThrows() async throws {
    await #expect(throws: BaseURLError.path) {
      try await BeeperClient.withClient(baseURL: .desktopDefault, token: nil) { _ in throw BaseURLError.path }
    }
  }
}
