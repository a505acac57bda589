import HTTPTypes
import Hummingbird
import NIOConcurrencyHelpers
import NIOCore

/// A well-formed request on its way: it waits as long as the world says, and meets the fault that applies to it.
struct Exchange {
  let request: Request
  let context: SandboxContext
  let desktop: NIOLockedValueBox<Desktop>

  /// Answers with what `serve` gives, or with what a fault makes of it.
  func answer(_ admission: Desktop.Admission, _ serve: () async throws -> some JSONRepresentable) async throws
    -> Response
  {
    if let delay = admission.delay { try await Task.sleep(for: delay) }
    guard let fault = admission.fault else { return try await Response(json: serve()) }
    let answer: Response? = fault.commits ? try await Response(json: serve()) : nil
    try await meet(fault.effect)
    if case .garbage = fault.effect { return Self.garbage }
    if let answer { return answer }
    return try await Response(json: serve())
  }

  /// - Throws: what ends the request; returns where it goes on.
  private func meet(_ effect: World.Fault.Effect) async throws {
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
