import NIOConcurrencyHelpers

/// What a scripted server has read, and what it does next.
struct RequestRecorder: Sendable {
  private struct State {
    var requests: [String] = []
    var connections = 0
    var script: [ScriptedServer.Step]
  }

  private let state: NIOLockedValueBox<State>
  private let arrivals: AsyncStream<String>.Continuation
  private let closings: AsyncStream<Void>.Continuation

  init(
    script: [ScriptedServer.Step], arrivals: AsyncStream<String>.Continuation,
    closings: AsyncStream<Void>.Continuation
  ) {
    state = NIOLockedValueBox(State(script: script))
    self.arrivals = arrivals
    self.closings = closings
  }

  var requests: [String] { state.withLockedValue(\.requests) }
  var connections: Int { state.withLockedValue(\.connections) }

  func connected() {
    state.withLockedValue { $0.connections += 1 }
  }

  func disconnected() {
    closings.yield()
  }

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
