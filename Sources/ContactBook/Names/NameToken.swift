import Foundation

/// A word of a name in the form to compare by: folded in case and diacritics, of one script.
struct NameToken: Hashable, Sendable {
  /// Scripts are compared only within themselves: nothing here transliterates.
  enum Script: Hashable, Sendable {
    case latin, cyrillic, greek, hebrew, arabic, eastAsian, other
  }

  /// The folded letters.
  let text: String
  /// The script of the first letter.
  let script: Script

  /// Whether the word is a single letter that stands for a longer one.
  var isInitial: Bool { text.count == 1 && script != .eastAsian && !isNumeral }

  /// Whether the word is made of digits.
  var isNumeral: Bool {
    if let first = text.utf8.first, first > UInt8(ascii: "9"), first < 0x80 { return false }
    return text.unicodeScalars.allSatisfy { $0.properties.numericType == .decimal }
  }

  /// The words of `name`, in their order: parted by blanks, hyphens, dots, commas and the like.
  static func tokens(of name: some StringProtocol) -> [NameToken] {
    if name.utf8.allSatisfy({ $0 < afterLatin }) { return latinTokens(of: name.unicodeScalars) }
    // Joiners shape the letters beside them, and not everybody writes them.
    let scalars = folded(name).filter { $0.value != 0x200C && $0.value != 0x200D }
    return scalars.split { !$0.isOfWord }.compactMap { NameToken(String(String.UnicodeScalarView($0))) }
  }

  /// The least byte of UTF-8 in a letter that `latinFolding` does not have.
  private static let afterLatin: UInt8 = 0xC9

  /// The same for the names of most people, by a table: what is made of one Latin letter does not depend on the others.
  private static func latinTokens(of name: some Sequence<Unicode.Scalar>) -> [NameToken] {
    var tokens: [NameToken] = []
    var word: [UInt8] = []
    for scalar in name {
      for byte in latinFolding[Int(scalar.value)] {
        if byte != UInt8(ascii: " ") {
          word.append(byte)
        } else if let token = NameToken(word) {
          tokens.append(token)
          word.removeAll(keepingCapacity: true)
        }
      }
    }
    if let token = NameToken(word) { tokens.append(token) }
    return tokens
  }

  /// What becomes of each scalar below U+0240 in UTF-8, with blanks for what parts words.
  private static let latinFolding: [[UInt8]] = (0..<0x240).map { value in
    Unicode.Scalar(value).map { scalar in
      folded(String(scalar)).flatMap { $0.isOfWord ? Array(String($0).utf8) : Array(" ".utf8) }
    } ?? []
  }

  private init?(_ text: String) {
    guard let first = text.unicodeScalars.first else { return nil }
    self.text = text
    script = Script(first)
  }

  private init?(_ utf8: [UInt8]) {
    guard let first = utf8.first else { return nil }
    text = String(decoding: utf8, as: UTF8.self)
    script = first < 0x80 ? .latin : text.unicodeScalars.first.map(Script.init) ?? .other
  }

  /// Lower case, without marks above and below, ligatures and barred letters as people type them.
  private static func folded(_ name: some StringProtocol) -> String.UnicodeScalarView {
    var scalars = String.UnicodeScalarView()
    for scalar in name.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      if let spelled = spellings[scalar] {
        scalars.append(contentsOf: spelled.unicodeScalars)
      } else if !scalar.isDiacritic, !scalar.isApostrophe {
        scalars.append(scalar)
      }
    }
    return scalars
  }

  /// Letters that Unicode does not decompose.
  private static let spellings: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h", "ŋ": "n",
    "ё": "е", "ґ": "г",
  ]
}

extension NameToken.Script {
  fileprivate init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar.value {
      case 0x30...0x39, 0x41...0x24F, 0x1E00...0x1EFF: .latin
      case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
      case 0x400...0x52F: .cyrillic
      case 0x590...0x5FF: .hebrew
      case 0x600...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: .arabic
      case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0x20000...0x2FA1F: .eastAsian
      default: .other
      }
  }
}

extension Unicode.Scalar {
  /// Marks that people leave out when they type: accents, Hebrew points, Arabic vowels. Marks of Indic scripts are letters.
  fileprivate var isDiacritic: Bool {
    switch value {
    case 0x300...0x36F, 0x591...0x5C7, 0x64B...0x65F, 0x670: true
    default: false
    }
  }

  /// Whether it is part of a word: a letter, a digit, or a mark that makes one with the letter before it.
  fileprivate var isOfWord: Bool {
    properties.isAlphabetic || properties.generalCategory == .nonspacingMark || properties.numericType == .decimal
  }

  fileprivate var isApostrophe: Bool { self == "'" || self == "\u{2019}" || self == "\u{02BC}" || self == "\u{05F3}" }
}
