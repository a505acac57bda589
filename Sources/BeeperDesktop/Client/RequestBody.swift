import JSON
import NIOCore

/// The body of one request.
struct RequestBody: Sendable {
  /// The media type of the bytes.
  let contentType: String
  /// The bytes.
  let buffer: ByteBuffer

  /// A body of `bytes`.
  init(_ bytes: some Sequence<UInt8>, contentType: String) {
    self.contentType = contentType
    buffer = ByteBuffer(bytes: bytes)
  }

  /// A body of JSON.
  init(_ json: JSONValue) {
    self.init(json.bytes, contentType: "application/json")
  }
}
