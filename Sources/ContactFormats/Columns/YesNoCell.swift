import ContactBook

/// What the cell of a column says that asks yes or no.
enum YesNoCell {
  /// Whether `cell`, which holds something, says no. Whatever is no "no" counts as yes: a date, a mark, a reason.
  static func isNo(_ cell: String) -> Bool {
    let word = WordTrie.folded(cell).trimmingPrefix { $0 == "☐" || $0 == " " }
    return word.isEmpty || noes.contains(String(word))
  }

  private static let noes: Set = Set(
    """
    no n false f 0 off none never not nein non nej nei nie ne nem ei nu nao hayir hayır yok niet nee nope inactive unchecked nope
    нет нету ні не לא لا خیر नहीं ไม่ không khong tidak tak_ada 否 无 無 いいえ なし 아니오 아니요 없음 alive living active subscribed allowed ok
    opt-in opted_in enabled unblocked lebt vivo vivant ні هیچ όχι οχι cleared falsch faux falso fals falsk false() 0.0 ✗ ✘ ❌
    """.split(whereSeparator: \.isWhitespace).map { WordTrie.folded($0.replacing("_", with: " ")) })
}

/// Words in a cell by which people are told not to be contacted: "Unsubscribed", "Do not call", "verstorben".
struct OptOutWords {
  private var known: [String: DoNotContactReason?] = [:]

  private static let limit = 256

  /// The reason that `cell`, the state or the groups of a record, gives; nil for most.
  mutating func reason(in cell: String) -> DoNotContactReason? {
    guard cell.utf8.count <= 200 else { return nil }
    if let known = known[cell] { return known }
    let found = Self.found(in: cell)
    if known.count < Self.limit { known[cell] = found }
    return found
  }

  private static func found(in cell: String) -> DoNotContactReason? {
    for part in cell.split(whereSeparator: { ",;|:*\n".contains($0) }) {
      let concepts = HeaderText(String(part)).concepts
      if concepts.contains(.deceased) { return .deceased }
      if concepts.contains(.blocked) { return .blocked }
      if concepts.contains(.optOut) { return .optedOut }
    }
    let word = cell.lowercased()
    return ["opted out", "cleaned", "removed"].contains { word.hasPrefix($0) } ? .optedOut : nil
  }
}
