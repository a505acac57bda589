import NIOConcurrencyHelpers
import NIOCore

/// What a scripted server has read, and what it does next.
struct RequestRecorder: Sendable {
  private struct State {
    var requests: [String] = []
    var channels: [any Channel] = []
    var closedConnections = 0
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
  /// Of every connection there was.
  var channels: [any Channel] { state.withLockedValue(\.channels) }

  func connected(_ channel: any Channel) {
    state.withLockedValue { $0.channels.append(channel) }
  }

  /// Whether every connection there was has closed.
  var hasOnlyClosedConnections: Bool { state.withLockedValue { $0.closedConnections == $0.channels.count } }

  func disconnected() {
    state.withLockedValue { $0.closedConnections += 1 }
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
