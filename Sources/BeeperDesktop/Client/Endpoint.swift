/// The path and query of a call.
struct Endpoint: Sendable {
  /// The path and query as they stand in the request line, percent-encoded.
  private(set) var target: String

  /// The path of `segments` below `/v1`; each is encoded, so that none can hold a slash or a dot segment.
  init(_ segments: String...) {
    target = "/v1"
    for segment in segments {
      target += "/" + Self.encoded(segment)
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
      endpoint.target += (endpoint.target.contains("?") ? "&" : "?") + Self.encoded(name) + "=" + Self.encoded(value)
    }
    return endpoint
  }

  /// Adds `value` as a parameter unless it is nil.
  func adding(_ name: String, _ value: String?) -> Endpoint {
    adding(name, value.map { [$0] } ?? [])
  }

  /// `text` with every byte percent-encoded that is not unreserved (RFC 3986, 2.3); a segment of dots only is encoded
  /// whole, because it would mean a folder.
  static func encoded(_ text: String) -> String {
    let isDots = text.utf8.allSatisfy { $0 == UInt8(ascii: ".") }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if isUnreserved(byte), !isDots {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
