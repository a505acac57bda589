/// What happened to a person, or would happen: the one vocabulary of ledger, reports and exit codes, in the order of a
/// report.
package enum OutcomeStatus: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nobody knows whether the chat was made: it is never asked for again without reading first.
  case unknown
  /// Something went wrong, and nothing was done.
  case failed
  /// The chat is there now and was not before the run.
  case created
  /// The chat was there before the run.
  case existing
  /// A run would create the chat.
  case wouldCreate = "would_create"
  /// A run would find the chat that is there.
  case wouldReuse = "would_reuse"
  /// The network does not know the person, or takes no messages from strangers: nobody's failure.
  case unreachable
  /// A run would start the chat; the preview did not look the person up.
  case wouldStart = "would_start"
  /// Nothing was sent, or would be.
  case skipped
}

extension OutcomeStatus {
  /// The statuses that people have at the end of a run.
  package static let ofRuns: [OutcomeStatus] = [.created, .existing, .unreachable, .failed, .unknown, .skipped]

  /// The statuses that people have in a preview. Who was started before has the status of that start.
  package static let ofPreviews: [OutcomeStatus] = [
    .unknown, .failed, .created, .existing, .wouldCreate, .wouldReuse, .unreachable, .wouldStart, .skipped,
  ]

  /// Whether the person's chat is there.
  package var hasChat: Bool { self == .created || self == .existing }

  /// Whether the request did nothing: the person may be asked for again.
  package var didNothing: Bool { self == .failed || self == .unreachable }
}

extension OutcomeStatus: Comparable {
  /// By their order in a report.
  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
