import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A client as it registered itself (RFC 7591).
struct OAuthClient: Decodable, Sendable {
  let name: String?
  let redirectURIs: [String]

  private enum CodingKeys: String, CodingKey {
    case name = "client_name"
    case redirectURIs = "redirect_uris"
  }
}

/// What a client asks a person to approve.
struct AccessRequest: Sendable {
  let clientID: String
  let redirectURI: String
  let scopes: [String]
  let state: String?
  /// By PKCE's method S256 (RFC 7636, section 4.2).
  let challenge: String
}

extension AccessRequest {
  /// - Throws: what the browser is sent back with.
  init(_ query: FormText, clientID: String, redirectURI: String) throws(OAuthFailure) {
    guard query["response_type"] == "code" else {
      throw OAuthFailure("unsupported_response_type", "Only code is supported")
    }
    guard query["code_challenge_method"] == "S256", let challenge = query["code_challenge"],
      challenge.utf8.count == 43
    else { throw OAuthFailure("invalid_request", "A code_challenge by S256 is needed") }
    let allScopes = AuthorizationServer.scopes
    let scopes = (query["scope"] ?? allScopes.joined(separator: " ")).split(separator: " ").map(String.init)
    guard !scopes.isEmpty, scopes.allSatisfy(allScopes.contains) else {
      throw OAuthFailure("invalid_scope", "Only read and write are supported")
    }
    self.init(
      clientID: clientID, redirectURI: redirectURI, scopes: scopes, state: query["state"], challenge: challenge)
  }
}

/// A refusal of the OAuth endpoints: 400 with `{error, error_description}` (RFC 6749, section 5.2).
struct OAuthFailure: Error, Encodable, Sendable {
  let error: String
  let description: String

  private enum CodingKeys: String, CodingKey {
    case error
    case description = "error_description"
  }

  init(_ error: String, _ description: String) {
    self.error = error
    self.description = description
  }
}

/// Registered clients, requests that wait for a person's decision, codes, and tokens (RFC 6749).
struct AuthorizationServer: Sendable {
  static let scopes = ["read", "write"]

  /// What a token allows, and the client that it was given to.
  struct Grant: Sendable {
    var clientID: String?
    let scopes: [String]
  }

  /// A code, and the token that it was redeemed for.
  private struct Code {
    let request: AccessRequest
    var token: String?
  }

  private var clients: [String: OAuthClient] = [:]
  private var undecided: [String: AccessRequest] = [:]
  private var codes: [String: Code] = [:]
  private var grants: [String: Grant]

  /// A server that has given out the tokens of `world`.
  init(_ world: World) {
    grants = [
      world.readOnlyToken: Grant(scopes: ["read"]), world.token: Grant(scopes: Self.scopes),
    ]
  }

  /// What `token` allows; nil for one that was never given out, or was revoked.
  func grant(of token: String) -> Grant? { grants[token] }

  func client(_ id: String) -> OAuthClient? { clients[id] }

  /// - Returns: the client's identifier.
  mutating func register(_ client: OAuthClient) -> String {
    let id = Self.random()
    clients[id] = client
    return id
  }

  /// Keeps `request` until a person decides.
  ///
  /// - Returns: the name it is kept under.
  mutating func hold(_ request: AccessRequest) -> String {
    let name = Self.random()
    undecided[name] = request
    return name
  }

  /// Removes the request that is kept under `name` and returns it.
  mutating func release(_ name: String) -> AccessRequest? { undecided.removeValue(forKey: name) }

  /// A code for what a person approved.
  mutating func issueCode(for request: AccessRequest) -> String {
    let code = Self.random()
    codes[code] = Code(request: request)
    return code
  }

  /// Redeems a code, once; its second use revokes what the first one gave (RFC 6749, section 4.1.2).
  mutating func redeem(_ text: String, clientID: String?, redirectURI: String?, verifier: String?) throws(OAuthFailure)
    -> (token: String, grant: Grant)
  {
    guard let code = codes[text] else { throw OAuthFailure("invalid_grant", "The code is not known") }
    if let token = code.token {
      grants[token] = nil
      throw OAuthFailure("invalid_grant", "The code was used before")
    }
    guard code.request.clientID == clientID else { throw OAuthFailure("invalid_client", "Not this client's code") }
    guard code.request.redirectURI == redirectURI else {
      throw OAuthFailure("invalid_grant", "redirect_uri is not that of the request")
    }
    guard let verifier, Self.challenge(of: verifier) == code.request.challenge else {
      throw OAuthFailure("invalid_grant", "code_verifier does not fit the challenge")
    }
    let token = Self.random()
    let grant = Grant(clientID: clientID, scopes: code.request.scopes)
    grants[token] = grant
    codes[text]?.token = token
    return (token, grant)
  }

  /// Revokes `token`; one that is not known is no error (RFC 7009, section 2.2).
  mutating func revoke(_ token: String, clientID: String?) throws(OAuthFailure) {
    guard let grant = grants[token] else { return }
    guard grant.clientID == nil || grant.clientID == clientID else {
      throw OAuthFailure("invalid_client", "Not this client's token")
    }
    grants[token] = nil
  }

  private static func random() -> String {
    (0..<4).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
  }

  /// PKCE's method S256 (RFC 7636, section 4.6).
  private static func challenge(of verifier: String) -> String {
    let digest = Data(SHA256.hash(data: Array(verifier.utf8)))
    return digest.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
