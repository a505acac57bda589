import HTTPTypes
import Hummingbird
import NIOCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

private let encoder = JSONEncoder()
private let decoder = JSONDecoder()

extension Response {
  /// An answer with a JSON body.
  init(json value: some Encodable, status: HTTPResponse.Status = .ok) throws {
    let body = ByteBuffer(bytes: try encoder.encode(value))
    self.init(
      status: status,
      headers: [.contentType: "application/json; charset=utf-8", .contentLength: String(body.readableBytes)],
      body: ResponseBody(byteBuffer: body))
  }
}

extension Request {
  /// The body, read as JSON.
  ///
  /// - Throws: `APIFailure` 400 or 422; what reading from the connection throws.
  func json<Value: Decodable>(_: Value.Type) async throws -> Value {
    let bytes = try await body.collect(upTo: 1 << 20)
    do {
      return try decoder.decode(Value.self, from: Data(bytes.readableBytesView))
    } catch let error as DecodingError {
      throw APIFailure(error)
    }
  }
}
