/// Columns that say something of the record itself: that it is deleted, that the person is blocked or unsubscribed.
struct SignalColumns {
  private let action: Int?
  private let blocked: Int?
  private let unsubscribedAt: Int?
  private let status: Int?

  init(_ headers: [String], exporter: Exporter) {
    let keys = headers.map { HeaderKey($0).text }
    action = exporter == .googleShared ? keys.firstIndex(of: "action") : nil
    blocked = exporter == .skype ? keys.firstIndex(of: "blocked") : nil
    unsubscribedAt = keys.firstIndex(of: "unsubtime")
    status = keys.firstIndex { ["emailstatus", "emailpermissionstatus", "subscriptionstatus"].contains($0) }
  }

  /// Google's shared contacts list what to delete beside what to keep.
  func isDeletion(_ cells: borrowing TableRecord) -> Bool {
    guard let action else { return false }
    return cells.text(at: action)?.cleaned?.lowercased() == "delete"
  }

  /// Whether the person who exported the list does not want to hear from this one.
  func isBlocked(_ cells: borrowing TableRecord) -> Bool {
    guard let blocked else { return false }
    return cells.text(at: blocked)?.lowercased() == "true"
  }

  /// Whether the person asked the list not to write any more.
  func isUnsubscribed(_ cells: borrowing TableRecord) -> Bool {
    if let unsubscribedAt, cells.text(at: unsubscribedAt)?.cleaned != nil { return true }
    guard let status, let word = cells.text(at: status)?.lowercased() else { return false }
    return ["unsubscribed", "opted out", "cleaned", "removed"].contains { word.hasPrefix($0) }
  }
}
