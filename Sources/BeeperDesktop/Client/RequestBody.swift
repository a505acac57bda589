import AsyncHTTPClient
import NIOConcurrencyHelpers
import NIOCore

/// The body of one request, which knows whether it was handed to the network.
///
/// This decides whether a failed start may be repeated. The errors of AsyncHTTPClient (1.37) cannot: only some prove by
/// themselves that nothing was sent. `HTTPConnectionPool.StateMachine` raises `connectTimeout`,
/// `getConnectionFromPoolTimeout`, `alreadyShutdown` and, without connection retries, whatever `ClientBootstrap` failed
/// with (`NIOConnectionError`, `IOError` with ECONNREFUSED) for requests still in its queue. But `cancelled` and
/// `deadlineExceeded` come from `RequestBag` in every state, `remoteConnectionClosed` both for a pooled connection that
/// was closed before the head was written and for one that was closed while the answer was awaited, and an `IOError` with
/// ECONNRESET or EPIPE from any write or read.
///
/// What proves it in every case is that the library asks for a body only through `HTTPClient.Body.stream`, on the event
/// loop of the request (`RequestBag.resumeRequestBodyStream0`), after a connection was obtained, and never once the
/// request has failed (`RequestBag.StateMachine.resumeRequestBodyStream` in the state `finished`). So when a request has
/// failed and its body was never asked for, no byte of the body was written or will be: the server has at most a head
/// whose `Content-Length` was never met, and cannot know whom to start a chat with. Should the library some day ask
/// earlier, outcomes become unknown that were certain, and never the other way round.
struct RequestBody: Sendable {
  /// The media type of the bytes.
  let contentType: String
  private let buffer: ByteBuffer
  private let asked = NIOLockedValueBox(false)

  /// A body of `bytes`.
  init(_ bytes: some Sequence<UInt8>, contentType: String = "application/json") {
    self.contentType = contentType
    buffer = ByteBuffer(bytes: bytes)
  }

  /// Whether the library has asked for the body, so that some of it may have been written.
  var wasHandedOver: Bool { asked.withLockedValue { $0 } }

  /// The body as the library takes it.
  var stream: HTTPClient.Body {
    .stream(contentLength: Int64(buffer.readableBytes)) { [buffer, asked] writer in
      asked.withLockedValue { $0 = true }
      return writer.write(.byteBuffer(buffer))
    }
  }
}
