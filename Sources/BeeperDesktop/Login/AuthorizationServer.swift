/// The endpoints of a server's login: its metadata (RFC 8414), checked.
///
/// Every endpoint is at the server that was asked, so that codes, verifiers and tokens go there and nowhere else.
package struct AuthorizationServer: Sendable {
  /// Where the metadata is (RFC 8414, section 3).
  static let metadata = Endpoint(target: "/.well-known/oauth-authorization-server")

  /// The server.
  package let baseURL: BaseURL
  let authorization: Endpoint
  let token: Endpoint
  let registration: Endpoint?
  let introspection: Endpoint?
  let revocation: Endpoint?

  /// Checks what the server at `baseURL` says of itself.
  ///
  /// - Throws: `LoginError` when an endpoint is missing or elsewhere, or PKCE by `S256` is not offered.
  init(_ metadata: Metadata, at baseURL: BaseURL) throws(LoginError) {
    func endpoint(_ name: LoginError.EndpointName, _ address: String?) throws(LoginError) -> Endpoint? {
      guard let address else { return nil }
      guard let endpoint = Endpoint(address: address, at: baseURL) else {
        throw .foreignEndpoint(name, baseURL)
      }
      return endpoint
    }
    func required(_ name: LoginError.EndpointName, _ address: String?) throws(LoginError) -> Endpoint {
      guard let endpoint = try endpoint(name, address) else { throw .missingEndpoint(name, baseURL) }
      return endpoint
    }
    // RFC 8414 lets a server leave the methods out; they are needed here.
    guard metadata.challengeMethods.contains("S256") else { throw .noPKCE(baseURL) }
    self.baseURL = baseURL
    authorization = try required(.authorization, metadata.authorization)
    token = try required(.token, metadata.token)
    registration = try endpoint(.registration, metadata.registration)
    introspection = try endpoint(.introspection, metadata.introspection)
    revocation = try endpoint(.revocation, metadata.revocation)
  }

  /// The members of the metadata that a login needs.
  struct Metadata: Decodable {
    let authorization: String?
    let token: String?
    let registration: String?
    let introspection: String?
    let revocation: String?
    let challengeMethods: [String]

    private enum CodingKeys: String, CodingKey {
      case authorization = "authorization_endpoint"
      case token = "token_endpoint"
      case registration = "registration_endpoint"
      case introspection = "introspection_endpoint"
      case revocation = "revocation_endpoint"
      case challengeMethods = "code_challenge_methods_supported"
    }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: CodingKeys.self)
      authorization = members.lenient(.authorization)
      token = members.lenient(.token)
      registration = members.lenient(.registration)
      introspection = members.lenient(.introspection)
      revocation = members.lenient(.revocation)
      challengeMethods = members.lenientElements(.challengeMethods)
    }
  }
}

extension Endpoint {
  /// The path and query of `address`; nil unless it is at the server of `baseURL`.
  fileprivate init?(address: String, at baseURL: BaseURL) {
    guard let scheme = address.firstRange(of: "://"), address.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      !address.contains("#")
    else { return nil }
    let end = address[scheme.upperBound...].firstIndex { "/?".contains($0) } ?? address.endIndex
    guard let server = try? BaseURL(String(address[..<end])), server.isSameServer(as: baseURL) else { return nil }
    let target = address[end...]
    self.init(target: target.hasPrefix("/") ? String(target) : "/" + target)
  }
}

/// This tool as a server knows it after dynamic registration (RFC 7591).
package struct RegisteredClient: Hashable, Sendable {
  /// The identifier that the server gave.
  package let id: String
  /// Where the browser brings the code.
  package let redirectURI: String

  /// A client of that identifier.
  package init(id: String, redirectURI: String) {
    self.id = id
    self.redirectURI = redirectURI
  }

  /// The request to register: a public client that redeems codes (RFC 7591, section 2).
  struct Metadata: Encodable {
    private let name = "beeper-import"
    private let redirectURIs: [String]
    private let grantTypes = ["authorization_code"]
    private let responseTypes = ["code"]
    private let authenticationMethod = "none"
    private let scope = AuthorizationRequest.scope

    private enum CodingKeys: String, CodingKey {
      case name = "client_name"
      case redirectURIs = "redirect_uris"
      case grantTypes = "grant_types"
      case responseTypes = "response_types"
      case authenticationMethod = "token_endpoint_auth_method"
      case scope
    }

    /// A client to which the browser brings codes at `redirectURI`.
    init(redirectURI: String) { redirectURIs = [redirectURI] }
  }

  /// The response (RFC 7591, section 3.2.1).
  struct Registration: Decodable {
    let clientID: String

    private enum CodingKeys: String, CodingKey {
      case clientID = "client_id"
    }
  }
}
