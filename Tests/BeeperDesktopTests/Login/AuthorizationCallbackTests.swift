import BeeperDesktop
import Testing

@Suite struct AuthorizationCallbackTests {
  /// `STATE` stands for the request's own state.
  @Test(arguments: [
    ("code=abc", LoginError.wrongState),
    ("code=abc&state=other", .wrongState),
    ("code=abc&state=STATE&state=STATE", .wrongState),
    ("error=access_denied", .wrongState),
    ("", .wrongState),
    ("error=access_denied&state=STATE", .denied),
    ("error=access_denied&code=abc&state=STATE", .denied),
    ("state=STATE", .noCode),
    ("code=&state=STATE", .noCode),
    ("code=a&code=b&state=STATE", .noCode),
    ("code=%0A&state=STATE", .noCode),
  ])
  func whatIsNoCode(query: String, expected: LoginError) {
    let state = AuthorizationState()
    #expect(throws: expected) {
      try AuthorizationCallback.code(inQuery: query.replacing("STATE", with: state.text), for: state)
    }
  }

  @Test func otherErrorsAreShownWithoutTheState() {
    let state = AuthorizationState()
    let error = #expect(throws: LoginError.self) {
      try AuthorizationCallback.code(
        inQuery: "error=server_error&error_description=not+for+\(state.text)&state=\(state.text)", for: state)
    }
    #expect(
      error?.description == """
        Beeper refused the login (server_error, not for …). Run beeper-import login again, or copy a token in Beeper's \
        Settings, Integrations, Approved connections, into the environment variable BEEPER_ACCESS_TOKEN.
        """)
  }

  @Test func aCodeIsTaken() throws {
    let state = AuthorizationState()
    _ = try AuthorizationCallback.code(inQuery: "state=\(state.text)&code=a%2Bb", for: state)
  }
}
