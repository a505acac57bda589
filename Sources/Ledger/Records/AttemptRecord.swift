import BeeperDesktop
import ContactBook
import Foundation
import GRDB
import Outreach

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
  /// What the request came back with; nil where no answer was recorded.
  let status: OutcomeStatus?
  /// Whether it is the person's outcome; false while there is more to try.
  let isFinal: Bool
  let chat: OpenedChat?
  let failure: StartFailure
  /// What is known of the text; nil while nobody has looked.
  let textStatus: TextStatus?
  let textReason: Reason?
  let startedAt: Date
  let endedAt: Date?
  /// How a text was written to the chat, or was about to be; nil where none was.
  let delivery: DeliveryMode?
  /// When the text was last sent to the chat as a message, or was about to be; nil when it never was, or nobody noted it.
  let textSentAt: Date?

  /// What the request came back with; unknown where nobody waits for the answer any more.
  var knownStatus: OutcomeStatus { status ?? .unknown }

  /// Whether it decides the person's outcome: a request that did nothing decides only if it was the last to try.
  var decides: Bool { !knownStatus.didNothing || isFinal }

  /// What it means for the person. `refusals` are those of all the person's requests.
  func result(refusals: [Refusal]) -> StartOutcome.Result {
    switch (status, chat) {
    case (.created, let chat?): .created(chat)
    case (.existing, let chat?): .existing(chat)
    case (.unreachable, _): .unreachable(refusals)
    case (.failed, _): .failed(failure)
    case (nil, _): .unknown(StartFailure(.interrupted))
    default: .unknown(failure)
    }
  }

  /// The text, and what is known of it.
  var text: StartOutcome.Text {
    let isOffered = isTextOnBoard && !knownStatus.didNothing
    return StartOutcome.Text(messageText, status: textStatus ?? (isOffered ? .offered : .notSent), reason: textReason)
  }

  /// What was done for the text.
  var textPast: DueText.Past {
    switch delivery {
    case nil: isTextOnBoard ? .onBoard(startedAt) : .nothing
    case .draft?: .drafted
    case .some: .sent(textSentAt ?? startedAt)
    }
  }
}

extension AttemptRecord {
  /// SQL condition on the last attempt of a person: a resumed run does not ask for them again. It does ask again after
  /// a failure that was not about the person.
  static let isNotAskedAgain =
    "(status NOT IN ('failed', 'unreachable') OR is_final AND (status = 'unreachable' OR http_status IN (400, 422)))"

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
    status = OutcomeStatus(rawValue: row["status"])
    isFinal = row["is_final"]
    chat = (row["chat_id"] as String?).map { id in
      OpenedChat(
        id: id, title: row["chat_title"], match: (row["matched"] as String?).map(ParticipantMatch.init(columnName:)),
        decision: (row["decided_by"] as String?).flatMap(OpenedChat.Decision.init), sharedWith: row["shared_with"])
    }
    failure = StartFailure(
      Reason(code: row["reason"] ?? "no_answer"), code: row["error_code"], httpStatus: row["http_status"],
      detail: row["detail"])
    textStatus = (row["message"] as String?).flatMap(TextStatus.init)
    textReason = (row["message_reason"] as String?).map(Reason.init(code:))
    startedAt = Date(column: row["started_at"])
    endedAt = (row["ended_at"] as Double?).map(Date.init(column:))
    delivery = (row["delivery"] as String?).flatMap(DeliveryMode.init)
    textSentAt = (row["text_sent_at"] as Double?).map(Date.init(column:))
  }

  /// The records of `selection` for which the condition holds, the oldest first.
  static func fetchAll(
    _ database: Database, where condition: String, arguments: StatementArguments = StatementArguments()
  ) throws -> [AttemptRecord] {
    try Row.fetchAll(
      database, sql: selection + " WHERE \(condition) ORDER BY attempt.id", arguments: arguments
    ).map(AttemptRecord.init)
  }
}

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

  /// Writes the intent down. False, and nothing is written, if the person must never be contacted.
  func insert(_ database: Database) throws -> Bool {
    guard try !isExcluded(database) else { return false }
    let user = attempt.request.user
    try database.cachedStatement(
      sql: """
        INSERT INTO attempt (id, entry_id, account, number, user_id, phone_number, email, username, full_name,
          message_text, is_text_on_board, status, is_final, started_at)
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

/// What is known of a request after its answer, or after reading.
struct AttemptFinding: Sendable {
  private let status: OutcomeStatus
  /// Whether it is the person's outcome; false while there is more to try.
  private let isFinal: Bool
  private let chat: OpenedChat?
  private let failure: StartFailure?
  private let reason: Reason?
  /// What is known of the text; nil while nobody has looked.
  private let text: StartOutcome.Text?
  /// When its answer came; nil where it was lost.
  private let endedAt: Date?

  /// What a request came back with, if more may be tried for the person, or done about the text.
  init(_ result: StartOutcome.Result) {
    self.init(StartOutcome(result), isFinal: false, text: nil, endedAt: Date())
  }

  /// The outcome of the person whose last request it is.
  init(_ outcome: StartOutcome) { self.init(outcome, isFinal: true, text: outcome.text, endedAt: Date()) }

  /// What reading showed of a request that failed, as far as was known, with `failure`.
  init(_ settled: SettledStart, failure: StartFailure) {
    let result: StartOutcome.Result =
      switch settled.finding {
      case .created(let chat)?: .created(chat)
      case .existing(let chat)?: .existing(chat)
      case nil:
        .unknown(
          StartFailure(.notSettled, code: failure.code, httpStatus: failure.httpStatus, detail: failure.detail))
      }
    self.init(StartOutcome(result), isFinal: true, text: .init(status: settled.text), endedAt: nil)
  }

  private init(_ outcome: StartOutcome, isFinal: Bool, text: StartOutcome.Text?, endedAt: Date?) {
    status = outcome.status
    self.isFinal = isFinal
    chat = outcome.chat
    failure = outcome.failure
    reason = status.hasChat ? nil : outcome.reason
    self.text = text
    self.endedAt = endedAt
  }

  /// Writes it down for the attempt of the key.
  func update(_ database: Database, attemptID: Int64) throws {
    try database.cachedStatement(
      sql: """
        UPDATE attempt SET status = ?, is_final = ?, chat_id = ?, chat_title = ?, matched = ?, decided_by = ?,
          shared_with = ?, reason = ?, http_status = ?, error_code = ?, detail = ?, message = ?, message_reason = ?,
          ended_at = coalesce(ended_at, ?)
        WHERE id = ?
        """
    ).execute(
      arguments: [
        status.rawValue, isFinal, chat?.id, chat?.title, chat?.match?.columnName, chat?.decision?.rawValue,
        chat?.sharedWith, reason?.code, failure?.httpStatus, failure?.code, failure?.detail, text?.status.rawValue,
        text?.reason?.code, endedAt?.timeIntervalSince1970, attemptID,
      ])
  }
}
