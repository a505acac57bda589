package import ContactBook
import Foundation
import GRDB
package import Outreach

/// An entry of a run as the ledger remembers it.
struct EntryRecord {
  let entry: ImportEntry
  /// The request that decides the outcome; nil where none was sent, or the last did nothing and more was to be tried.
  let attempt: AttemptRecord?

  /// The entry in a row, with the requests for its person, the oldest first.
  private init(_ row: Row, sources: [SourceLocation], attempts: [AttemptRecord]) {
    var subject = EntrySubject(
      EntrySubject.Kind(rawValue: row["subject"]) ?? .person, name: row["shown_name"], sources: sources)
    subject.phoneNumber = row["phone_number"]
    subject.email = row["email"]
    subject.username = row["username"]
    subject.userID = row["user_id"]
    // An explanation that cannot be read is left out: it decides nothing.
    subject.merge = (row["merge"] as String?).flatMap { try? JSONText.decode(MergeExplanation.self, $0) }
    attempt = attempts.last.flatMap { $0.decides ? $0 : nil }
    entry = ImportEntry(subject, StartOutcome(ReasonColumns(row).reason, attempts))
  }

  /// The entries of a run in its report, by their positions.
  static func fetchAll(_ database: Database, runID: String) throws -> [(position: Int, record: EntryRecord)] {
    try fetchAll(database, where: "run_id = ? AND position IS NOT NULL", arguments: [runID]).map { row, record in
      (row["position"], record)
    }
  }

  /// The entry that a request was sent for; nil when the ledger does not hold it.
  static func fetchOne(_ database: Database, attemptID: Int64) throws -> EntryRecord? {
    try fetchAll(
      database, where: "id = (SELECT entry_id FROM attempt WHERE id = ?)", arguments: [attemptID]
    ).first?.record
  }

  private static func fetchAll(
    _ database: Database, where condition: String, arguments: StatementArguments
  ) throws -> [(row: Row, record: EntryRecord)] {
    let selected = "SELECT * FROM entry WHERE \(condition)"
    // An entry that tells of a request of an earlier part, or run, tells of all requests for that person there.
    let attempts = try AttemptRecord.fetchAll(
      database,
      where: """
        attempt.entry_id IN (
          SELECT coalesce((SELECT entry_id FROM attempt WHERE attempt.id = told_attempt), id) FROM (\(selected)))
        """, arguments: arguments)
    let byEntry = Dictionary(grouping: attempts, by: \.entryID)
    let entryByAttempt = Dictionary(attempts.map { ($0.id, $0.entryID) }) { first, _ in first }
    var sources: [Int64: [SourceLocation]] = [:]
    let places = try Row.fetchCursor(
      database,
      sql: """
        SELECT * FROM entry_source WHERE entry_id IN (SELECT id FROM (\(selected))) ORDER BY entry_id, position
        """, arguments: arguments)
    while let place = try places.next() {
      sources[place["entry_id"], default: []].append(
        SourceLocation(file: place["file"], record: place["record"], line: place["line"]))
    }
    return try Row.fetchAll(database, sql: selected + " ORDER BY position", arguments: arguments).map { row in
      let id: Int64 = row["id"]
      let told = (row["told_attempt"] as Int64?).flatMap { entryByAttempt[$0] }
      return (row, EntryRecord(row, sources: sources[id] ?? [], attempts: byEntry[told ?? id] ?? []))
    }
  }
}

extension StartOutcome {
  /// The outcome that `attempts`, the oldest first, add up to; `reason` holds as long as none of them decides.
  init(_ reason: Reason, _ attempts: [AttemptRecord]) {
    self.init(.skipped(reason))
    guard let first = attempts.first, let last = attempts.last else { return }
    if last.decides {
      let refusals = attempts.filter { $0.status == .unreachable }.map { attempt in
        Refusal(attempt.askedAccount, attempt.failure.reason, failure: attempt.failure)
      }
      result = last.result(refusals: refusals)
      account = last.askedAccount
      user = last.user
      text = last.text
    }
    requests = attempts.map { attempt in
      Request(
        accountID: attempt.account.accountID, user: attempt.user, status: attempt.knownStatus,
        failure: attempt.knownStatus.hasChat ? nil : attempt.failure)
    }
    startedAt = first.startedAt
    let durations = attempts.compactMap { $0.endedAt?.timeIntervalSince($0.startedAt) }
    if !durations.isEmpty { duration = .seconds(max(0, durations.reduce(0, +))) }
  }
}

extension AttemptRecord {
  fileprivate var askedAccount: AskedAccount { AskedAccount(id: account.accountID, network: network) }
}

/// One entry of a run, as the run begins. The entries of a run stand in the order of its inputs.
package struct RunEntry: Sendable {
  /// What an entry begins with.
  package enum Content: Sendable {
    /// Nothing is started for it, for the reason.
    case skipped(Reason)
    /// A request of an earlier run, or of an earlier part of this one, which the entry tells of.
    case earlier(attemptID: Int64)
    /// The start at `index` of the plan, for somebody of this name in the input, known by the identifiers.
    case start(index: Int, name: String?, identifiers: Set<Identifier>)
  }

  /// The person, or the record.
  package let subject: EntrySubject
  /// What it begins with.
  package let content: Content

  /// An entry that begins with `content`.
  package init(_ subject: EntrySubject, _ content: Content) {
    self.subject = subject
    self.content = content
  }

  /// An entry for the start at `index` of the plan.
  package init(_ start: PlannedStart, at index: Int) {
    self.init(
      EntrySubject(start.person),
      .start(index: index, name: start.person.fullName, identifiers: start.person.identifiers))
  }
}
