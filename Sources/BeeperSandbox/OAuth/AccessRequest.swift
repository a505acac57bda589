import HTTPTypes
import Hummingbird

/// What a client asks a person to approve.
struct AccessRequest: Sendable {
  let clientID: String
  let redirectURI: String
  let scopes: [String]
  let state: String?
  let challenge: String

  /// The address that the browser is sent back to, with `parameters` and the state.
  func redirection(_ parameters: KeyValuePairs<String, String>) -> Response {
    Self.redirection(to: redirectURI, parameters, state: state)
  }

  static func redirection(
    to redirectURI: String, _ parameters: KeyValuePairs<String, String>, state: String?
  ) -> Response {
    var pairs = parameters.map { ($0.key, $0.value) }
    if let state { pairs.append(("state", state)) }
    let query = pairs.map { "\($0.0)=\($0.1.percentEncoded)" }.joined(separator: "&")
    let separator = redirectURI.contains("?") ? "&" : "?"
    return Response(status: .found, headers: [.location: redirectURI + separator + query, .cacheControl: "no-store"])
  }
}

extension String {
  /// The text with everything percent-encoded but letters, digits and `-._~`.
  fileprivate var percentEncoded: String {
    utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII, scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return "\(scalar)" }
      if "-._~".unicodeScalars.contains(scalar) { return "\(scalar)" }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
