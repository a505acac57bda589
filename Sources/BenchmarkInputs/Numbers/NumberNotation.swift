/// How people write a number down.
enum NumberNotation: Hashable, Sendable, CaseIterable {
  /// `+14155550132`
  case e164
  /// `+1 415 555 0132`
  case spaced
  /// `(415) 555-0132`: only for numbers of the home region, North America.
  case national
  /// `415.555.0132`: likewise.
  case dotted
  /// `011 33 6 39 98 01 32`: as it is dialled from the home region.
  case dialledAbroad

  /// `number`, in E.164, in this notation, or as `spaced` where the notation is not for such a number.
  func text(of number: String) -> String {
    let isHome = number.hasPrefix("+1")
    let digits = Array(number.dropFirst(isHome ? 2 : 1))
    switch self {
    case .e164: return number
    case .national where isHome:
      return "(" + String(digits[..<3]) + ") " + String(digits[3..<6]) + "-" + String(digits[6...])
    case .dotted where isHome:
      return [digits[..<3], digits[3..<6], digits[6...]].map { String($0) }.joined(separator: ".")
    case .dialledAbroad where !isHome: return "011 " + Self.groups(digits)
    default:
      return isHome
        ? "+1 " + [digits[..<3], digits[3..<6], digits[6...]].map { String($0) }.joined(separator: " ")
        : "+" + Self.groups(digits)
    }
  }

  /// The country code, which has two digits outside North America here, then threes.
  private static func groups(_ digits: [Character]) -> String {
    var groups = [String(digits[..<2])]
    for start in stride(from: 2, to: digits.count, by: 3) {
      groups.append(String(digits[start..<min(start + 3, digits.count)]))
    }
    return groups.joined(separator: " ")
  }
}
