import BeeperDesktop
import Foundation
import GRDB
import Outreach
import Reports

/// A request as the ledger remembers it.
struct AttemptRecord {
  let id: Int64
  let entryID: Int64
  let runID: String
  let account: AccountKey
  let network: String?
  /// The name of the person, as it stood in the input.
  let name: String?
  let user: UserPayload
  let messageText: String?
  let isTextOnBoard: Bool
  let state: State
  /// Whether it is what became of the person.
  let isFinal: Bool
  let chatID: String?
  let chatTitle: String?
  let matched: String?
  let decidedBy: String?
  let httpStatus: Int?
  let errorCode: String?
  let error: String?
  let reason: String?
  /// What became of the text; nil while nobody has asked.
  let message: String?
  let startedAt: Date
  let endedAt: Date?
  /// How a text was written to the chat, or was about to be; nil where none was.
  let delivery: DeliveryMode?
  /// When the text was last sent to the chat as a message, or was about to be; nil when it never was, or nobody noted it.
  let textSentAt: Date?

  /// What is known of its outcome.
  enum State: String {
    case attempting, created, existing, failed, unknown

    /// What it comes to when nobody waits for its answer any more.
    var known: PastStart.State { PastStart.State(rawValue: rawValue) ?? .unknown }
  }

  /// Whether it tells what became of the person: a failure does only where it was the last thing to try.
  var decides: Bool { state != .failed || isFinal }
}

extension AttemptRecord {
  /// The condition under which a run asks no more for the person of an attempt, once it is their last: of what was
  /// refused, that nobody is found, or the request makes no sense.
  static let hasHadItsTurn =
    "(state <> 'failed' OR is_final AND coalesce(http_status, 0) IN (400, 404, 422))"

  static let selection = """
    SELECT attempt.*, entry.run_id, entry.name, account.account_id, account.user_id AS own_user_id, account.network
    FROM attempt JOIN entry ON entry.id = attempt.entry_id JOIN account ON account.id = attempt.account
    """

  /// The record in a row of `selection`.
  init(_ row: Row) {
    id = row["id"]
    entryID = row["entry_id"]
    runID = row["run_id"]
    account = AccountKey(accountID: row["account_id"], userID: row["own_user_id"])
    network = row["network"]
    name = row["name"]
    user = UserPayload(
      id: row["user_id"], email: row["email"], fullName: row["full_name"], phoneNumber: row["phone_number"],
      username: row["username"])
    messageText = row["message_text"]
    isTextOnBoard = row["is_text_on_board"]
    state = State(rawValue: row["state"]) ?? .unknown
    isFinal = row["is_final"]
    chatID = row["chat_id"]
    chatTitle = row["chat_title"]
    matched = row["matched"]
    decidedBy = row["decided_by"]
    httpStatus = row["http_status"]
    errorCode = row["error_code"]
    error = row["error"]
    reason = row["reason"]
    message = row["message"]
    startedAt = Date(timeIntervalSince1970: row["started_at"])
    endedAt = (row["ended_at"] as Double?).map(Date.init(timeIntervalSince1970:))
    delivery = (row["delivery"] as String?).flatMap(DeliveryMode.init)
    textSentAt = (row["text_sent_at"] as Double?).map(Date.init(timeIntervalSince1970:))
  }

  /// Those of `selection` for which the condition holds, the oldest first.
  static func fetchAll(
    _ database: Database, where condition: String, arguments: StatementArguments = StatementArguments()
  ) throws -> [AttemptRecord] {
    try Row.fetchAll(
      database, sql: selection + " WHERE \(condition) ORDER BY attempt.id", arguments: arguments
    ).map(AttemptRecord.init)
  }
}
