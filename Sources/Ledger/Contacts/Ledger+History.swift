package import BeeperDesktop
import ContactBook
import Foundation
import GRDB
package import Outreach

extension Ledger {
  /// Whom runs contacted on the accounts, the oldest first. What a run that was killed had on its way is unknown.
  ///
  /// Of `resumedRunID`, those whom the network refused are among them: the run asks for nobody twice (R1 of the
  /// promises), while later runs may.
  package func pastStarts(on accounts: [Account], resumedRunID: String?) throws(LedgerError) -> [PastStart] {
    let bridges = Dictionary(accounts.map { (AccountKey($0), $0.bridgeType) }) { first, _ in first }
    return try read { database in
      let known = try Self.knownIdentifiers(database)
      let attempts = try AttemptRecord.fetchAll(
        database, where: Self.hasHadItsTurn, arguments: ["run": resumedRunID])
      return attempts.compactMap { attempt in
        guard let bridge = bridges[attempt.account] else { return nil }
        return PastStart(
          id: attempt.id, runID: attempt.runID, accountID: attempt.account.accountID, name: attempt.name,
          asked: attempt.user.bookIdentifiers(on: bridge), known: known[attempt.entryID] ?? [],
          state: attempt.state.known, date: attempt.startedAt)
      }
    }
  }

  /// What the accounts were asked for in vain by a run, where more was to be tried for the people.
  package func refused(in runID: String, on accounts: [Account]) throws(LedgerError) -> Set<AskedFor> {
    let byKey = Dictionary(accounts.map { (AccountKey($0), $0) }) { first, _ in first }
    return try read { database in
      let attempts = try AttemptRecord.fetchAll(
        database, where: "entry.run_id = ? AND state = 'failed' AND http_status = 404 AND NOT is_final",
        arguments: [runID])
      return Set(attempts.compactMap { attempt in byKey[attempt.account].map { AskedFor(attempt.user, of: $0) } })
    }
  }

  /// Everything that was known of the people whom requests were sent for, by their entries.
  private static func knownIdentifiers(_ database: Database) throws -> [Int64: Set<Identifier>] {
    var identifiers: [Int64: Set<Identifier>] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT * FROM entry_identifier WHERE entry_id IN (SELECT entry_id FROM attempt)")
    while let row = try rows.next() {
      if let identifier = Identifier(row) { identifiers[row["entry_id"], default: []].insert(identifier) }
    }
    return identifiers
  }

  /// What is known of a start that failed is that of its person, once no other identifier or account was left to try.
  private static let hasHadItsTurn = """
    (state <> 'failed' OR entry.run_id = :run AND http_status IN (400, 404, 422) AND is_final)
    """
}
