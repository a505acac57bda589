import BeeperDesktop
import ContactBook
import Foundation
import GRDB
import Outreach

/// A request that is about to be sent.
struct AttemptIntent: Sendable {
  let id: Int64
  private let runID: String
  private let accountRow: Int64
  private let position: Int
  private let number: Int
  private let name: String?
  private let user: String
  private let messageText: String?
  private let isTextOnBoard: Bool
  private let asked: Set<Identifier>
  private let known: Set<Identifier>
  private let date: Date

  /// The intent to send `attempt`, on the account in the row, for the entry at the position.
  init(id: Int64, runID: String, accountRow: Int64, position: Int, _ attempt: StartAttempt) throws {
    self.id = id
    self.runID = runID
    self.accountRow = accountRow
    self.position = position
    number = attempt.number
    name = attempt.person.fullName
    user = try JSONText.encode(attempt.request.user)
    messageText = attempt.messageText
    isTextOnBoard = attempt.request.messageText != nil
    asked = attempt.request.user.bookIdentifiers(on: attempt.account.bridgeType)
    known = attempt.person.identifiers
    date = Date()
  }

  /// Writes the intent down, unless somebody asked for the person never to be contacted: then it says false.
  func insert(_ database: Database) throws -> Bool {
    guard try !database.excludes(anyOf: known.union(asked)) else { return false }
    try database.cachedStatement(
      sql: """
        INSERT INTO attempt (id, run_id, account, number, name, user, message_text, is_text_on_board, state, started_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'attempting', ?)
        """
    ).execute(
      arguments: [
        id, runID, accountRow, number, name, user, messageText, isTextOnBoard, date.timeIntervalSince1970,
      ])
    let statement = try database.cachedStatement(
      sql: "INSERT INTO attempt_identifier (attempt_id, kind, network, value, is_asked) VALUES (?, ?, ?, ?, ?)")
    for identifier in known.union(asked) {
      let columns = identifier.columns
      try statement.execute(
        arguments: [id, columns.kind, columns.network, columns.value, asked.contains(identifier)])
    }
    try database.cachedStatement(sql: "UPDATE entry SET attempt_id = ? WHERE run_id = ? AND position = ?")
      .execute(arguments: [id, runID, position])
    return true
  }
}

/// What came of a request.
struct AttemptEnd: Sendable {
  private let id: Int64
  private let state: String
  private let chatID: String?
  private let failure: StartFailure?
  private let date: Date

  init(id: Int64, _ result: StartOutcome.Result, date: Date) {
    self.id = id
    self.date = date
    state = result.word
    failure = result.failure
    chatID =
      switch result {
      case .created(let opened), .existing(let opened): opened.chat.id
      case .failed, .unknown, .skipped: nil
      }
  }

  func update(_ database: Database) throws {
    try database.cachedStatement(
      sql: "UPDATE attempt SET state = ?, chat_id = ?, http_status = ?, error_code = ?, ended_at = ? WHERE id = ?"
    ).execute(
      arguments: [state, chatID, failure?.httpStatus, failure?.code, date.timeIntervalSince1970, id])
  }
}
