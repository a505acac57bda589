import NIOConcurrencyHelpers

/// A sandbox that serves.
package struct SandboxServer: Sendable {
  /// `http://127.0.0.1:PORT`, without a slash at its end.
  package let baseURL: String
  package let port: Int
  /// A token with the scopes `read` and `write`.
  package let accessToken: String
  private let desktop: NIOLockedValueBox<Desktop>

  init(port: Int, accessToken: String, desktop: NIOLockedValueBox<Desktop>) {
    baseURL = "http://127.0.0.1:\(port)"
    self.port = port
    self.accessToken = accessToken
    self.desktop = desktop
  }

  /// What the sandbox did so far. Another process reads the same, as JSON, at `GET /sandbox/books`, without a token.
  package func books() -> SandboxBooks {
    desktop.withLockedValue { $0.books() }
  }

  /// The number of start requests so far, now and whenever there is one more; of several only the last is kept.
  package func startCounts() -> AsyncStream<Int> {
    desktop.withLockedValue { $0.counts(\.startRequests) }
  }

  /// Returns once a number of the books has come to `number`, or when the task is cancelled.
  package func reaches(_ number: Int, _ count: @escaping @Sendable (SandboxBooks) -> Int) async {
    for await seen in desktop.withLockedValue({ $0.counts(count) }) where seen >= number { return }
  }
}
