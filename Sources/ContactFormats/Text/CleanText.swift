import Foundation

extension StringProtocol {
  /// The text as a person would write it: NFC, without invisible characters and surrounding blanks, NBSP as a blank;
  /// nil when nothing is left, or only a word that programs print for nothing.
  var cleaned: String? {
    var text = String(self)
    if !text.utf8.isPlain {
      text = text.precomposedStringWithCanonicalMapping.visible.trimmingCharacters(in: .whitespacesAndNewlines)
    } else if let first = text.utf8.first, let last = text.utf8.last, first == 0x20 || last == 0x20 {
      text = text.trimmingCharacters(in: .whitespaces)
    }
    return text.isEmpty || text.isWordForNothing ? nil : text
  }

  /// `cleaned` with every run of blanks and line ends as one blank: for names.
  var cleanedName: String? { cleaned?.onOneLine }
}

extension String {
  /// The text with every run of blanks and line ends as one blank.
  var onOneLine: String {
    utf8.hasRunOfBlanks ? split(whereSeparator: \.isWhitespace).joined(separator: " ") : self
  }

  /// The text without characters that nobody sees, NBSP as a blank.
  fileprivate var visible: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0x00: continue
      case 0xA0: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Whether programs print the text for nothing. The shortest test first: nearly no value begins as these words do.
  var isWordForNothing: Bool {
    guard utf8.count <= 10, let first = utf8.first else { return false }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "0"), UInt8(ascii: "N"), UInt8(ascii: "n"),
      UInt8(ascii: "U"), UInt8(ascii: "u"):
      return wordsForNothing.contains(lowercased())
    default: return false
    }
  }
}

private let wordsForNothing: Set<String> = [
  "-", "--", "n/a", "null", "none", "undefined", "(null)", "0/0/00", "0.0.00", "0000-00-00",
]

extension String.UTF8View {
  /// Whether nothing but blanks could be cleaned off: printable ASCII, and letters of Latin, Greek, Cyrillic and Han
  /// that have one form only and no marks beside them.
  fileprivate var isPlain: Bool {
    allSatisfy { byte in
      switch byte {
      case 0x20..<0x7F, 0x80...0xBF, 0xC3...0xCB, 0xD0, 0xD1, 0xE4...0xE9: true
      default: false
      }
    }
  }

  /// Whether there is a line end, a TAB, or a blank after a blank.
  fileprivate var hasRunOfBlanks: Bool {
    var previous: UInt8 = 0
    for byte in self {
      if byte < 0x20 || (byte == 0x20 && previous == 0x20) { return true }
      previous = byte
    }
    return false
  }
}
