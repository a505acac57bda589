import BeeperDesktop
import BeeperLogin
import LoginBrowser
import Testing

@Suite struct CallbackListenerTests {
  @Test func onlyTheFirstRequestCounts() async throws {
    let state = AuthorizationState()
    try await CallbackListener.listening(for: state) { listener in
      let first = try await LoginBrowser.open("\(listener.redirectURI)?error=access_denied&state=\(state.text)")
      let second = try await LoginBrowser.open("\(listener.redirectURI)?code=abc&state=\(state.text)")
      #expect(first.status == 200)
      #expect(first.text.contains("Denied"))
      #expect(second.status == 410)
      await #expect(throws: LoginError.denied) {
        try await listener.code(within: .seconds(300), clock: ContinuousClock())
      }
    }
  }

  @Test func otherPathsAndMethodsAreNothing() async throws {
    let state = AuthorizationState()
    try await CallbackListener.listening(for: state) { listener in
      let icon = listener.redirectURI.replacing("/callback", with: "/favicon.ico")
      #expect(try await LoginBrowser.open(icon).status == 404)
      let address = "\(listener.redirectURI)?code=abc&state=\(state.text)"
      #expect(try await LoginBrowser.submit("", to: address).status == 404)
      #expect(try await LoginBrowser.open(address).status == 200)
      _ = try await listener.code(within: .seconds(300), clock: ContinuousClock())
    }
  }

  @Test func whatDoesNotBelongHereIsShownAsFailed() async throws {
    try await CallbackListener.listening(for: AuthorizationState()) { listener in
      let page = try await LoginBrowser.open("\(listener.redirectURI)?code=Secret_0123456789&state=other")
      #expect(page.status == 400)
      #expect(!page.text.contains("Secret_0123456789"))
      await #expect(throws: LoginError.wrongState) {
        try await listener.code(within: .seconds(300), clock: ContinuousClock())
      }
    }
  }

  @Test func theAddressIsThisComputers() async throws {
    try await CallbackListener.listening(for: AuthorizationState()) { listener in
      #expect(listener.redirectURI.wholeMatch(of: /http:\/\/127\.0\.0\.1:\d+\/callback/) != nil)
    }
  }
}
