import NIOCore

/// Where a Beeper Desktop or Beeper Server listens: a scheme, a host and a port, proven safe for a bearer token.
///
/// Plain `http` is accepted for this computer only, because the token would travel in the clear; any other host needs
/// `https`. A trailing slash and the path `/v1` are tolerated and dropped.
package struct BaseURL: Hashable, Sendable, CustomStringConvertible {
  /// Beeper Desktop's own default, `http://127.0.0.1:23373`.
  package static let desktopDefault = BaseURL(scheme: .http, host: "127.0.0.1", port: 23373)

  /// The normalised text: scheme, host and, where one was given, port, with no slash at the end.
  package let text: String
  let isSecure: Bool
  /// The host, an IPv6 address without its brackets.
  let host: String
  /// The port, the scheme's own where none was given.
  let port: Int

  /// Parses `text`.
  ///
  /// - Throws: `BaseURLError` that says which rule `text` breaks.
  package init(_ text: String) throws(BaseURLError) {
    let (scheme, rest) = try Self.scheme(of: text)
    let authority = try Self.authority(of: rest)
    let (host, port) = try Self.hostAndPort(of: authority)
    guard scheme == .https || Self.isLoopback(host) else { throw .plainHTTPToAnotherHost }
    self.init(scheme: scheme, host: host, port: port)
  }

  private init(scheme: Scheme, host: String, port: Int?) {
    let bracketed = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
    text = "\(scheme.rawValue)://\(bracketed)" + (port.map { ":\($0)" } ?? "")
    isSecure = scheme == .https
    self.host = host
    self.port = port ?? (scheme == .https ? 443 : 80)
  }

  /// The host and, where one was given, the port, as the header field `Host` has them (RFC 9110, section 7.2).
  var authority: String { String(text.dropFirst(isSecure ? 8 : 7)) }

  /// The normalised text.
  package var description: String { text }

  /// Whether `other` is the same server: the same scheme, port and host, where all names of this computer are one.
  func isSameServer(as other: BaseURL) -> Bool {
    isSecure == other.isSecure && port == other.port
      && (host == other.host || Self.isLoopback(host) && Self.isLoopback(other.host))
  }
}

extension BaseURL {
  private enum Scheme: String {
    case http, https
  }

  private static func scheme(of text: String) throws(BaseURLError) -> (Scheme, Substring) {
    guard let separator = text.firstRange(of: "://") else { throw .notAURL }
    guard let scheme = Scheme(rawValue: text[..<separator.lowerBound].lowercased()) else { throw .unknownScheme }
    return (scheme, text[separator.upperBound...])
  }

  private static func authority(of rest: Substring) throws(BaseURLError) -> Substring {
    let authority = rest.prefix { !"/?#".contains($0) }
    guard !authority.contains("@") else { throw .userInformation }
    let path = rest[authority.endIndex...]
    guard !path.contains("?"), !path.contains("#") else { throw .query }
    guard ["", "/", "/v1", "/v1/"].contains(path) else { throw .path }
    return authority
  }

  private static func hostAndPort(of authority: Substring) throws(BaseURLError) -> (host: String, port: Int?) {
    var host = authority
    var port: Substring?
    if authority.first == "[" {
      guard let end = authority.firstIndex(of: "]") else { throw .invalidHost }
      host = authority[authority.index(after: authority.startIndex)..<end]
      let remainder = authority[authority.index(after: end)...]
      guard remainder.isEmpty || remainder.first == ":" else { throw .invalidHost }
      port = remainder.isEmpty ? nil : remainder.dropFirst()
      guard case .v6 = try? SocketAddress(ipAddress: String(host), port: 0) else { throw .invalidHost }
    } else if let colon = authority.firstIndex(of: ":") {
      host = authority[..<colon]
      port = authority[authority.index(after: colon)...]
    }
    guard authority.first == "[" || isHostName(host) else { throw .invalidHost }
    return (host.lowercased(), try port.map(portNumber))
  }

  private static func portNumber(_ text: Substring) throws(BaseURLError) -> Int {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(text), (1...65535).contains(number)
    else { throw .invalidPort }
    return number
  }

  /// Whether `host` is a registered name or an IPv4 address as RFC 3986 writes them, in the letters DNS knows.
  private static func isHostName(_ host: Substring) -> Bool {
    !host.isEmpty
      && host.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  /// Whether `host` is this computer for certain: `localhost`, `::1` in any spelling, or four decimal numbers from 127.
  ///
  /// Short spellings such as `127.1` are left out: resolvers disagree about them.
  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" { return true }
    guard let address = try? SocketAddress(ipAddress: host, port: 0) else { return false }
    switch address {
    case .v4: return host.hasPrefix("127.")
    case .v6: return (try? SocketAddress(ipAddress: "::1", port: 0)) == address
    case .unixDomainSocket: return false
    }
  }
}

/// Why a text is not accepted as the address of a server.
package enum BaseURLError: Error, Hashable, Sendable {
  /// There is no scheme followed by `://`.
  case notAURL
  /// The scheme is neither `http` nor `https`.
  case unknownScheme
  /// The host is missing or holds characters no host has.
  case invalidHost
  /// The port is not a number from 1 to 65535.
  case invalidPort
  /// A user name or password stands before the host.
  case userInformation
  /// A query or a fragment follows.
  case query
  /// A path other than `/` and `/v1` follows.
  case path
  /// Plain `http` to another computer, which would show the token to the network.
  case plainHTTPToAnotherHost
}

extension BaseURLError: CustomStringConvertible {
  /// A sentence that says what is wrong and what to write instead.
  package var description: String {
    switch self {
    case .notAURL: "The base URL is not a URL: write it like http://127.0.0.1:23373."
    case .unknownScheme: "The base URL must begin with http:// or https://."
    case .invalidHost: "The base URL has no valid host: write it like http://127.0.0.1:23373."
    case .invalidPort: "The base URL's port must be a number from 1 to 65535."
    case .userInformation: "The base URL must not hold a user name or a password."
    case .query: "The base URL must not hold a query or a fragment: leave out everything from the first ? or #."
    case .path: "The base URL must end after the host and port: leave out the path."
    case .plainHTTPToAnotherHost:
      "Plain http is accepted for this computer only (127.0.0.1, ::1, localhost), because it would show your access "
        + "token to the network: use https for another host."
    }
  }
}
