import BeeperDesktop
import Foundation
import Outreach
import Reports

extension ReportRow {
  /// The row `planned` with what the requests for it tell, the oldest first.
  init(_ planned: ReportRow, own attempts: [AttemptRecord]) {
    self = planned
    guard let last = attempts.last else { return }
    if last.decides { show(last) }
    self.attempts = attempts.count
    requests = attempts.map(Request.init)
    startedAt = attempts[0].startedAt
    let durations = attempts.compactMap { $0.endedAt?.timeIntervalSince($0.startedAt) }
    if !durations.isEmpty { durationInMilliseconds = Int(max(0, durations.reduce(0, +)) * 1000) }
  }

  /// The row `known`, which was taken over from an earlier part or run, with what its request tells by now.
  init(_ known: ReportRow, told attempt: AttemptRecord) {
    self = known
    guard attempt.decides else { return }
    show(attempt)
    attempts = max(1, attempts)
    startedAt = startedAt ?? attempt.startedAt
  }

  private mutating func show(_ attempt: AttemptRecord) {
    status = ReportStatus(attempt.state.known)
    (reason, errorCode, error) = (attempt.reason, attempt.errorCode, attempt.error)
    if attempt.state == .attempting {
      (reason, errorCode) = ("interrupted", "interrupted")
      error = "The run ended before its answer was taken down."
    }
    payload = attempt.user
    phoneNumber = attempt.user.phoneNumber ?? phoneNumber
    email = attempt.user.email ?? email
    username = attempt.user.username ?? username
    userID = attempt.user.id ?? userID
    accountID = attempt.account.accountID
    network = attempt.network
    chatID = attempt.chatID
    chatTitle = attempt.chatTitle
    matched = attempt.matched
    decidedBy = attempt.decidedBy
    httpStatus = attempt.httpStatus
    messageText = attempt.messageText
    let isOffered = attempt.isTextOnBoard && attempt.state != .failed
    message = attempt.message ?? (isOffered ? StartOutcome.Message.offered : .none).rawValue
  }
}

extension ReportRow.Request {
  init(_ attempt: AttemptRecord) {
    self.init(
      accountID: attempt.account.accountID, user: attempt.user,
      result: attempt.state.known.rawValue,
      httpStatus: attempt.httpStatus, errorCode: attempt.errorCode)
  }
}
