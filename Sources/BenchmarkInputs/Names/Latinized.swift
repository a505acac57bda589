import Foundation

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

  /// The text as the local part or the label of an address has it: ASCII letters and digits in lower case.
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
