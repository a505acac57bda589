import BeeperDesktop
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import NIOSSL
import Testing

/// A server on 127.0.0.1 that does with every request what a script says, down to resets and silence.
struct ScriptedServer: Sendable {
  /// What happens once a request has been read whole.
  enum Step: Sendable {
    /// Writes the bytes as they are and keeps the connection.
    case write(String)
    /// Writes the bytes as they are and closes the connection.
    case writeAndClose(String)
    /// Resets the connection (RST) without an answer.
    case reset
    /// Says nothing and keeps the connection.
    case hang
    /// Does what depends on the server's own port.
    case atPort(@Sendable (Int) -> Step)

    /// An answer with a JSON body.
    static func answer(_ status: Int, _ body: String = "{}", headers: [String] = []) -> Step {
      let fields = ["Content-Type: application/json", "Content-Length: \(body.utf8.count)"] + headers
      return .write("HTTP/1.1 \(status) Scripted\r\n\(fields.joined(separator: "\r\n"))\r\n\r\n\(body)")
    }
  }

  let baseURL: BaseURL
  /// Each request as it comes in, for a test that waits for one.
  let arrivals: AsyncStream<String>
  /// Each connection that has closed, for a test that waits for one.
  let closings: AsyncStream<Void>
  private let recorder: RequestRecorder

  /// How many connections there were so far.
  var connections: Int { recorder.channels.count }

  /// The requests read so far, each as it stood on the wire.
  var requests: [String] { recorder.requests }

  /// The first line of each request.
  var requestLines: [String] {
    requests.map { String($0.prefix { $0 != "\r\n" }) }
  }

  /// Serves `script` while `body` runs, behind TLS where a context is given: one step a request, the last one again and
  /// again.
  static func serving<Result>(
    _ script: Step..., security: NIOSSLContext? = nil, perform body: (ScriptedServer) async throws -> Result
  ) async throws -> Result {
    let (arrivals, arrival) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(64))
    let (closings, closing) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(64))
    let recorder = RequestRecorder(script: script, arrivals: arrival, closings: closing)
    let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let security { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: security)) }
          try channel.pipeline.syncOperations.addHandler(ScriptHandler(recorder: recorder))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let port = try #require(listener.localAddress?.port)
    let server = ScriptedServer(
      baseURL: try BaseURL("\(security == nil ? "http" : "https")://127.0.0.1:\(port)"), arrivals: arrivals,
      closings: closings, recorder: recorder)
    do {
      let result = try await body(server)
      try await listener.close().get()
      return result
    } catch {
      try? await listener.close().get()
      throw error
    }
  }

  /// An address on 127.0.0.1 that nothing listens at: a port that was just free.
  static func addressOfNobody() async throws -> BaseURL {
    try await serving(.hang) { $0.baseURL }
  }

  /// Writes the bytes to every connection, whatever its script says.
  func write(_ text: String) {
    for channel in recorder.channels { channel.writeAndFlush(ByteBuffer(string: text), promise: nil) }
  }

  /// Waits until a connection has closed, or one has that nobody waited for.
  func nextClosing() async {
    var iterator = closings.makeAsyncIterator()
    await iterator.next()
  }

  /// Waits until every connection there was has closed.
  func allClosed() async {
    while !recorder.hasOnlyClosedConnections { await nextClosing() }
  }

  /// The requests read so far that hold `text`.
  func requests(holding text: String) -> [String] { requests.filter { $0.contains(text) } }

  /// Waits until the next request has been read whole, and returns it.
  func nextRequest() async -> String? {
    var iterator = arrivals.makeAsyncIterator()
    return await iterator.next()
  }
}
