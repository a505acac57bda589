import BeeperDesktop
import ContactBook
import Foundation
import GRDB
import Outreach

/// A request that is about to be sent.
struct AttemptIntent: Sendable {
  let id: Int64
  private let entryID: Int64
  private let account: Int64
  private let attempt: StartAttempt
  private let date = Date()

  /// The intent to send `attempt`, on the account in the row, for the entry.
  init(id: Int64, entryID: Int64, account: Int64, _ attempt: StartAttempt) {
    self.id = id
    self.entryID = entryID
    self.account = account
    self.attempt = attempt
  }

  /// Writes the intent down, unless somebody asked for the person never to be contacted: then it says false.
  func insert(_ database: Database) throws -> Bool {
    guard try !isExcluded(database) else { return false }
    let user = attempt.request.user
    try database.cachedStatement(
      sql: """
        INSERT INTO attempt (id, entry_id, account, number, user_id, phone_number, email, username, full_name,
          message_text, is_text_on_board, state, is_final, started_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'attempting', 0, ?)
        """
    ).execute(
      arguments: [
        id, entryID, account, attempt.number, user.id, user.phoneNumber, user.email, user.username, user.fullName,
        attempt.messageText, attempt.request.messageText != nil, date.timeIntervalSince1970,
      ])
    return true
  }

  private func isExcluded(_ database: Database) throws -> Bool {
    guard try database.hasExclusions() else { return false }
    let asked = attempt.request.user.bookIdentifiers(on: attempt.account.bridgeType)
    return try database.excludes(anyOf: attempt.person.identifiers.union(asked))
  }
}
