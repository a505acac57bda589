extension Identifier: Comparable {
  /// Platform ids first, then usernames, numbers and addresses; within a kind by their text.
  package static func < (left: Self, right: Self) -> Bool { left.sortKey < right.sortKey }

  private var sortKey: (Int, String, String) {
    switch self {
    case .platformID(let network, let value): (0, value, network?.rawValue ?? "")
    case .username(let network, let value): (1, value, network.rawValue)
    case .phone(let value): (2, value, "")
    case .email(let value): (3, value, "")
    }
  }

  /// A number whose order is that of identifiers, as far as it tells them apart: most are sorted by it alone.
  var sortPrefix: UInt64 {
    switch self {
    // Text that Unicode compares by another form than the one it has.
    case .platformID: 0
    case .username: 1 << 62
    // "+" and at most fifteen digits, of four bits each; shorter numbers come first.
    case .phone(let value):
      value.utf8.dropFirst().enumerated().reduce(2 << 62) { prefix, digit in
        prefix | UInt64(digit.element & 0xF + 1) << UInt64(56 - 4 * Swift.min(digit.offset, 14))
      }
    // Folded to Unicode's NFC, which compares byte by byte.
    case .email(let value):
      value.utf8.prefix(7).enumerated().reduce(3 << 62) { prefix, byte in
        prefix | UInt64(byte.element) << UInt64(48 - 8 * byte.offset)
      }
    }
  }
}
