import ContactBook

/// What a cell looks like, where no header says what it holds.
enum CellShape: Hashable {
  case empty
  case email
  /// A telephone number that is written as one: with a plus, separators or a leading zero.
  case phone
  /// Ten or more digits and nothing else: a telephone number where the other cells are those of a contact.
  case digits
  /// Words that may be a name.
  case words
  case other

  init(_ cell: String) {
    guard let text = cell.cleaned else {
      self = .empty
      return
    }
    if text.utf8.contains(UInt8(ascii: "@")), let address = EmailAddress(text), address.value.hasDottedDomain {
      self = .email
    } else if Self.isDialable(text) {
      self = Self.isBareNumber(text) ? Self(bareNumber: text) : .phone
    } else if text.utf8.count <= 80, text.unicodeScalars.contains(where: \.properties.isAlphabetic),
      !text.utf8.contains(where: { Self.unlikelyInNames.contains($0) })
    {
      self = .words
    } else {
      self = .other
    }
  }

  private static let unlikelyInNames = Set("@{}<>=\\;:!?0123456789\n\r".utf8)

  /// Digits in a number and what people write between them.
  static func isDialable(_ text: some StringProtocol) -> Bool {
    var digits = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits += 1
      case " ", "-", "(", ")", ".", "/", "+", "\u{A0}", "\u{202A}"..."\u{202E}", "\u{2010}"..."\u{2015}": continue
      default:
        guard scalar.properties.numericType == .decimal else { return false }
        digits += 1
      }
    }
    return (6...17).contains(digits) && !isDate(text)
  }

  /// `2024-01-31`, `31.01.2024`, `1/31/2024`: three numbers with the same separator, one of them a year.
  private static func isDate(_ text: some StringProtocol) -> Bool {
    let separators = text.utf8.filter { !(0x30...0x39).contains($0) }
    guard separators.count == 2, separators[0] == separators[1], [0x2D, 0x2E, 0x2F].contains(separators[0]) else {
      return false
    }
    let lengths = text.utf8.split(separator: separators[0]).map(\.count)
    return lengths.count == 3 && lengths.count { $0 == 4 } == 1 && lengths.count { $0 <= 2 } == 2
  }

  private static func isBareNumber(_ text: String) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// Seconds and milliseconds since 1970 have as many digits as telephone numbers, and begin with 1.
  private init(bareNumber text: String) {
    let first = text.utf8.first
    if first == UInt8(ascii: "0") {
      self = text.utf8.count >= 8 ? .phone : .other
    } else if (10...15).contains(text.utf8.count),
      !(first == UInt8(ascii: "1") && [10, 13].contains(text.utf8.count))
    {
      self = .digits
    } else {
      self = .other
    }
  }
}

extension String {
  fileprivate var hasDottedDomain: Bool {
    guard let at = utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
    return utf8[at...].contains(UInt8(ascii: "."))
  }
}
