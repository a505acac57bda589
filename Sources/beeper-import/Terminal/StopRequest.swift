import NIOConcurrencyHelpers

/// Whether it was asked to stop, for as many as want to know.
final class StopRequest: Sendable {
  private struct State {
    var isMade = false
    var listeners: [AsyncStream<Void>.Continuation] = []
  }

  private let state = NIOLockedValueBox(State())

  /// Asks to stop.
  func make() {
    let listeners = state.withLockedValue { state in
      state.isMade = true
      defer { state.listeners = [] }
      return state.listeners
    }
    for listener in listeners { listener.finish() }
  }

  /// Returns when it was asked to stop, or when the task is cancelled.
  func wait() async {
    for await _ in listen() {}
  }

  private func listen() -> AsyncStream<Void> {
    let (stream, listener) = AsyncStream.makeStream(of: Void.self)
    let isMade = state.withLockedValue { state in
      if !state.isMade { state.listeners.append(listener) }
      return state.isMade
    }
    if isMade { listener.finish() }
    return stream
  }
}
