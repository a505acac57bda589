import NIOCore
import NIOHTTP1
import NIOPosix

/// The connections to one server: HTTP/1.1, one request at a time on each. Confined to one event loop.
///
/// A request goes to a connection that is free, or waits for one that is opened for it, up to a bound. Nothing is sent
/// twice: what fails on its connection fails.
final class ConnectionPool {
  private let baseURL: BaseURL
  private let eventLoop: any EventLoop
  private let requestTimeout: TimeAmount
  private let connectTimeout: TimeAmount
  private let mostConnections: Int
  private let longestIdleness: TimeAmount
  private let longestAnswer: Int
  private var security: TransportSecurity?

  /// Those that take requests, and are not closed yet.
  private var open: [ObjectIdentifier: Connection] = [:]
  /// Those of them without one; the one that was used last is used next.
  private var free: [Connection] = []
  /// How many do not take requests yet.
  private var opening = 0
  /// What waits for a connection, in turn; some of it may have failed meanwhile.
  private var waiting: [PendingRequest] = []
  private var idlenessTimer: Scheduled<Void>?
  /// Succeeds when all are closed for good; nil until somebody asks for that.
  private var shutdown: EventLoopPromise<Void>?

  /// A pool without a connection; `security` is how a secure address is talked to, as the system trusts it if nil.
  init(
    _ baseURL: BaseURL, _ bounds: BeeperClient.Configuration, security: TransportSecurity? = nil,
    on eventLoop: any EventLoop
  ) {
    self.baseURL = baseURL
    self.eventLoop = eventLoop
    self.security = security
    requestTimeout = TimeAmount(bounds.requestTimeout)
    connectTimeout = TimeAmount(bounds.connectTimeout)
    mostConnections = max(1, bounds.connections)
    longestIdleness = TimeAmount(bounds.longestIdleness)
    longestAnswer = bounds.longestAnswer
  }

  /// Sends `request` as soon as there is a connection for it.
  func send(_ request: PendingRequest) {
    guard shutdown == nil else { return request.fail(.clientClosed) }
    if let connection = takeFree() { return start(request, on: connection) }
    if connectTimeout < requestTimeout {
      request.expire(at: request.madeAt + connectTimeout, of: .connectTimedOut)
    } else {
      request.expire(at: request.madeAt + requestTimeout, of: .timedOut)
    }
    waiting.append(request)
    openForWaiting()
  }

  /// Closes every connection, and each that is being opened as soon as it is; the future succeeds when all that were open
  /// have closed.
  func shutDown() -> EventLoopFuture<Void> {
    let promise = shutdown ?? eventLoop.makePromise()
    shutdown = promise
    idlenessTimer?.cancel()
    for request in waiting { request.fail(.clientClosed) }
    for connection in open.values { connection.close() }
    if open.isEmpty { promise.succeed() }
    return promise.futureResult
  }

  // MARK: Requests

  private func start(_ request: PendingRequest, on connection: Connection) {
    request.expire(at: request.madeAt + requestTimeout, of: .timedOut)
    connection.start(request)
  }

  private func takeFree() -> Connection? {
    while let connection = free.popLast() {
      if connection.isFree { return connection }
    }
    return nil
  }

  private func takeWaiting() -> PendingRequest? {
    while !waiting.isEmpty {
      let request = waiting.removeFirst()
      if !request.isOver { return request }
    }
    return nil
  }

  // MARK: Opening

  /// Opens a connection for each request that waits and has none under way, up to the bound.
  private func openForWaiting() {
    waiting.removeAll(where: \.isOver)
    while opening < waiting.count, open.count + opening < mostConnections, shutdown == nil { openAnother() }
  }

  private func openAnother() {
    opening += 1
    let begunAt = NIODeadline.now()
    let bootstrap = ClientBootstrap(group: eventLoop).connectTimeout(connectTimeout)
    bootstrap.connect(host: baseURL.host, port: baseURL.port).assumeIsolated().whenComplete { result in
      do {
        try self.add(result.get(), begunAt: begunAt)
      } catch {
        self.couldNotOpen(begunAt: begunAt, TransportFailure(error))
      }
    }
  }

  private func add(_ channel: any Channel, begunAt: NIODeadline) throws {
    let connection = Connection(of: self, begunAt: begunAt, longestAnswer: longestAnswer)
    do {
      // One that has closed meanwhile would never say so.
      guard channel.isActive else { throw ChannelError.ioOnClosedChannel }
      let pipeline = channel.pipeline.syncOperations
      if baseURL.isSecure { try pipeline.addHandler(transportSecurity().handler()) }
      try pipeline.addHandler(UnaskedBytesHandler(connection))
      try pipeline.addHTTPClientHandlers()
      try pipeline.addHandler(connection)
    } catch {
      channel.close(promise: nil)
      throw error
    }
    if baseURL.isSecure {
      connection.expireOpening(at: begunAt + connectTimeout)
    } else {
      connection.isReady()
    }
  }

  private func transportSecurity() throws -> TransportSecurity {
    let security = try security ?? TransportSecurity(baseURL)
    self.security = security
    return security
  }

  /// A connection takes requests from now on.
  func opened(_ connection: Connection) {
    opening -= 1
    open[ObjectIdentifier(connection)] = connection
  }

  /// A connection has ended before it took requests: of that one fails that waits for as long as it was being opened.
  func couldNotOpen(begunAt: NIODeadline, _ failure: TransportFailure) {
    opening -= 1
    if let index = waiting.firstIndex(where: { !$0.isOver && $0.madeAt <= begunAt }) {
      waiting.remove(at: index).fail(failure)
    }
    openForWaiting()
  }

  // MARK: Reusing and closing

  /// A connection can take a request.
  func becameFree(_ connection: Connection) {
    guard shutdown == nil else { return connection.close() }
    if let request = takeWaiting() { return start(request, on: connection) }
    free.append(connection)
    if idlenessTimer == nil { closeIdle(at: .now() + longestIdleness) }
  }

  /// A connection has closed.
  func closed(_ connection: Connection) {
    open[ObjectIdentifier(connection)] = nil
    free.removeAll { $0 === connection }
    if open.isEmpty { shutdown?.succeed() }
    openForWaiting()
  }

  private func closeIdle(at deadline: NIODeadline) {
    idlenessTimer = eventLoop.assumeIsolated().scheduleTask(deadline: deadline) {
      self.idlenessTimer = nil
      let lastUse = NIODeadline.now() - self.longestIdleness
      for connection in self.free where connection.freeSince <= lastUse { connection.close() }
      self.free.removeAll { $0.freeSince <= lastUse }
      guard let oldest = self.free.map(\.freeSince).min() else { return }
      self.closeIdle(at: oldest + self.longestIdleness)
    }
  }
}
