extension NameToken {
  /// Whether one letter too many, too few or another, or two letters in the wrong order, make one word of the other
  /// (Damerau 1964).
  func isOneSlipFrom(_ other: NameToken) -> Bool {
    let left = Array(text.unicodeScalars)
    let right = Array(other.text.unicodeScalars)
    guard abs(left.count - right.count) <= 1, left != right else { return left == right }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let room = min(left.count, right.count) - start
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.prefix(room).count
    let leftRest = left[start..<(left.count - end)]
    let rightRest = right[start..<(right.count - end)]
    if leftRest.count <= 1, rightRest.count <= 1 { return true }
    return leftRest.count == 2 && rightRest.count == 2 && Array(leftRest) == rightRest.reversed()
  }
}
