import ContactBook

extension DoNotContactReason {
  /// Why nobody may be contacted whose record has `text` as its state, or among its groups: "Unsubscribed",
  /// "verstorben", "Do not call"; nil for most.
  init?(stateOrGroup text: String) {
    guard text.utf8.count <= 200 else { return nil }
    for part in text.split(whereSeparator: { ",;|:*\n".contains($0) }) {
      let concepts = HeaderText(String(part)).concepts
      if concepts.contains(.deceased) || DeathMark.isSet(in: "(\(part))") || Self.isGroupOfDead(part) {
        self = .deceased
      } else if concepts.contains(.blocked) {
        self = .blocked
      } else if concepts.contains(.optOut) {
        self = .optedOut
      } else {
        continue
      }
      return
    }
    // The answer to a text message by which people leave a list.
    if text.split(whereSeparator: { !$0.isLetter }).contains("STOP") {
      self = .optedOut
      return
    }
    guard ["opted out", "cleaned", "removed"].contains(where: text.lowercased().hasPrefix) else { return nil }
    self = .optedOut
  }

  /// Words that mean something else in longer texts.
  private static func isGroupOfDead(_ name: some StringProtocol) -> Bool {
    ["tot", "tote", "friedhof"].contains(name.lowercased().filter { $0 != " " })
  }
}

/// What was read of the states and groups of records: a table has few, many times.
struct DoNotContactCache {
  private var known: [(bytes: [UInt8], reason: DoNotContactReason?)] = []

  private static let limit = 64

  /// What `DoNotContactReason` makes of the cell in `column` of `record`.
  mutating func reason(in record: borrowing TableRecord, at column: Int) -> DoNotContactReason? {
    guard record.isFilled(column) else { return nil }
    for index in known.indices where record.holds(known[index].bytes, at: column) { return known[index].reason }
    let reason = record.text(at: column).flatMap { DoNotContactReason(stateOrGroup: $0) }
    if known.count < Self.limit { known.append((record.bytes(at: column), reason)) }
    return reason
  }
}
