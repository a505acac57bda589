import HTTPTypes
import Hummingbird
import JSON
import NIOCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Response {
  /// An answer with a JSON body.
  init(json value: some JSONRepresentable, status: HTTPResponse.Status = .ok) {
    self.init(jsonText: ByteBuffer(bytes: value.json.bytes), status: status)
  }

  /// An answer with a JSON body for a reader who decodes it.
  init(encoding value: some Encodable) throws {
    self.init(jsonText: ByteBuffer(bytes: try JSONEncoder().encode(value)), status: .ok)
  }

  private init(jsonText body: ByteBuffer, status: HTTPResponse.Status) {
    self.init(
      status: status,
      headers: [.contentType: "application/json; charset=utf-8", .contentLength: String(body.readableBytes)],
      body: ResponseBody(byteBuffer: body))
  }
}

extension Request {
  /// The body, read as a JSON object.
  ///
  /// - Throws: `APIFailure` 400 or 422; what reading from the connection throws.
  func object() async throws -> RequestObject {
    let bytes = try await body.collect(upTo: 1 << 20)
    guard let value = try? JSONValue(parsing: bytes.readableBytesView) else { throw APIFailure.notJSON }
    return try RequestObject(value)
  }
}
