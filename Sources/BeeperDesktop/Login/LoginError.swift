/// Why a login or a logout failed.
///
/// Its description says what happened and what to do; it holds no token, no code and no verifier.
package enum LoginError: Error, Hashable, Sendable {
  /// An endpoint of the server's metadata (RFC 8414, section 2).
  package enum EndpointName: String, Hashable, Sendable {
    case authorization, token, registration, introspection, revocation
  }

  /// The server gave no usable answer.
  case server(BeeperError)
  /// The server knows no OAuth.
  case noAuthorizationServer(BaseURL)
  /// The server's metadata names no such endpoint.
  case missingEndpoint(EndpointName, BaseURL)
  /// The server's metadata names an endpoint at another server.
  case foreignEndpoint(EndpointName, BaseURL)
  /// The server does not offer PKCE by `S256`.
  case noPKCE(BaseURL)
  /// The server does not register this tool.
  case registrationRefused(OAuthRefusal)
  /// The person said no.
  case denied
  /// The server said no in the browser.
  case authorizationRefused(OAuthRefusal)
  /// The response belongs to another login.
  case wrongState
  /// The browser came back with neither a code nor an error.
  case noCode
  /// Nobody approved in time.
  case timedOut(Duration)
  /// The server does not redeem the code.
  case tokenRefused(OAuthRefusal)
  /// The server gave a token that is no bearer token.
  case notABearerToken(BaseURL)
  /// The server does not revoke the token.
  case revocationRefused(OAuthRefusal)
  /// The server does not say what the token allows.
  case introspectionRefused(OAuthRefusal)
  /// This computer does not let the callback be listened for, for the reason the system gives.
  case cannotListen(reason: String)
}

extension LoginError: CustomStringConvertible {
  /// A sentence that says what happened, and one that says what to do.
  package var description: String {
    switch self {
    case .server(let error): error.description
    case .noAuthorizationServer(let url): "Beeper at \(url) knows no login by browser. Update it, or \(Self.byHand)"
    case .missingEndpoint(let name, let url):
      "Beeper at \(url) names no \(name) endpoint. Update it, or \(Self.byHand)"
    case .foreignEndpoint(let name, let url):
      "The server at \(url) names a \(name) endpoint elsewhere, which is not used so that your access token stays "
        + "there. Set the base URL to Beeper's own address, or \(Self.byHand)"
    case .noPKCE(let url):
      "The server at \(url) does not offer a protected login (PKCE with S256). Update Beeper, or \(Self.byHand)"
    case .registrationRefused(let refusal):
      "Beeper does not register this tool (\(refusal.serverWords)). Update Beeper, or \(Self.byHand)"
    case .denied: "The login was denied in Beeper. Run beeper-import login again to approve it."
    case .authorizationRefused(let refusal):
      "Beeper refused the login (\(refusal.serverWords)). Run beeper-import login again, or \(Self.byHand)"
    case .wrongState:
      "What the browser brought back belongs to another login. Run beeper-import login again, and open only the address "
        + "that it shows."
    case .noCode: "The browser came back without an answer. Run beeper-import login again."
    case .timedOut(let limit):
      "Nobody approved the login within \(limit.components.seconds / 60) minutes. Run beeper-import login again."
    case .tokenRefused(let refusal):
      "Beeper does not redeem the approval (\(refusal.serverWords)). Run beeper-import login again."
    case .notABearerToken(let url):
      "The server at \(url) gave a token of a kind that this version does not know. Update this tool, or \(Self.byHand)"
    case .revocationRefused(let refusal): "Beeper does not take the access token back (\(refusal.serverWords))."
    case .introspectionRefused(let refusal): "Beeper does not say what the token allows (\(refusal.serverWords))."
    case .cannotListen(let reason):
      "The browser's answer cannot be listened for on 127.0.0.1: \(reason). Free a port, or \(Self.byHand)"
    }
  }

  private static let byHand =
    "copy a token in Beeper's Settings, Integrations, Approved connections, into the environment variable "
    + "BEEPER_ACCESS_TOKEN."
}

/// The refusal of a step of a login (RFC 6749, section 5.2; RFC 7591, section 3.2.2).
package struct OAuthRefusal: Hashable, Sendable {
  /// The HTTP status; nil when a browser brought the refusal.
  package let status: Int?
  /// The code, such as `invalid_grant`.
  package let error: String?
  /// The server's sentence about it.
  package let explanation: String?

  /// A refusal whose texts are shown without `secrets`.
  init(status: Int? = nil, error: String?, explanation: String?, hiding secrets: [String]) {
    let redaction = Redaction(secrets)
    self.status = status
    self.error = error.map(redaction.clean)
    self.explanation = explanation.map(redaction.clean)
  }

  /// The refusal in `response`.
  init(_ response: APIResponse, hiding secrets: [String]) {
    let body = response.read(as: Body.self)
    self.init(status: response.status, error: body?.error, explanation: body?.explanation, hiding: secrets)
  }

  private struct Body: Decodable {
    let error: String?
    let explanation: String?

    private enum CodingKeys: String, CodingKey {
      case error
      case explanation = "error_description"
    }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: CodingKeys.self)
      error = members.lenient(.error)
      explanation = members.lenient(.explanation)
    }
  }

  /// The server's words, for a parenthesis.
  package var serverWords: String {
    let words = [status.map { "HTTP \($0)" }, error, explanation].compactMap(\.self)
    return words.isEmpty ? "it gives no reason" : words.joined(separator: ", ")
  }
}
