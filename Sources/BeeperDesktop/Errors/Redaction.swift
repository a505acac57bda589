import Foundation

/// Removes personal data and the token from the texts of a server's errors.
///
/// Servers quote what they refuse. The values of the request are replaced in any case and with any dashes and spaces;
/// so is everything else that looks like a phone number or an e-mail address.
struct Redaction: Sendable {
  /// The most characters of a server's text that an error shows.
  static let longestText = 300
  /// The fewest digits in a row, separators aside, that count as a phone number.
  static let fewestPhoneDigits = 7

  private static let mark: Character = "…"
  private let secrets: [String]

  /// Hides `secrets` of three bytes or more: replacing shorter ones would garble every text.
  init(_ secrets: [String]) {
    self.secrets = secrets.map(Self.plain).filter { $0.utf8.count > 2 }.sorted { $0.utf8.count > $1.utf8.count }
  }

  /// `text` on one line, shortened, without private values.
  func clean(_ text: String) -> String {
    var text = Self.plain(text)
    for secret in secrets {
      text = text.replacingOccurrences(of: secret, with: String(Self.mark), options: .caseInsensitive)
    }
    let words = text.split { $0.isWhitespace || $0.isNewline }.map { $0.contains("@") ? Substring("…") : $0 }
    return String(Self.withoutPhoneNumbers(words.joined(separator: " ")).prefix(Self.longestText))
  }

  /// `text` with `-` for every dash, a space for every blank, and no invisible characters: numbers are written with
  /// many kinds of them.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .dashPunctuation: plain.append("-")
      case .spaceSeparator: plain.append(" ")
      case .format: continue
      default: plain.append(scalar == "\u{2212}" ? "-" : scalar)
      }
    }
    return String(plain)
  }

  private static func withoutPhoneNumbers(_ text: String) -> String {
    var result = ""
    var run = ""
    func flush() {
      let digits = run.count { $0.isNumber }
      let tail = run.reversed().prefix { $0 == " " }.count
      result += digits < fewestPhoneDigits ? run : String(mark) + String(repeating: " ", count: tail)
      run = ""
    }
    for character in text where !character.isControl {
      let continues = character.isNumber || (!run.isEmpty && " -.()/".contains(character))
      if continues || character == "+" {
        run.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }
}

extension Character {
  fileprivate var isControl: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
