/// What a person is asked to approve in the browser (RFC 6749, section 4.1.1; RFC 7636, section 4.3).
package struct AuthorizationRequest: Sendable {
  /// What an import needs: reading accounts and chats, and starting chats.
  static let scope = "read write"

  /// Who asks.
  package let client: RegisteredClient
  /// What comes back with the answer.
  package let state: AuthorizationState
  /// What the code is redeemed with.
  package let verifier: CodeVerifier

  /// A request of `client`.
  package init(
    client: RegisteredClient, state: AuthorizationState, verifier: CodeVerifier = CodeVerifier()
  ) {
    self.client = client
    self.state = state
    self.verifier = verifier
  }

  /// The address to open, at the server that was asked.
  package func address(at server: AuthorizationServer) -> String {
    let parameters = FormParameters([
      "response_type": "code", "client_id": client.id, "redirect_uri": client.redirectURI, "scope": Self.scope,
      "state": state.text, "code_challenge": verifier.challenge, "code_challenge_method": "S256",
    ])
    let target = server.authorization.target
    return server.baseURL.text + target + (target.contains("?") ? "&" : "?") + parameters.text
  }
}
