import ContactBook
import Foundation
import GRDB
package import Outreach

extension Ledger {
  /// The keys that a run's requests are written down by.
  struct RunKeys {
    /// The accounts it may use.
    let accounts: [AccountKey: Int64]
    /// The entry for each place in the plan.
    let entries: [Int: Int64]
    let nextAttempt: Int64
  }

  /// Writes down a run that begins, or goes on, and everybody in it. What the accounts are called by, in the order of
  /// `accounts`.
  func begin(
    _ run: RunRecord, entries: [RunEntry], knownChats: KnownChats, accounts: [AccountKey], networks: [String?]
  ) throws(LedgerError) -> RunKeys {
    try write { database in
      try database.upsert(run)
      let entryIDs = try database.replaceEntries(of: run.id, by: entries)
      try database.addKnownChats(knownChats, to: run.id)
      var accountIDs: [AccountKey: Int64] = [:]
      for (key, network) in zip(accounts, networks) {
        accountIDs[key] = try database.accountRow(key, network: network)
      }
      return RunKeys(
        accounts: accountIDs, entries: entryIDs, nextAttempt: try database.nextID(of: "attempt"))
    }
  }
}

extension Database {
  fileprivate func upsert(_ run: RunRecord) throws {
    try execute(
      sql: """
        INSERT INTO run (id, command, inputs, accounts, started_at, unusable_records, details)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET command = excluded.command, end = NULL, ended_at = NULL,
          unusable_records = excluded.unusable_records, details = excluded.details
        """,
      arguments: [
        run.id, try JSONText.encode(run.command), try JSONText.encode(run.inputs), try JSONText.encode(run.accounts),
        run.startedAt.timeIntervalSince1970, run.unusableRecords, try JSONText.encode(run.details),
      ])
  }

  /// Replaces the entries of the run's earlier part. Entries with requests stay, without a position, because the new
  /// entries report these requests. If more is to be tried for a person, the requests move to the new entry.
  fileprivate func replaceEntries(of runID: String, by entries: [RunEntry]) throws -> [Int: Int64] {
    try execute(
      sql: "DELETE FROM entry WHERE run_id = ? AND id NOT IN (SELECT entry_id FROM attempt)", arguments: [runID])
    try execute(sql: "UPDATE entry SET position = NULL WHERE run_id = ?", arguments: [runID])
    let triedInVain = try entriesTriedInVain(in: runID)
    let first = try nextID(of: "entry")
    let addEntry = try makeStatement(
      sql: """
        INSERT INTO entry (id, run_id, position, told_attempt, subject, name, shown_name, phone_number, email, username,
          user_id, merge, reason, reason_name, reason_kinds, reason_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let addSource = try makeStatement(
      sql: "INSERT INTO entry_source (entry_id, position, file, record, line) VALUES (?, ?, ?, ?, ?)")
    let addIdentifier = try makeStatement(
      sql: "INSERT INTO entry_identifier (entry_id, kind, network, value) VALUES (?, ?, ?, ?)")
    let takeOver = try makeStatement(sql: "UPDATE attempt SET entry_id = ?, is_final = 0 WHERE entry_id = ?")
    var ids: [Int: Int64] = [:]
    for (position, entry) in entries.enumerated() {
      let id = first + Int64(position)
      let subject = entry.subject
      let reason = ReasonColumns(entry.content.reason)
      try addEntry.execute(
        arguments: [
          id, runID, position, entry.content.earlierAttemptID, subject.kind.rawValue, entry.content.name, subject.name,
          subject.phoneNumber, subject.email, subject.username, subject.userID, try subject.merge.map(JSONText.encode),
          reason.code, reason.name, reason.kinds, reason.date,
        ])
      for (place, source) in subject.sources.enumerated() {
        try addSource.execute(arguments: [id, place, source.file, source.record, source.line])
      }
      guard case .start(let index, _, let identifiers) = entry.content else { continue }
      ids[index] = id
      for identifier in identifiers {
        let columns = identifier.columns
        try addIdentifier.execute(arguments: [id, columns.kind, columns.network, columns.value])
      }
      for earlier in triedInVain[identifiers] ?? [] { try takeOver.execute(arguments: [id, earlier]) }
    }
    try keepEntries(of: runID, from: entries.count)
    return ids
  }

  /// The entries whose last request did nothing and left more to try, keyed by all identifiers of their person. Entries
  /// with the same identifiers are of the same person.
  private func entriesTriedInVain(in runID: String) throws -> [Set<Identifier>: [Int64]] {
    let identifiers = try knownIdentifiers(
      ofEntries: """
        SELECT entry.id FROM entry JOIN attempt ON attempt.id = (SELECT max(id) FROM attempt WHERE entry_id = entry.id)
        WHERE run_id = ? AND NOT \(AttemptRecord.isNotAskedAgain)
        """, arguments: [runID])
    return Dictionary(grouping: identifiers.keys) { identifiers[$0] ?? [] }
  }

  /// Whoever was started in an earlier part, and is in the input no longer, stays in the report, after the others.
  private func keepEntries(of runID: String, from position: Int) throws {
    let left = try Int64.fetchAll(
      self,
      sql: """
        SELECT DISTINCT entry.id FROM entry JOIN attempt ON attempt.entry_id = entry.id
        WHERE run_id = ? AND position IS NULL AND \(AttemptRecord.isNotAskedAgain)
          AND attempt.id NOT IN (SELECT told_attempt FROM entry WHERE told_attempt IS NOT NULL AND position IS NOT NULL)
        ORDER BY entry.id
        """, arguments: [runID])
    for (offset, id) in left.enumerated() {
      try execute(sql: "UPDATE entry SET position = ? WHERE id = ?", arguments: [position + offset, id])
    }
  }

  fileprivate func nextID(of table: String) throws -> Int64 {
    try Int64.fetchOne(self, sql: "SELECT coalesce(max(id), 0) + 1 FROM \(table)") ?? 1
  }

  fileprivate func addKnownChats(_ known: KnownChats, to runID: String) throws {
    let statement = try makeStatement(
      sql: """
        INSERT OR IGNORE INTO known_chat (run_id, account_id, chat_id, local_chat_id, title, identifiers)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for chat in known.chats {
      try statement.execute(
        arguments: [
          runID, chat.accountID, chat.id, chat.localID, chat.title, try JSONText.encode(chat.identifiers),
        ])
    }
  }

  fileprivate func accountRow(_ key: AccountKey, network: String?) throws -> Int64? {
    try execute(
      sql: """
        INSERT INTO account (account_id, user_id, network) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET network = coalesce(excluded.network, network)
        """, arguments: [key.accountID, key.userID, network])
    return try Int64.fetchOne(
      self, sql: "SELECT id FROM account WHERE account_id = ? AND user_id = ?", arguments: [key.accountID, key.userID])
  }
}

extension RunEntry.Content {
  /// The request that the entry tells of.
  fileprivate var earlierAttemptID: Int64? {
    if case .earlier(let attemptID) = self { attemptID } else { nil }
  }

  /// The name of the person of a start, as it stood in the input.
  fileprivate var name: String? {
    if case .start(_, let name, _) = self { name } else { nil }
  }

  /// Why nothing was started, as long as nothing else is known.
  fileprivate var reason: Reason {
    if case .skipped(let reason) = self { reason } else { .stopped }
  }
}

extension Ledger {
  /// The outcomes that requests belong to, by the requests' keys: what a run that goes on takes over.
  package func outcomes(of attemptIDs: [Int64]) throws(LedgerError) -> [Int64: StartOutcome] {
    try read { database in
      var outcomes: [Int64: StartOutcome] = [:]
      for id in attemptIDs { outcomes[id] = try EntryRecord.fetchOne(database, attemptID: id)?.entry.outcome }
      return outcomes
    }
  }
}
