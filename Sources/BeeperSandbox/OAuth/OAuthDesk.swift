import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Who may do what: registered clients, requests that wait for a person, codes, and tokens.
struct OAuthDesk: Sendable {
  static let scopes = ["read", "write"]

  /// What a token allows, and whom it was given to.
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
  private var waiting: [String: AccessRequest] = [:]
  private var codes: [String: Code] = [:]
  private var grants: [String: Grant]

  /// A desk that has given out the tokens of `world`.
  init(_ world: World) {
    grants = [
      world.readOnlyToken: Grant(scopes: ["read"]), world.token: Grant(scopes: Self.scopes),
    ]
  }

  /// What `token` allows; nil for one that was never given out, or was revoked.
  func grant(of token: String) -> Grant? { grants[token] }

  /// Registers a client and gives its identifier.
  mutating func register(_ client: OAuthClient) -> String {
    let id = Self.random()
    clients[id] = client
    return id
  }

  /// The client of an identifier.
  func client(_ id: String) -> OAuthClient? { clients[id] }

  /// Keeps `request` until a person decides, and gives the name it is kept under.
  mutating func wait(_ request: AccessRequest) -> String {
    let name = Self.random()
    waiting[name] = request
    return name
  }

  /// The request that waits under `name`, which waits no longer.
  mutating func decided(_ name: String) -> AccessRequest? { waiting.removeValue(forKey: name) }

  /// A code for what a person approved.
  mutating func code(for request: AccessRequest) -> String {
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

  /// Takes `token` back. One that is not known is none (RFC 7009, section 2.2).
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
