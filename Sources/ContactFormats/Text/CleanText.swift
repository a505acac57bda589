import ContactBook
import Foundation

extension StringProtocol {
  /// The text as a person would write it: NFC, without invisible characters and surrounding blanks, NBSP as a blank;
  /// nil when nothing is left, or only a placeholder ("n/a", "null").
  var cleaned: String? {
    guard let text = cleanedMessage, !text.isPlaceholder else { return nil }
    return text
  }

  /// `cleaned`, placeholders as well: a text to somebody that is only "n/a" must be seen before it is sent.
  var cleanedMessage: String? { String(self).cleaningResult?.text }

  /// `cleaned` with every run of blanks and line ends as one blank: for names.
  var cleanedName: String? {
    guard let (text, hasOnlySingleBlanks) = String(self).cleaningResult, !text.isPlaceholder else { return nil }
    return hasOnlySingleBlanks ? text : text.onOneLine
  }
}

extension String {
  fileprivate var cleaningResult: (text: String, hasOnlySingleBlanks: Bool)? {
    let survey = TextSurvey(self)
    var text = survey.isClean ? self : withoutInvisibleCharacters
    if !survey.isClean { text = text.trimmingCharacters(in: .whitespacesAndNewlines) }
    return text.isEmpty ? nil : (text, survey.hasOnlySingleBlanks)
  }

  /// The text with every run of blanks and line ends as one blank.
  var onOneLine: String {
    TextSurvey(self).hasOnlySingleBlanks ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether the text is what programs print, and people write, for an empty value.
  var isPlaceholder: Bool {
    mayBe(oneOf: Placeholders.signatures) && Placeholders.all.contains(lowercased())
  }

  /// Whether it may be one of the words of `signatures`.
  func mayBe(oneOf signatures: WordSignatures) -> Bool {
    var text = self
    return text.withUTF8 { bytes in
      guard let first = unsafe bytes.first, let last = unsafe bytes.last else { return false }
      return unsafe signatures.mayHold(first, bytes[bytes.count / 2], last, count: bytes.count)
    }
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

extension RandomAccessCollection<UInt8> where Index == Int {
  /// How many bytes of UTF-8 the ordinary letter at `index` takes, which ends before `end`; 0 where none stands.
  ///
  /// Letters are ordinary which are in NFC whatever stands beside them of their kind, and neither blank nor invisible:
  /// those of most names. All others are to be looked at closely.
  @inline(__always) func lengthOfOrdinaryLetter(at index: Int, to end: Int) -> Int {
    let lead = self[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, index &+ length <= end else { return 0 }
    var scalar = UInt32(lead) & (0x7F &>> UInt32(length))
    for offset in 1..<length {
      let next = self[index &+ offset]
      guard next & 0xC0 == 0x80 else { return 0 }
      scalar = scalar &<< 6 | UInt32(next & 0x3F)
    }
    return isOrdinary(scalar) ? length : 0
  }
}

private func isOrdinary(_ scalar: UInt32) -> Bool {
  switch scalar {
  // Latin, Greek, Cyrillic.
  case 0xA1...0x2FF, 0x388...0x482, 0x48A...0x52F, 0x1E00...0x1EFF: true
  // Hebrew and Arabic letters, dashes and quotation marks.
  case 0x5BE, 0x5D0...0x5EA, 0x620...0x64A, 0x2010...0x2027: true
  // Devanagari without the nukta; Tamil without the vowels that others are put together of.
  case 0x900...0x93B, 0x93D...0x950, 0xB82...0xBC5, 0xBC8...0xBD0: true
  // Kana, Han, Hangul.
  case 0x3041...0x3096, 0x30A1...0x30FC, 0x3400...0x9FFF, 0xAC00...0xD7A3: true
  // Pictures.
  case 0x1F300...0x1FAFF: true
  default: false
  }
}
