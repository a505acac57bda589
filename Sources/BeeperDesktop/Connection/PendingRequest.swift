import NIOCore
import NIOHTTP1

/// A request that has no answer yet: it waits for a connection, or is on one. Confined to the event loop of its pool.
final class PendingRequest {
  /// The request line and the header fields.
  let head: HTTPRequestHead
  /// The content, if there is any.
  let body: ByteBuffer?
  /// When it was made.
  let madeAt = NIODeadline.now()
  /// Whether it was answered or failed.
  private(set) var isOver = false
  private let promise: EventLoopPromise<Answer>
  private let eventLoop: any EventLoop
  private var connection: Connection?
  private var timer: Scheduled<Void>?

  /// A request whose outcome `promise` is told, once: an answer, or an `ExchangeFailure`.
  init(_ head: HTTPRequestHead, body: ByteBuffer?, promise: EventLoopPromise<Answer>) {
    self.head = head
    self.body = body
    self.promise = promise
    eventLoop = promise.futureResult.eventLoop
  }

  /// Lets it fail of `cause` when it is not over by `deadline`, which replaces the deadline before.
  func expire(at deadline: NIODeadline, of cause: TransportFailure) {
    timer?.cancel()
    timer = eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { self.fail(cause) }
  }

  /// Notes that it is about to be written to `connection`. From now on nobody can say that it did not arrive.
  func begin(on connection: Connection) {
    self.connection = connection
  }

  func succeed(_ answer: Answer) {
    guard end() else { return }
    promise.succeed(answer)
  }

  /// Ends it without an answer, and its connection with it: what comes there belongs to nobody.
  func fail(_ cause: TransportFailure) {
    let connection = connection
    guard end() else { return }
    promise.fail(ExchangeFailure(cause: cause, mayHaveArrived: connection != nil))
    connection?.close()
  }

  /// False when it was over before.
  private func end() -> Bool {
    defer {
      isOver = true
      connection = nil
      timer?.cancel()
      timer = nil
    }
    return !isOver
  }
}
