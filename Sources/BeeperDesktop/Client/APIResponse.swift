import Foundation
import JSON
import NIOCore
import NIOHTTP1

/// A whole response of the server, whatever its status.
struct APIResponse: Sendable {
  var status: Int
  var headers: HTTPHeaders
  var body: ByteBuffer

  /// Whether the server says it did what was asked.
  var isSuccess: Bool { (200...299).contains(status) }

  /// Whether the server points elsewhere.
  var isRedirect: Bool { (300...399).contains(status) }

  /// The version of the server, from its own header field.
  var desktopVersion: DesktopVersion? {
    headers.first(name: "X-Beeper-Desktop-Version").flatMap { DesktopVersion($0) }
  }

  /// The body as `type`, or nil when it is not JSON of that shape.
  func read<Value: AnswerValue>(as type: Value.Type = Value.self) -> Value? {
    json.flatMap(Value.init(json:))
  }

  /// The body as JSON, or nil when it is none.
  var json: JSONValue? { try? JSONValue(parsing: body.readableBytesView) }

  /// The error that a response with the status 400 or more stands for, without what `redaction` hides.
  func apiError(hiding redaction: Redaction, now: Date) -> APIError {
    let body = read(as: APIErrorBody.self)
    return APIError(
      status: status,
      code: body?.code.map(redaction.clean),
      message: body?.message.map(redaction.clean),
      issues: (body?.issues ?? []).map {
        APIError.Issue(path: redaction.clean($0.path), message: redaction.clean($0.message))
      },
      retryAfter: headers.first(name: "Retry-After").flatMap { RetryAfter.duration($0, now: now) }
    )
  }
}
