/// The marks by which exports put several values into one cell.
struct CellSeparators: OptionSet, Sendable {
  let rawValue: Int

  /// ` ::: `
  static let google = CellSeparators(rawValue: 1)
  /// Line ends and `|`.
  static let lines = CellSeparators(rawValue: 2)
  static let semicolon = CellSeparators(rawValue: 4)
  static let comma = CellSeparators(rawValue: 8)
  static let blank = CellSeparators(rawValue: 16)
  /// ` / `
  static let slash = CellSeparators(rawValue: 32)
}

extension StringProtocol {
  /// The values in a cell; empty ones are kept where Google's separator parts them, for they count in parallel lists.
  func separated(by separators: CellSeparators) -> [SubSequence] {
    let utf8 = self.utf8
    guard utf8.contains(where: isSeparator) else { return [self[...]] }
    var values: [SubSequence] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      let rest = self[index...].utf8
      let length = separators.length(at: rest)
      if length > 0 {
        values.append(self[start..<index])
        index = utf8.index(index, offsetBy: length)
        start = index
      } else {
        index = utf8.index(after: index)
      }
    }
    values.append(self[start...])
    return values
  }
}

private func isSeparator(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"),
    UInt8(ascii: "|"):
    true
  default: false
  }
}

extension CellSeparators {
  /// How many bytes the separator takes that `rest` begins with; 0 when it begins with none.
  fileprivate func length(at rest: some Sequence<UInt8>) -> Int {
    var iterator = rest.makeIterator()
    guard let first = iterator.next() else { return 0 }
    switch first {
    case UInt8(ascii: ":"):
      let isGoogle = contains(.google) && iterator.next() == first && iterator.next() == first
      return isGoogle ? 3 : 0
    case 0x0A, 0x0D, UInt8(ascii: "|"): return contains(.lines) ? 1 : 0
    case UInt8(ascii: ";"): return contains(.semicolon) ? 1 : 0
    case UInt8(ascii: ","): return contains(.comma) ? 1 : 0
    case 0x20, 0x09:
      if contains(.blank) { return 1 }
      let isSlash = contains(.slash) && iterator.next() == UInt8(ascii: "/") && iterator.next() == 0x20
      return isSlash ? 3 : 0
    default: return 0
    }
  }
}
