import Foundation

/// How people of one language are named, with names to invent them from.
struct NamingCustom: Sendable {
  /// What stands between the given and the family name.
  enum MiddleName: Sendable {
    case none
    /// A letter and a full stop.
    case initial
    /// A second given name.
    case given
  }

  /// The region whose numbers its people have, where there are enough.
  let region: NumberRegion
  /// How many of a hundred people it names.
  let share: Int
  let given: [StockName]
  let family: [StockName]
  var middle = MiddleName.none

  /// Whether its names are written in another script than Latin.
  var isTransliterated: Bool { given[0].isTransliterated }

  /// Whether some of its given names are shortened.
  var hasShortNames: Bool { given.contains { $0.short != nil } }
}

/// A given or a family name with the forms that address books hold of it.
struct StockName: Hashable, Sendable {
  /// As its bearer writes it.
  let written: String
  /// In Latin letters; the same as `written` where that is in Latin letters.
  let latin: String
  /// What friends say; nil for names that are not shortened.
  let short: String?

  /// Reads one word of a stock: `Robert/Bob` is shortened, `Олена=Olena` is written in another script, `_` is a blank.
  init(_ word: Substring) {
    let forms = word.split(separator: "/")
    let scripts = forms[0].split(separator: "=")
    written = String(scripts[0].replacing("_", with: " "))
    latin = String((scripts.count > 1 ? scripts[1] : scripts[0]).replacing("_", with: " "))
    short = forms.count > 1 ? String(forms[1]) : nil
  }

  /// The words of `stock`, which are parted by blanks and line ends.
  static func all(_ stock: String) -> [StockName] {
    stock.split(whereSeparator: \.isWhitespace).map { StockName($0) }
  }

  /// Every stem with every ending.
  static func compounds(of stems: String, with endings: String) -> [StockName] {
    stems.split(separator: " ").flatMap { stem in
      endings.split(separator: " ").map { StockName(stem + $0) }
    }
  }

  /// Whether the name is written in another script.
  var isTransliterated: Bool { written != latin }
}

extension String {
  /// Latin text as people type it who lack the keys: without accents, with the base letter where there is one.
  var unaccented: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var plain = String.UnicodeScalarView()
    for scalar in decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.value {
      case 0x0300...0x036F: continue
      default:
        if let letters = Self.baseLetters[scalar] {
          plain.append(contentsOf: letters.unicodeScalars)
        } else {
          plain.append(scalar)
        }
      }
    }
    return String(plain)
  }

  /// The text as it stands in an e-mail address: ASCII letters and digits in lower case.
  var addressWord: String {
    String(decoding: unaccented.lowercased().utf8.filter { UInt8.addressBytes.contains($0) }, as: UTF8.self)
  }

  private static let baseLetters: [Unicode.Scalar: String] = [
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "þ": "th",
    "Þ": "Th", "ð": "d",
  ]
}

extension UInt8 {
  fileprivate static let addressBytes = Set("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
}
