/// A sandbox that serves.
package struct SandboxServer: Sendable {
  /// `http://127.0.0.1:PORT`, without a slash at its end.
  package let baseURL: String
  package let port: Int
  /// A token with the scopes `read` and `write`.
  package let accessToken: String
  private let desktop: Desktop

  init(port: Int, desktop: Desktop) {
    baseURL = "http://127.0.0.1:\(port)"
    self.port = port
    accessToken = desktop.world.token
    self.desktop = desktop
  }

  /// What the sandbox did so far. Another process reads the same, as JSON, at `GET /sandbox/books`, without a token.
  package func books() async -> SandboxBooks {
    await desktop.books()
  }

  /// The number of start requests so far, now and whenever there is one more; of several only the last is kept.
  package func startCounts() async -> AsyncStream<Int> {
    await desktop.counts(\.startRequests)
  }

  /// Returns once a number of the books has come to `number`, or when the task is cancelled.
  package func reaches(_ number: Int, _ count: @escaping @Sendable (SandboxBooks) -> Int) async {
    for await seen in await desktop.counts(count) where seen >= number { return }
  }
}
