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
