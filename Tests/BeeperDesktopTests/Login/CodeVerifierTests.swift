import BeeperDesktop
import Testing

@Suite struct CodeVerifierTests {
  /// RFC 7636, appendix B.
  @Test func challengeOfTheStandardsExample() throws {
    let verifier = try #require(CodeVerifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
    #expect(verifier.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
  }

  @Test(arguments: [
    String(repeating: "a", count: 42), String(repeating: "a", count: 129), String(repeating: "a", count: 43) + "+",
    String(repeating: "ä", count: 43), "",
  ])
  func otherTextsAreNoVerifiers(text: String) {
    #expect(CodeVerifier(text) == nil)
  }

  @Test func everyVerifierIsAnother() {
    let challenges = Set((0..<100).map { _ in CodeVerifier().challenge })
    #expect(challenges.count == 100)
    #expect(challenges.allSatisfy { $0.utf8.count == 43 })
  }

  @Test func secretsPrintNothing() throws {
    let text = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    let secrets: [any UnprintableSecret] = [
      try #require(CodeVerifier(text)), try #require(AuthorizationCode(text)), AuthorizationState(),
    ]
    for secret in secrets {
      var dumped = ""
      dump(secret, to: &dumped)
      #expect("\(secret)" == "<secret>")
      #expect(String(reflecting: secret) == "<secret>")
      #expect(!dumped.contains(text))
    }
  }

  @Test func aStateMatchesItselfOnly() {
    let state = AuthorizationState()
    #expect(state.matches(state.text))
    #expect(!state.matches(AuthorizationState().text))
    #expect(!state.matches(""))
    #expect(!state.matches(state.text + "a"))
  }
}
