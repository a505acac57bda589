import NIOCore
import NIOSSL

/// TLS with one server, whose certificate must be good for its name.
struct TransportSecurity {
  private let context: NIOSSLContext
  private let serverName: String?

  /// TLS with the server at `baseURL`, whose certificate must go back to one of `trustRoots`.
  ///
  /// - Throws: errors of NIOSSL, when the roots cannot be read.
  init(_ baseURL: BaseURL, trustRoots: NIOSSLTrustRoots = .default) throws {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.trustRoots = trustRoots
    configuration.applicationProtocols = ["http/1.1"]
    context = try NIOSSLContext(configuration: configuration)
    // An address is no name that a server could be asked by (RFC 6066, section 3).
    serverName = (try? SocketAddress(ipAddress: baseURL.host, port: 0)) == nil ? baseURL.host : nil
  }

  /// What encrypts one connection.
  func handler() throws -> NIOSSLClientHandler {
    try NIOSSLClientHandler(context: context, serverHostname: serverName)
  }
}
