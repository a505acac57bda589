package import ContactBook
package import Foundation
import GRDB
package import Outreach

/// The lasting list of those who must never be contacted.
extension Ledger {
  /// An identifier on the list.
  package struct Exclusion: Hashable, Sendable {
    package let identifier: Identifier
    package let date: Date
  }

  /// Puts `identifiers` on the list; how many were not on it yet.
  package func exclude(_ identifiers: some Sequence<Identifier>, at date: Date = Date()) throws(LedgerError) -> Int {
    try write { database in
      var added = 0
      for identifier in identifiers {
        let columns = identifier.columns
        try database.execute(
          sql: "INSERT OR IGNORE INTO exclusion (kind, network, value, added_at) VALUES (?, ?, ?, ?)",
          arguments: [columns.kind, columns.network, columns.value, date.timeIntervalSince1970])
        added += database.changesCount
      }
      return added
    }
  }

  /// Takes `identifiers` off the list; how many were on it.
  package func removeExclusions(_ identifiers: some Sequence<Identifier>) throws(LedgerError) -> Int {
    try write { database in
      var removed = 0
      for identifier in identifiers {
        let columns = identifier.columns
        try database.execute(
          sql: "DELETE FROM exclusion WHERE kind = ? AND network = ? AND value = ?",
          arguments: [columns.kind, columns.network, columns.value])
        removed += database.changesCount
      }
      return removed
    }
  }

  /// The list, in the order in which it grew.
  package func exclusionList() throws(LedgerError) -> [Exclusion] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM exclusion ORDER BY added_at, kind, value").compactMap { row in
        Identifier(row).map { Exclusion(identifier: $0, date: Date(timeIntervalSince1970: row["added_at"])) }
      }
    }
  }

  /// The list, to look people up in.
  package func exclusions() throws(LedgerError) -> Exclusions { Exclusions(try exclusionList().map(\.identifier)) }
}

extension Database {
  /// Whether anybody is on the list.
  func hasExclusions() throws -> Bool {
    try Bool.fetchOne(cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM exclusion)")) ?? false
  }

  /// Whether any of `identifiers` is on the list, as `Exclusions` has it.
  func excludes(anyOf identifiers: Set<Identifier>) throws -> Bool {
    let statement = try cachedStatement(
      sql: """
        SELECT 1 FROM exclusion
        WHERE kind = :kind AND value = :value AND (network = :network OR (kind = 'id' AND '' IN (network, :network)))
        """)
    return try identifiers.contains { identifier in
      let columns = identifier.columns
      return try Row.fetchOne(
        statement, arguments: ["kind": columns.kind, "value": columns.value, "network": columns.network]) != nil
    }
  }
}
