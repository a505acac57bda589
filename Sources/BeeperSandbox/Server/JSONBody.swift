import HTTPTypes
import Hummingbird
import NIOCore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Response {
  /// An answer with a JSON body, the keys in alphabetical order so that the same answer has the same bytes.
  init(json value: some Encodable, status: HTTPResponse.Status = .ok) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let body = ByteBuffer(bytes: try encoder.encode(value))
    self.init(
      status: status,
      headers: [.contentType: "application/json; charset=utf-8", .contentLength: String(body.readableBytes)],
      body: ResponseBody(byteBuffer: body))
  }
}

extension Request {
  /// The body, decoded from JSON.
  ///
  /// - Throws: `APIFailure` 400 for a body that is no JSON, 422 for one that does not fit the type; what reading from
  ///   the connection throws.
  func decoded<Body: Decodable>(as type: Body.Type) async throws -> Body {
    let bytes = try await body.collect(upTo: 1 << 20)
    do {
      return try JSONDecoder().decode(type, from: Data(bytes.readableBytesView))
    } catch let error as DecodingError {
      throw APIFailure(error)
    } catch let error as StrictDecodingError {
      throw APIFailure(error)
    }
  }
}
