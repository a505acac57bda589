/// Numbers that begin alike.
struct NumberRange: Sendable {
  /// The digits they begin with, the country code first.
  let prefix: String
  /// How many digits follow.
  let freeDigits: Int

  /// How many numbers there are.
  var count: Int { (0..<freeDigits).reduce(1) { power, _ in power * 10 } }

  /// The number at `index` in E.164.
  func number(at index: Int) -> String {
    let digits = String(index)
    return "+" + prefix + String(repeating: "0", count: freeDigits - digits.count) + digits
  }
}
