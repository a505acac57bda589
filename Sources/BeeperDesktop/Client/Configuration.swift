extension BeeperClient {
  /// The bounds of a client.
  package struct Configuration: Sendable {
    /// How long a whole request may take, from asking for a connection to the last byte of the answer.
    package var requestTimeout: Duration
    /// How long a request may wait for a connection: to be made, or to become free.
    package var connectTimeout: Duration
    /// How many connections are open at most; with fewer than requests in flight, requests wait for each other.
    package var connections: Int
    /// How long a connection is kept that no request needs. Servers close such connections, Node's after 5 s: closing first
    /// keeps a request from racing such a close.
    package var longestIdleness: Duration
    /// The most bytes of an answer's body that are read.
    package var longestAnswer: Int
    /// How reads are repeated.
    package var retry: RetryPolicy
    /// What the repeating of reads measures time with.
    package var timer: RetryTimer

    /// A configuration with the given bounds.
    package init(
      requestTimeout: Duration = .seconds(30), connectTimeout: Duration = .seconds(5), connections: Int = 64,
      longestIdleness: Duration = .seconds(2), longestAnswer: Int = 16 * 1024 * 1024,
      retry: RetryPolicy = RetryPolicy(), timer: RetryTimer = .live
    ) {
      self.requestTimeout = requestTimeout
      self.connectTimeout = connectTimeout
      self.connections = connections
      self.longestIdleness = longestIdleness
      self.longestAnswer = longestAnswer
      self.retry = retry
      self.timer = timer
    }
  }
}
