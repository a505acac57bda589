import NIOConcurrencyHelpers

/// What a scripted server has read, and what it does next.
struct RequestRecorder: Sendable {
  private struct State {
    var requests: [String] = []
    var script: [ScriptedServer.Step]
  }

  private let state: NIOLockedValueBox<State>
  private let arrivals: AsyncStream<String>.Continuation

  init(script: [ScriptedServer.Step], arrivals: AsyncStream<String>.Continuation) {
    state = NIOLockedValueBox(State(script: script))
    self.arrivals = arrivals
  }

  var requests: [String] { state.withLockedValue(\.requests) }

  /// Keeps `request` and returns the step it calls for.
  func record(_ request: String) -> ScriptedServer.Step {
    let step = state.withLockedValue { state in
      state.requests.append(request)
      return state.script.count > 1 ? state.script.removeFirst() : state.script.first ?? .hang
    }
    arrivals.yield(request)
    return step
  }
}
