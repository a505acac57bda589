import Foundation

/// The path and query of a call.
struct Endpoint: Sendable {
  /// The path and query as they stand in the request line, percent-encoded.
  private(set) var target: String

  /// Where chats are started.
  static let chatStart = Endpoint("chats", "start")

  /// The path of `segments` below `/v1`; each is encoded, so that none can hold a slash or a dot segment.
  init(_ segments: String...) {
    target = "/v1"
    for segment in segments {
      target += "/" + Self.encoded(segment: segment)
    }
  }

  /// The path and query `target`, encoded already.
  init(target: String) {
    self.target = target
  }

  /// Adds `values` as parameters of the same name, which is how this API writes arrays; none adds nothing.
  func adding(_ name: String, _ values: [String]) -> Endpoint {
    var endpoint = self
    for value in values {
      endpoint.target += (endpoint.target.contains("?") ? "&" : "?") + name.percentEncoded + "=" + value.percentEncoded
    }
    return endpoint
  }

  /// Adds `value` as a parameter unless it is nil.
  func adding(_ name: String, _ value: String?) -> Endpoint {
    adding(name, value.map { [$0] } ?? [])
  }

  /// `segment` percent-encoded; one of dots only is encoded whole, because it would mean a folder.
  private static func encoded(segment: String) -> String {
    segment.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
      ? String(repeating: "%2E", count: segment.utf8.count) : segment.percentEncoded
  }
}

/// Names and values as `application/x-www-form-urlencoded` has them: in a query, or as a body.
package struct FormParameters: Sendable {
  private let pairs: [(name: String, value: String)]

  /// The parameters `pairs`, in their order.
  init(_ pairs: KeyValuePairs<String, String>) {
    self.pairs = pairs.map { ($0.key, $0.value) }
  }

  /// Parses a query. Pairs that are not encoded properly are left out.
  package init(query: String) {
    pairs = query.split(separator: "&").compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count == 2 ? parts[1] : "") else {
        return nil
      }
      return (name, value)
    }
  }

  /// The value of `name`; nil when it is missing, or there more than once, which RFC 6749, section 3.1, forbids.
  package subscript(name: String) -> String? {
    let values = pairs.filter { $0.name == name }
    return values.count == 1 ? values.first?.value : nil
  }

  /// The encoded text.
  var text: String {
    pairs.map { $0.name.percentEncoded + "=" + $0.value.percentEncoded }.joined(separator: "&")
  }

  /// The encoded text as the body of a request.
  var body: RequestBody { RequestBody(text.utf8, contentType: "application/x-www-form-urlencoded") }

  private static func decoded(_ text: Substring) -> String? {
    text.replacing("+", with: " ").removingPercentEncoding
  }
}

extension String {
  /// The text with every byte percent-encoded that is not unreserved (RFC 3986, section 2.3).
  package var percentEncoded: String {
    // Nil only for text that is no Unicode, which a String never is.
    addingPercentEncoding(withAllowedCharacters: .unreserved) ?? ""
  }
}

extension CharacterSet {
  fileprivate static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
