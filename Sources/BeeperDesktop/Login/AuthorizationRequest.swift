import Crypto
import Foundation

/// The request that a person approves in the browser (RFC 6749, section 4.1.1; RFC 7636, section 4.3).
package struct AuthorizationRequest: Sendable {
  /// The permissions that an import needs: reading accounts and chats, and starting chats.
  static let scope = "read write"

  /// This tool.
  package let client: RegisteredClient
  /// The text that comes back with the response.
  package let state: AuthorizationState
  /// The proof that the code is redeemed with.
  package let verifier: CodeVerifier

  /// A request of `client`.
  package init(
    client: RegisteredClient, state: AuthorizationState, verifier: CodeVerifier = CodeVerifier()
  ) {
    self.client = client
    self.state = state
    self.verifier = verifier
  }

  /// The address to open, at the server that was asked.
  package func address(at server: AuthorizationServer) -> String {
    let parameters = FormParameters([
      "response_type": "code", "client_id": client.id, "redirect_uri": client.redirectURI, "scope": Self.scope,
      "state": state.text, "code_challenge": verifier.challenge, "code_challenge_method": "S256",
    ])
    let target = server.authorization.target
    return server.baseURL.text + target + (target.contains("?") ? "&" : "?") + parameters.text
  }
}

/// The response that the browser brings (RFC 6749, sections 4.1.2 and 4.1.2.1).
package enum AuthorizationCallback {
  /// The code in the query of the callback's address.
  ///
  /// - Throws: `LoginError` when the state is not the request's, before anything else is believed; when the person said
  ///   no, or the server.
  package static func code(inQuery query: String, for state: AuthorizationState) throws(LoginError) -> AuthorizationCode
  {
    let parameters = FormParameters(query: query)
    guard state.matches(parameters["state"] ?? "") else { throw .wrongState }
    if let error = parameters["error"] {
      guard error != "access_denied" else { throw .denied }
      throw .authorizationRefused(
        OAuthRefusal(error: error, explanation: parameters["error_description"], hiding: [state.text]))
    }
    guard let code = parameters["code"].flatMap(AuthorizationCode.init) else { throw .noCode }
    return code
  }
}

/// The code that a browser brings, which is redeemed for a token, once (RFC 6749, section 4.1.2).
package struct AuthorizationCode: Sendable, UnprintableSecret {
  let secret: String

  /// The code `text`; nil when it is empty or holds what RFC 6749, appendix A.11, does not allow.
  package init?(_ text: String) {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
    secret = text
  }
}

/// A random text that ties the response of a browser to the request of this process (RFC 6749, section 10.12).
package struct AuthorizationState: Sendable, UnprintableSecret {
  /// The text as it stands in the request's address.
  package let text: String

  /// A state of 256 random bits.
  package init() { text = Base64URL.random() }

  /// Whether `other` is the same, in a time that tells nothing about where they differ: digests compare so.
  package func matches(_ other: String) -> Bool {
    SHA256.hash(data: Array(text.utf8)) == SHA256.hash(data: Array(other.utf8))
  }
}

/// The proof that a code is redeemed by the process that asked for it (PKCE, RFC 7636).
package struct CodeVerifier: Sendable, UnprintableSecret {
  let secret: String

  /// A verifier of 256 random bits (section 4.1).
  package init() { secret = Base64URL.random() }

  /// The verifier `text`; nil unless it has 43 to 128 unreserved characters (section 4.1).
  package init?(_ text: String) {
    guard (43...128).contains(text.utf8.count), text == text.percentEncoded else { return nil }
    secret = text
  }

  /// The challenge by the method `S256` (section 4.2), which the authorization request shows openly.
  package var challenge: String { Base64URL.text(of: SHA256.hash(data: Array(secret.utf8))) }
}

/// A value that cannot be printed by accident.
package protocol UnprintableSecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension UnprintableSecret {
  /// Nothing of the secret.
  package var description: String { "<secret>" }
  /// Nothing of the secret.
  package var debugDescription: String { description }
  /// No children, so that `dump` and failed expectations show nothing of the secret.
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// Base64 in the alphabet for URLs, without padding (RFC 4648, section 5; RFC 7636, appendix A).
private enum Base64URL {
  /// The text for `bytes`.
  static func text(of bytes: some Sequence<UInt8>) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// A text of 256 random bits from the system's generator for cryptography.
  static func random() -> String {
    text(of: (0..<32).map { _ in UInt8.random(in: .min ... .max) })
  }
}
