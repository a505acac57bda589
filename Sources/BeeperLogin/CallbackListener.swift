package import BeeperDesktop
import HTTPTypes
import Hummingbird
import LoopbackServer

/// Waits on 127.0.0.1 for the one request by which a browser brings an authorization code (RFC 8252, section 7.3).
package struct CallbackListener: Sendable {
  private static let path = "/callback"

  private typealias Outcome = Result<AuthorizationCode, LoginError>

  /// The address that the browser must come back to.
  package let redirectURI: String
  private let outcomes: AsyncStream<Outcome>

  /// Listens on a free port while `body` runs, for the answer to a request with `state`.
  ///
  /// - Throws: `LoginError.cannotListen`, and what `body` throws.
  package static func listening<Result: Sendable>(
    for state: AuthorizationState, perform body: (CallbackListener) async throws -> Result
  ) async throws -> Result {
    let (outcomes, outcome) = AsyncStream.makeStream(of: Outcome.self, bufferingPolicy: .bufferingOldest(1))
    do {
      return try await LoopbackServer.serve(router(for: state, sendingTo: outcome)) { port in
        try await body(CallbackListener(redirectURI: "http://127.0.0.1:\(port)\(path)", outcomes: outcomes))
      }
    } catch let error as LoopbackServerError {
      throw LoginError.cannotListen(reason: error.description)
    }
  }

  /// The authorization code from the browser.
  ///
  /// - Throws: `LoginError` when the browser brings no code, or nobody approves in time; `CancellationError`.
  package func code(within limit: Duration, clock: some Clock<Duration>) async throws -> AuthorizationCode {
    try await withThrowingTaskGroup(of: Outcome.self) { group in
      group.addTask { [outcomes] in
        for await outcome in outcomes { return outcome }
        throw CancellationError()
      }
      group.addTask {
        try await clock.sleep(for: limit)
        return .failure(.timedOut(limit))
      }
      defer { group.cancelAll() }
      guard let outcome = try await group.next() else { throw CancellationError() }
      return try outcome.get()
    }
  }

  /// Handles the first request to the callback's path. Every later one gets a page that says so.
  private static func router(
    for state: AuthorizationState, sendingTo listener: AsyncStream<Outcome>.Continuation
  ) -> Router<BasicRequestContext> {
    let router = Router()
    router.get(RouterPath(path)) { request, _ in
      let outcome = Outcome { () throws(LoginError) in
        try AuthorizationCallback.code(inQuery: request.uri.query ?? "", for: state)
      }
      guard case .enqueued = listener.yield(outcome) else { return CallbackPage.tooLate.response }
      listener.finish()
      return CallbackPage(outcome).response
    }
    return router
  }
}

extension CallbackPage {
  fileprivate init(_ outcome: Result<AuthorizationCode, LoginError>) {
    switch outcome {
    case .success: self = .approved
    case .failure(.denied): self = .denied
    case .failure: self = .failed
    }
  }
}
