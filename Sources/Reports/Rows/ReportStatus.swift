/// The statuses of a report's rows, in the order in which they stand in it: what needs a person's eyes comes first.
package enum ReportStatus: String, Hashable, Sendable, Codable, CaseIterable {
  case unknown, failed
  /// In a preview: no account that may be used finds the person.
  case unreachable
  case created, existing
  case wouldCreate = "would_create"
  case wouldReuse = "would_reuse"
  case wouldStart = "would_start"
  case skipped
}

extension ReportStatus: Comparable {
  /// By their order in a report.
  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

  /// The status as people read it.
  package var words: String { rawValue.replacing("_", with: " ") }
}
