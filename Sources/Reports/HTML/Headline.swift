import Outreach

/// What happened, or would happen, in words.
struct Headline {
  /// Something to look at, with the part of the page's address that shows it.
  struct Hint {
    let status: String
    let count: Int
    let text: String
    let fragment: String

    var context: [String: Any] { ["status": status, "count": count.grouped, "text": text, "fragment": fragment] }
  }

  let report: ImportReport

  /// One sentence that sums everybody up.
  var sentence: String {
    guard report.people > 0 else { return "Nobody to start a chat with." }
    let parts = OutcomeStatus.allCases.sorted { Self.order($0) < Self.order($1) }.compactMap { status in
      let count = report.count(status)
      return count == 0 ? nil : phrase(status, count)
    }
    return (report.isPreview ? "A run would " : "") + Self.list(parts) + "."
  }

  /// What is to be looked at, the most urgent first.
  var hints: [Hint] {
    let doubtful = report.doubtfulPeople
    let shared = report.entries.count { $0.outcome.reason?.sharesChat == true }
    let all: [Hint] = [
      Hint(
        status: "unknown", count: report.count(.unknown),
        text: "unknown: the request may have arrived. Look in Beeper whether the chat is there before you run again.",
        fragment: "status=unknown"),
      Hint(
        status: "failed", count: report.mismatches,
        text: "opened with the wrong person. Check the chat before you write.",
        fragment: "matched=mismatch"),
      Hint(
        status: "failed", count: report.count(.failed), text: "failed: nothing happened, and each row says why.",
        fragment: "status=failed"),
      Hint(
        status: "unreachable", count: report.count(.unreachable),
        text: "unreachable: not on the network, or closed to strangers. Nobody's failure.",
        fragment: "status=unreachable"),
      Hint(
        status: "review", count: doubtful,
        text: "may be the same as somebody else, and \(doubtful == 1 ? "was" : "were") not merged.",
        fragment: "only=review"),
      Hint(
        status: "review", count: shared,
        text: "\(shared == 1 ? "leads" : "lead") to a chat that somebody else's row leads to as well.",
        fragment: "only=shared"),
      Hint(
        status: "unusable", count: report.unusableRecords, text: "unusable: nothing in the record reaches anybody.",
        fragment: "status=unusable"),
    ]
    return all.filter { $0.count > 0 }
  }

  private func phrase(_ status: OutcomeStatus, _ count: Int) -> String {
    let number = count.grouped
    return switch status {
    case .created: "\(count.of("chat")) created"
    case .existing: "\(number) existed already"
    case .failed: "\(number) failed"
    case .unknown: "\(number) unknown"
    case .skipped: report.isPreview ? "skip \(number)" : "\(number) skipped"
    case .unreachable: report.isPreview ? "not reach \(number)" : "\(number) unreachable"
    case .wouldCreate: "create \(count.of("chat"))"
    case .wouldReuse: "reuse \(number)"
    case .wouldStart: "start \(count.of("chat"))"
    }
  }

  /// Good news first, in a sentence.
  private static func order(_ status: OutcomeStatus) -> Int {
    switch status {
    case .created, .wouldCreate: 0
    case .existing, .wouldReuse: 1
    case .wouldStart: 2
    case .failed, .unreachable: 3
    case .unknown: 4
    case .skipped: 5
    }
  }

  private static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
