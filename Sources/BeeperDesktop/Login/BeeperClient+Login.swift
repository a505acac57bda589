import NIOHTTP1

/// The calls of a login. Each but the first sends one request at most; none sends the client's own token along.
extension BeeperClient {
  /// The endpoints of the server's login (RFC 8414).
  ///
  /// - Throws: `LoginError` when the server has no login, or names endpoints of another server.
  package func authorizationServer() async throws(LoginError) -> AuthorizationServer {
    let metadata: AuthorizationServer.Metadata
    do {
      metadata = try await read(
        AuthorizationServer.metadata, as: AuthorizationServer.Metadata.self, authorized: false
      ).value
    } catch BeeperError.notFound {
      throw .noAuthorizationServer(transport.baseURL)
    } catch {
      throw .server(error)
    }
    return try AuthorizationServer(metadata, at: transport.baseURL)
  }

  /// Registers this tool at `server` (RFC 7591), for codes that are brought to `redirectURI`.
  package func register(redirectURI: String, at server: AuthorizationServer) async throws(LoginError)
    -> RegisteredClient
  {
    guard let endpoint = server.registration else { throw .missingEndpoint(.registration, transport.baseURL) }
    let response = try await post(to: endpoint) { () throws(RequestFailure) in
      try RequestBody(json: RegisteredClient.Metadata(redirectURI: redirectURI))
    }
    guard response.isSuccess else { throw .registrationRefused(OAuthRefusal(response, hiding: [])) }
    let registration = try read(response, as: RegisteredClient.Registration.self)
    return RegisteredClient(id: registration.clientID, redirectURI: redirectURI)
  }

  /// Redeems `code`, which answers `request` (RFC 6749, section 4.1.3; RFC 7636, section 4.5).
  package func redeem(
    _ code: AuthorizationCode, of request: AuthorizationRequest, at server: AuthorizationServer
  ) async throws(LoginError) -> Credential {
    let parameters = FormParameters([
      "grant_type": "authorization_code", "code": code.secret, "redirect_uri": request.client.redirectURI,
      "client_id": request.client.id, "code_verifier": request.verifier.secret,
    ])
    let response = try await post(to: server.token) { parameters.body }
    guard response.isSuccess else {
      throw .tokenRefused(OAuthRefusal(response, hiding: [code.secret, request.verifier.secret, request.state.text]))
    }
    let grant = try read(response, as: TokenGrant.self)
    guard let token = grant.bearerToken else { throw .notABearerToken(transport.baseURL) }
    // A server that gives what was asked for may leave the scope out (RFC 6749, section 5.1).
    return Credential(
      token: token, clientID: request.client.id, scope: TokenScope(grant.scope ?? AuthorizationRequest.scope))
  }

  /// Describes `token` (RFC 7662); nil when `server` offers no introspection.
  package func introspect(_ token: AccessToken, at server: AuthorizationServer) async throws(LoginError)
    -> TokenIntrospection?
  {
    guard let endpoint = server.introspection else { return nil }
    let parameters = FormParameters(["token": token.secret, "token_type_hint": "access_token"])
    let response = try await post(to: endpoint) { parameters.body }
    guard response.isSuccess else { throw .introspectionRefused(OAuthRefusal(response, hiding: [token.secret])) }
    return try read(response, as: TokenIntrospection.self)
  }

  /// Revokes the token of `credential` (RFC 7009). A token that the server does not know counts as revoked.
  package func revoke(_ credential: Credential, at server: AuthorizationServer) async throws(LoginError) {
    guard let endpoint = server.revocation else { throw .missingEndpoint(.revocation, transport.baseURL) }
    let parameters = FormParameters([
      "token": credential.token.secret, "token_type_hint": "access_token", "client_id": credential.clientID,
    ])
    let response = try await post(to: endpoint) { parameters.body }
    guard response.isSuccess else {
      throw .revocationRefused(OAuthRefusal(response, hiding: [credential.token.secret]))
    }
  }

  /// Sends the body once; the response is neither a redirect nor a failure of the server.
  private func post(
    to endpoint: Endpoint, body: () throws(RequestFailure) -> RequestBody
  ) async throws(LoginError) -> APIResponse {
    let response: APIResponse
    do throws(RequestFailure) {
      response = try await transport.send(.POST, endpoint, body: body(), authorized: false)
    } catch {
      throw .server(BeeperError(error.cause, at: transport.baseURL))
    }
    guard !response.isRedirect else { throw .server(.redirected(transport.baseURL, status: response.status)) }
    guard response.status < 500 else {
      // What a failing server writes may quote the request: its status is enough.
      throw .server(.serverFailed(APIError(status: response.status)))
    }
    return response
  }

  private func read<Value: Decodable>(_ response: APIResponse, as type: Value.Type) throws(LoginError) -> Value {
    guard let value = response.read(as: type) else {
      throw .server(.unreadableAnswer(transport.baseURL, status: response.status))
    }
    return value
  }
}
