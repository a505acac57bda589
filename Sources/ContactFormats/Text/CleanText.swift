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
    for scalar in precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0x00: continue
      case 0xA0: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

/// One look at a text, which for nearly all of them shows that there is nothing to clean.
private struct TextSurvey {
  /// Whether no character is to be changed, left out or looked at more closely, and no blank stands at either end.
  private(set) var isClean = true
  /// Whether every blank is a single space.
  private(set) var hasOnlySingleBlanks = true

  init(_ text: String) {
    let survey = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe TextSurvey(ascii: $0) }
    if case .some(.some(let survey)) = survey {
      self = survey
      return
    }
    var last: UInt32 = 0x20
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value == 0x20, last == 0x20 { hasOnlySingleBlanks = false }
      if value &- 0x20 >= 0x5F, !Self.isOrdinary(value) {
        isClean = false
        hasOnlySingleBlanks = false
      }
      last = value
    }
    if last == 0x20 || text.utf8.first == 0x20 { isClean = false }
  }

  /// Surveys text of printable ASCII; nil for any other.
  private init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
    var last: UInt8 = 0x20
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      if byte &- 0x20 >= 0x5F { return nil }
      if byte == 0x20, last == 0x20 { hasOnlySingleBlanks = false }
      last = byte
    }
    if unsafe last == 0x20 || bytes[0] == 0x20 { isClean = false }
  }

  /// Letters that are in NFC whatever stands beside them of their kind, and neither blank nor invisible: those of most
  /// names. All others are looked at closely.
  private static func isOrdinary(_ scalar: UInt32) -> Bool {
    switch scalar {
    // Latin, Greek, Cyrillic.
    case 0xA1...0x2FF, 0x388...0x482, 0x48A...0x52F: true
    // Hebrew and Arabic letters, dashes and quotation marks.
    case 0x5D0...0x5EA, 0x620...0x64A, 0x2010...0x2027: true
    // Kana, Han, Hangul.
    case 0x3041...0x3096, 0x30A1...0x30FC, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
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
