/// A version of Beeper Desktop or Beeper Server, such as 4.2.808, compared number by number.
package struct DesktopVersion: Hashable, Sendable {
  /// The version that brought `POST /v1/chats/start`.
  package static let firstToStartChats = DesktopVersion(numbers: [4, 2, 808])

  private let numbers: [Int]

  private init(numbers: [Int]) {
    self.numbers = numbers
  }

  /// Parses numbers separated by dots; a suffix after `-` or `+` (a nightly build) is ignored. Nil for other texts.
  package init?(_ text: String) {
    var numbers: [Int] = []
    for part in text.prefix(while: { $0 != "-" && $0 != "+" }).split(separator: ".", omittingEmptySubsequences: false) {
      guard let number = Int(part), number >= 0 else { return nil }
      numbers.append(number)
    }
    while numbers.last == 0 { numbers.removeLast() }
    guard !numbers.isEmpty else { return nil }
    self.numbers = numbers
  }

  /// Checks that a server of this version can start chats.
  ///
  /// - Throws: `BeeperError.tooOld`.
  package func requireChatStart() throws(BeeperError) {
    guard self >= .firstToStartChats else { throw .tooOld(found: self, needed: .firstToStartChats) }
  }
}

extension DesktopVersion: Comparable {
  /// Whether `left` is the older version; a missing number counts as zero.
  package static func < (left: DesktopVersion, right: DesktopVersion) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}

extension DesktopVersion: CustomStringConvertible {
  /// The numbers joined by dots, at least two of them.
  package var description: String {
    (numbers + Array(repeating: 0, count: max(0, 2 - numbers.count))).map(String.init).joined(separator: ".")
  }
}
