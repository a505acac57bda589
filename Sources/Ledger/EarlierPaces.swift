package import Foundation
import GRDB
package import Outreach

extension Ledger {
  /// What was asked of each account before `date`: starts, and texts as messages.
  package func earlierPaces(at date: Date = Date()) throws(LedgerError) -> [AccountKey: EarlierPace] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT account.account_id, account.user_id, rate_limited_at, rate_limited_for,
            max(max(attempt.started_at, coalesce(attempt.text_sent_at, 0))) AS last_asked_at
          FROM account LEFT JOIN attempt ON attempt.account = account.id GROUP BY account.id
          """)
      return Dictionary(
        rows.map { row in
          (AccountKey(accountID: row["account_id"], userID: row["user_id"]), EarlierPace(row, at: date))
        }
      ) { first, _ in first }
    }
  }
}

/// The server's wish for no more starts on an account for a while.
struct RateLimit: Sendable {
  let duration: Duration
  private let date = Date()

  /// Writes it down for the account of the attempt of the key.
  func update(_ database: Database, attemptID: Int64) throws {
    try database.execute(
      sql: """
        UPDATE account SET rate_limited_at = ?, rate_limited_for = ?
        WHERE id = (SELECT account FROM attempt WHERE id = ?)
        """,
      arguments: [date.timeIntervalSince1970, duration / .seconds(1), attemptID])
  }
}

extension EarlierPace {
  fileprivate init(_ row: Row, at date: Date) {
    let now = date.timeIntervalSince1970
    self.init()
    if let last = row["last_asked_at"] as Double? {
      sinceLastAsked = .seconds(now - Date(column: last).timeIntervalSince1970)
    }
    if let begin = row["rate_limited_at"] as Double?, let duration = row["rate_limited_for"] as Double? {
      let wish = min(max(duration, 0), Self.longestWish)
      // A clock that was set back must not keep anybody waiting for longer than the server asked.
      let rest = min(Date(column: begin).timeIntervalSince1970 + wish - now, wish)
      if rest > 0 { rateLimit = .seconds(rest) }
    }
  }

  /// A year, in seconds: no server means more.
  private static let longestWish = 31_536_000.0
}
