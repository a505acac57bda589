package import Outreach

extension ReportRow {
  /// Takes in what reading showed of a start whose answer was lost.
  package mutating func show(_ settled: SettledStart) {
    status = ReportStatus(settled.state)
    message = settled.message.rawValue
    guard settled.state != .unknown else {
      guard reason != "not_settled" else { return }
      reason = "not_settled"
      error = [error, "Reading shows no chat with this person; --again starts anew."].compactMap { $0 }
        .joined(separator: " ")
      return
    }
    reason = nil
    errorCode = nil
    error = nil
    httpStatus = nil
    chatID = settled.chatID
    chatTitle = settled.chatTitle
    matched = settled.matched?.columnName ?? Self.unconfirmed
    decidedBy = OpenedChat.Decision.chatListAfterwards.rawValue
  }
}

extension ReportStatus {
  /// The status of a person whose start is known so far.
  package init(_ state: PastStart.State) {
    self =
      switch state {
      case .created: .created
      case .existing: .existing
      case .unknown: .unknown
      case .failed: .failed
      }
  }
}
