/// Which short forms stand for which given names, from the resource Nicknames.txt: a name and its short forms a line.
struct Nicknames: Sendable {
  static let standard = Nicknames(lines: PackageResources.Nicknames_txt)

  private var lines: [String: Set<Int>] = [:]

  /// Reads lines of names parted by blanks; `#` begins a remark.
  init(lines bytes: [UInt8]) {
    let text = bytes.split(separator: UInt8(ascii: "\n"))
    for (number, line) in text.enumerated() where line.first != UInt8(ascii: "#") {
      for token in NameToken.tokens(of: String(decoding: line, as: UTF8.self)) {
        lines[token.text, default: []].insert(number)
      }
    }
  }

  /// Whether `name` is a given name for all that is known here.
  func contains(_ name: String) -> Bool { lines[name] != nil }

  /// Whether the two stand on one line.
  func match(_ first: String, _ second: String) -> Bool {
    guard let left = lines[first], let right = lines[second] else { return false }
    return !left.isDisjoint(with: right)
  }
}

extension NameToken {
  /// Whether the two are forms of one given name.
  func isNickname(of other: NameToken) -> Bool {
    script == other.script && Nicknames.standard.match(text, other.text)
  }
}
