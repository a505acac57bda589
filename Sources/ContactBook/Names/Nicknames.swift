/// Which short forms stand for which given names, from the resource Nicknames.txt: a name and its short forms a line.
struct Nicknames: Sendable {
  static let standard = Nicknames(lines: PackageResources.Nicknames_txt)

  /// The lines that a word stands on: those that it heads, and those where it is a short form.
  private struct Lines {
    var headed: Set<Int> = []
    var others: Set<Int> = []
  }

  private var lines: [String: Lines] = [:]

  /// Reads lines of names parted by blanks, the first of them in all its spellings, parted by `=`; `#` begins a remark.
  init(lines bytes: [UInt8]) {
    let text = bytes.split(separator: UInt8(ascii: "\n"))
    for (number, line) in text.enumerated() where line.first != UInt8(ascii: "#") {
      for (index, word) in line.split(separator: UInt8(ascii: " ")).enumerated() {
        for token in NameToken.tokens(of: String(decoding: word, as: UTF8.self)) {
          if index == 0 {
            lines[token.text, default: Lines()].headed.insert(number)
          } else {
            lines[token.text, default: Lines()].others.insert(number)
          }
        }
      }
    }
  }

  /// Whether `name` is a given name for all that is known here.
  func contains(_ name: String) -> Bool { lines[name] != nil }

  /// Whether the two stand on one line, and one of them heads it: two short forms of one name are often two people's.
  func match(_ first: String, _ second: String) -> Bool {
    guard let left = lines[first], let right = lines[second] else { return false }
    return !left.headed.isDisjoint(with: right.headed) || !left.headed.isDisjoint(with: right.others)
      || !left.others.isDisjoint(with: right.headed)
  }
}

extension NameToken {
  /// Whether the two are forms of one given name.
  func isNickname(of other: NameToken) -> Bool {
    script == other.script && Nicknames.standard.match(text, other.text)
  }
}
