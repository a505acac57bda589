extension NameToken {
  /// How two words differ by one slip of the pen (Damerau 1964).
  enum Slip {
    /// Two letters in the wrong order.
    case swap
    /// A letter doubled, or a double one written once.
    case doubling
    /// One letter too many, too few or another.
    case letter
  }

  /// The one slip that makes this word of `other`; nil when they are the same or differ by more.
  func slip(from other: NameToken) -> Slip? {
    let left = Array(text.unicodeScalars)
    let right = Array(other.text.unicodeScalars)
    guard abs(left.count - right.count) <= 1, left != right else { return nil }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let room = min(left.count, right.count) - start
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.prefix(room).count
    let leftRest = left[start..<(left.count - end)]
    let rightRest = right[start..<(right.count - end)]
    if leftRest.count == 2, rightRest.count == 2, Array(leftRest) == rightRest.reversed() { return .swap }
    guard leftRest.count <= 1, rightRest.count <= 1 else { return nil }
    let longer = left.count > right.count ? left : right
    // What is alike is taken from the front first, so the second of two equal letters is the one that differs.
    return left.count != right.count && start > 0 && longer[start] == longer[start - 1] ? .doubling : .letter
  }

  /// Whether one slip, or none, makes this word of `other`.
  func isOneSlipFrom(_ other: NameToken) -> Bool { text == other.text || slip(from: other) != nil }
}

extension NameWord {
  /// Whether the two are one family name that was written down wrongly once. Given names that differ in a letter are often
  /// different names, and so are family names that differ in their ending: Ivanov's wife is Ivanova.
  ///
  /// `others` are the words that both names have beside it.
  func isMisspelling(of other: NameWord, beside others: [NameToken]) -> Bool {
    guard token.text.utf8.count > 4, other.token.text.utf8.count > 4, let slip = token.slip(from: other.token),
      token.text.unicodeScalars.first == other.token.text.unicodeScalars.first
    else { return false }
    let roles = Set([role, other.role])
    guard roles.isSubset(of: [.family, .last]), !Nicknames.standard.contains(token.text),
      !Nicknames.standard.contains(other.token.text)
    else { return false }
    if slip == .swap { return true }
    guard token.text.unicodeScalars.last == other.token.text.unicodeScalars.last else { return false }
    return roles.contains(.family) || slip == .doubling || others.contains { Nicknames.standard.contains($0.text) }
  }
}
