import HTTPTypes
import Hummingbird
import NIOConcurrencyHelpers
import NIOCore

/// Answers well-formed requests as the world says: after its delay, and with the fault that applies.
struct Responder: Sendable {
  let desktop: NIOLockedValueBox<Desktop>

  /// Admits a request other than a start and answers it with what `serve` gives, or with what a fault makes of it.
  func respond(
    to request: Request, _ context: SandboxContext, accountID: String? = nil, identifiers: [String] = [],
    _ serve: (RequestParameters) async throws -> some Encodable
  ) async throws -> Response {
    let call = Call(
      method: request.method.rawValue, path: request.uri.path.percentDecoded ?? request.uri.path, accountID: accountID,
      identifiers: identifiers)
    return try await respond(desktop.withLockedValue { $0.admit(call) }, context) {
      try await serve(RequestParameters(request: request, context: context))
    }
  }

  /// Answers an admitted request with what `serve` gives, or with what a fault makes of it.
  func respond(
    _ admission: Desktop.Admission, _ context: SandboxContext, _ serve: () async throws -> some Encodable
  ) async throws -> Response {
    if let delay = admission.delay { try await Task.sleep(until: context.arrival + delay) }
    guard let fault = admission.fault else { return try await Response(json: serve()) }
    let committed: Response? = fault.commits ? try await Response(json: serve()) : nil
    try await apply(fault.effect, context)
    if case .garbage = fault.effect { return Self.garbage }
    if let committed { return committed }
    return try await Response(json: serve())
  }

  /// - Throws: what ends the request; returns where it goes on.
  private func apply(_ effect: World.Fault.Effect, _ context: SandboxContext) async throws {
    switch effect {
    case .garbage: break
    case .slow(let milliseconds): try await Task.sleep(for: .microseconds(Int64(milliseconds * 1000)))
    case .account(let change): desktop.withLockedValue { $0.setStatus(change) }
    case .answer(let answer):
      throw APIFailure(answer.status, answer.code, answer.message, retryAfter: answer.retryAfter)
    case .reset:
      await context.channel.reset()
      throw CancellationError()
    case .hang:
      try await context.channel.closed()
      throw CancellationError()
    }
  }

  private static var garbage: Response {
    Response(
      status: .ok, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: "{\"id\": \"!half:of an ans")))
  }
}
