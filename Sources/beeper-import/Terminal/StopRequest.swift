/// Whether it was asked to stop, for as many as want to know.
actor StopRequest {
  private var isMade = false
  private var listeners: [AsyncStream<Void>.Continuation] = []

  /// Asks to stop.
  func make() {
    isMade = true
    for listener in listeners { listener.finish() }
    listeners = []
  }

  /// Returns when it was asked to stop, or when the task is cancelled.
  nonisolated func wait() async {
    for await _ in await listen() {}
  }

  private func listen() -> AsyncStream<Void> {
    let (stream, listener) = AsyncStream.makeStream(of: Void.self)
    if isMade { listener.finish() } else { listeners.append(listener) }
    return stream
  }
}
