/// A preview or a run, entry by entry, with counts that add up.
package struct ImportReport: Hashable, Sendable {
  /// The entries: by status, unknown first, then chats with the wrong person, then in the order of the inputs.
  package let entries: [ImportEntry]
  /// How many records were read, those included that yield no contact.
  package let recordsRead: Int
  /// How many of them describe nobody who could be reached.
  package let unusableRecords: Int
  /// Identifies the run; nil for a preview.
  package let runID: String?
  /// What is known beside the entries.
  package var details = RunDetails()

  /// A report of `entries`, of which `unusableRecords` stand for records and the others for people.
  package init(_ entries: [ImportEntry], unusableRecords: Int, runID: String?) {
    var places = [[ImportEntry]](repeating: [], count: ImportEntry.places)
    for entry in entries { places[entry.place].append(entry) }
    self.entries = places.flatMap { $0 }
    recordsRead = entries.reduce(0) { $0 + $1.subject.sources.count }
    self.unusableRecords = unusableRecords
    self.runID = runID
  }

  /// How many people there are.
  package var people: Int { entries.count - unusableRecords }

  /// How many people's chats are with the wrong person.
  package var mismatches: Int { entries.count(where: \.isMismatch) }

  /// How many texts are not in their chats, by what reading showed and what servers answered.
  package var undeliveredTexts: Int { entries.count { $0.outcome.text.status == .notDelivered } }

  /// How many people may be one with others, which is left for a person to look at.
  package var doubtfulPeople: Int { entries.count { $0.subject.merge?.review.isEmpty == false } }

  /// Whether it shows what a run would do.
  package var isPreview: Bool { runID == nil }

  /// How many people have `status`; records that could not be used count nowhere.
  package func count(_ status: OutcomeStatus) -> Int {
    entries.count { $0.status == status && $0.subject.kind == .person }
  }

  /// The statuses that people have in a run, or in a preview, with their counts.
  package var counts: [(status: OutcomeStatus, count: Int)] {
    (isPreview ? OutcomeStatus.ofPreviews : OutcomeStatus.ofRuns).map { ($0, count($0)) }
      .filter { $0.count > 0 || !isPreview }
  }
}

extension ImportReport {
  /// Whether a run was asked for people and the networks could reach none of them: then the account or the region is
  /// wrong rather than the people.
  package var reachedNobody: Bool {
    let unreachable = count(.unreachable)
    return unreachable > 0 && unreachable == people - count(.skipped)
  }

  /// Whether something went wrong that a person should look at.
  package var hasFailures: Bool {
    count(.failed) > 0 || mismatches > 0
      || entries.contains { entry in
        if entry.outcome.isTextRefused { return true }
        // Nobody's start failed, and yet not everybody was started.
        if case .skipped(.accountLost) = entry.outcome.result { return true }
        return false
      }
  }
}

extension ImportEntry {
  /// Where the entry stands among others: what needs a person's eyes comes first.
  fileprivate var place: Int {
    if status == .unknown { return 0 }
    if isMismatch { return 1 }
    return 2 + (OutcomeStatus.allCases.firstIndex(of: status) ?? 0)
  }

  /// How many places there are.
  fileprivate static let places = 2 + OutcomeStatus.allCases.count
}
