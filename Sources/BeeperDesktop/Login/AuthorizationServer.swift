import JSON

/// Where a server takes the requests of a login: its metadata (RFC 8414), checked.
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
  struct Metadata: AnswerValue {
    let authorization: String?
    let token: String?
    let registration: String?
    let introspection: String?
    let revocation: String?
    let challengeMethods: [String]

    init?(json: JSONValue) {
      guard json.object != nil else { return nil }
      authorization = json["authorization_endpoint"]?.string
      token = json["token_endpoint"]?.string
      registration = json["registration_endpoint"]?.string
      introspection = json["introspection_endpoint"]?.string
      revocation = json["revocation_endpoint"]?.string
      challengeMethods = json["code_challenge_methods_supported"]?.array?.compactMap(\.string) ?? []
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
