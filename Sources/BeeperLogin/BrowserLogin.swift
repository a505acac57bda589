package import BeeperDesktop

/// A login by browser: authorization code with PKCE (RFC 6749, section 4.1; RFC 7636; RFC 8252).
package enum BrowserLogin {
  /// How long a person has to approve.
  package static let limit = Duration.seconds(300)

  /// Asks a person to approve access to the server of `client`, and waits for the approval.
  ///
  /// - Parameters:
  ///   - client: a client of the server; it needs no token.
  ///   - limit: how long a person has to approve.
  ///   - clock: the clock.
  ///   - show: shows a person the address to open.
  /// - Returns: the token and what its revocation needs.
  /// - Throws: `LoginError`; what `show` throws.
  package static func credential(
    from client: BeeperClient, within limit: Duration = limit, clock: some Clock<Duration> = ContinuousClock(),
    show: (_ address: String) async throws -> Void
  ) async throws -> Credential {
    let server = try await client.authorizationServer()
    let state = AuthorizationState()
    return try await CallbackListener.listening(for: state) { listener in
      let registered = try await client.register(redirectURI: listener.redirectURI, at: server)
      let request = AuthorizationRequest(client: registered, state: state)
      try await show(request.address(at: server))
      let code = try await listener.code(within: limit, clock: clock)
      return try await client.redeem(code, of: request, at: server)
    }
  }
}
