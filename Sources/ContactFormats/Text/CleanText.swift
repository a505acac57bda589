import Foundation

extension StringProtocol {
  /// The text as a person would write it: NFC, without invisible characters and surrounding blanks, NBSP as a blank;
  /// nil when nothing is left, or only a word that programs print for nothing.
  var cleaned: String? { String(self).cleaningResult?.text }

  /// `cleaned` with every run of blanks and line ends as one blank: for names.
  var cleanedName: String? {
    guard let (text, hasOnlySingleBlanks) = String(self).cleaningResult else { return nil }
    return hasOnlySingleBlanks ? text : text.onOneLine
  }
}

extension String {
  fileprivate var cleaningResult: (text: String, hasOnlySingleBlanks: Bool)? {
    let survey = TextSurvey(self)
    var text = survey.isClean ? self : withoutInvisibleCharacters
    if !survey.isClean { text = text.trimmingCharacters(in: .whitespacesAndNewlines) }
    return text.isEmpty || text.isWordForNothing ? nil : (text, survey.hasOnlySingleBlanks)
  }

  /// The text with every run of blanks and line ends as one blank.
  var onOneLine: String {
    TextSurvey(self).hasOnlySingleBlanks ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether the text is only a word that programs print for nothing.
  var isWordForNothing: Bool {
    guard utf8.count <= 10, let first = utf8.first, first.mayBeginWordForNothing else { return false }
    return wordsForNothing.contains(lowercased())
  }

  private var withoutInvisibleCharacters: String {
    var scalars = String.UnicodeScalarView()
    let all = Array(precomposedStringWithCanonicalMapping.unicodeScalars)
    for (index, scalar) in all.enumerated() {
      switch scalar.value {
      // Joiners are spelling in Persian and Indic scripts, and hold emoji together.
      case 0x200C, 0x200D:
        guard index > 0, index + 1 < all.count, !all[index - 1].isASCII, !all[index + 1].isASCII else { continue }
        scalars.append(scalar)
      case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0x00: continue
      case 0xA0: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

/// One look at a text, which for nearly all of them shows that there is nothing to clean.
struct TextSurvey {
  /// Whether no character is to be changed, left out or looked at more closely, and no blank stands at either end.
  private(set) var isClean = true
  /// Whether every blank is a single space.
  private(set) var hasOnlySingleBlanks = true

  init(_ text: String) {
    var text = text
    self = text.withUTF8 { bytes in unsafe TextSurvey(bytes, in: 0..<bytes.count) }
  }

  /// Surveys the UTF-8 of `bytes` in `range`.
  @inline(__always) init<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, in range: Range<Int>)
  where Bytes.Index == Int {
    var last: UInt8 = 0x20
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte &- 0x21 < 0x5E {
        index &+= 1
      } else if byte == 0x20 {
        if last == 0x20 { hasOnlySingleBlanks = false }
        index &+= 1
      } else {
        let length = bytes.lengthOfOrdinaryLetter(at: index, to: range.upperBound)
        guard length > 0 else {
          (isClean, hasOnlySingleBlanks) = (false, false)
          return
        }
        index &+= length
      }
      last = byte
    }
    isClean = last != 0x20 && bytes[range.lowerBound] != 0x20
  }
}

private let wordsForNothing: Set = [
  "-", "--", "n/a", "null", "none", "undefined", "(null)", "0/0/00", "0.0.00", "0000-00-00",
]

extension UInt8 {
  /// Whether one of the words that programs print for nothing begins so.
  var mayBeginWordForNothing: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "0"), UInt8(ascii: "N"), UInt8(ascii: "n"),
      UInt8(ascii: "U"), UInt8(ascii: "u"):
      true
    default: false
    }
  }
}
