import Foundation
import GRDB
import Outreach
package import Reports

extension Ledger {
  /// Writes down a run that begins, or goes on, and everybody in it. What the accounts are called by, in the order of
  /// `accounts`.
  func begin(
    _ run: RunRecord, entries: [RunEntry], knownChats: KnownChats, accounts: [AccountKey], networks: [String?]
  ) throws(LedgerError) -> [AccountKey: Int64] {
    try write { database in
      try database.upsert(run)
      try database.replaceEntries(of: run.id, by: entries)
      try database.addKnownChats(knownChats, to: run.id)
      var ids: [AccountKey: Int64] = [:]
      for (key, network) in zip(accounts, networks) { ids[key] = try database.accountRow(key, network: network) }
      return ids
    }
  }

  func nextAttemptID() throws(LedgerError) -> Int64 {
    try read { try Int64.fetchOne($0, sql: "SELECT coalesce(max(id), 0) + 1 FROM attempt") ?? 1 }
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

  fileprivate func replaceEntries(of runID: String, by entries: [RunEntry]) throws {
    try execute(sql: "DELETE FROM entry WHERE run_id = ?", arguments: [runID])
    let statement = try makeStatement(
      sql: "INSERT INTO entry (run_id, position, attempt_id, row) VALUES (?, ?, ?, ?)")
    for (position, entry) in entries.enumerated() {
      try statement.execute(arguments: [runID, position, entry.earlierAttemptID, try JSONText.encode(entry.row)])
    }
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

extension Ledger {
  /// The rows that tell of requests, by the requests' keys: what a run that goes on takes over.
  package func rows(of attemptIDs: [Int64]) throws(LedgerError) -> [Int64: ReportRow] {
    try read { database in
      var rows: [Int64: ReportRow] = [:]
      for id in attemptIDs {
        let row = try Row.fetchOne(database, sql: Self.entrySelection + " WHERE attempt.id = ?", arguments: [id])
        rows[id] = try row.map(ReportRow.init)
      }
      return rows
    }
  }
}
