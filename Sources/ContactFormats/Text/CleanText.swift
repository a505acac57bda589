import Foundation

extension StringProtocol {
  /// The text as a person would write it: NFC, without invisible characters and surrounding blanks, NBSP as a blank;
  /// nil when nothing is left, or only a word that programs print for nothing.
  var cleaned: String? {
    var text: String
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      text = String(self)
    } else {
      var scalars = String.UnicodeScalarView()
      for scalar in precomposedStringWithCanonicalMapping.unicodeScalars {
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0x00: continue
        case 0xA0: scalars.append(" ")
        default: scalars.append(scalar)
        }
      }
      text = String(scalars)
    }
    if text.utf8.first.map(isBlank) == true || text.utf8.last.map(isBlank) == true {
      text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    return text.isEmpty || Self.wordsForNothing.contains(text.lowercased()) ? nil : text
  }

  /// `cleaned` with every run of blanks and line ends as one blank: for names.
  var cleanedName: String? {
    guard let text = cleaned else { return nil }
    guard text.utf8.contains(where: { $0 < 0x20 }) || text.contains("  ") else { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static var wordsForNothing: Set<String> {
    ["-", "--", "n/a", "null", "none", "undefined", "(null)", "0/0/00", "0.0.00", "0000-00-00"]
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x80 }
