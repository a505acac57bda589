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
