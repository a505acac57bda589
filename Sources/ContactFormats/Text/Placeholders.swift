import ContactBook
import Foundation

/// What programs print, and people write, where there is no value.
enum Placeholders {
  static let all: Set = Set(PlaceholderWords.all.map { $0.lowercased() })
  static let signatures = WordSignatures(PlaceholderWords.all)
}

/// What tells words from nearly all others after a look at three of their bytes and their length.
struct WordSignatures {
  /// For the bytes as `hash` numbers them, a bit for each length.
  private var lengths = [UInt32](repeating: 0, count: 4096)

  /// The signatures of `words`, in whatever case.
  init(_ words: some Sequence<String>) {
    for word in words {
      for spelling in [word, word.lowercased(), word.uppercased(), word.capitalized] {
        let bytes = Array(spelling.utf8)
        guard let first = bytes.first, let last = bytes.last, bytes.count < 32 else { continue }
        lengths[Self.hash(first, bytes[bytes.count / 2], last)] |= 1 << UInt32(bytes.count)
      }
    }
  }

  /// Whether one of the words may be of `count` bytes, with `first`, `middle` (that at half the count) and `last` among
  /// them.
  func mayHold(_ first: UInt8, _ middle: UInt8, _ last: UInt8, count: Int) -> Bool {
    count < 32 && lengths[Self.hash(first, middle, last)] & 1 << UInt32(count) != 0
  }

  /// A number below 4096.
  private static func hash(_ first: UInt8, _ middle: UInt8, _ last: UInt8) -> Int {
    func small(_ byte: UInt8) -> Int { Int(byte < 0x80 ? byte | 0x20 : byte) }
    return (small(first) &* 1031 ^ small(middle) &* 67 ^ small(last) &* 5) & 0xFFF
  }
}

/// Addresses that people write where there is none: `none@none.com`, `noemail@example.com`.
enum PlaceholderAddress {
  /// Whether nobody has `address`.
  static func holds(_ address: EmailAddress) -> Bool {
    let text = address.value.utf8
    guard let at = text.prefix(13).firstIndex(of: UInt8(ascii: "@")) else { return false }
    let local = String(address.value[..<at])
    guard local.mayBe(oneOf: signatures), words.contains(local.lowercased()),
      let dot = text[at...].firstIndex(of: UInt8(ascii: "."))
    else { return false }
    let domain = address.value[text.index(after: at)...].lowercased()
    return address.value[text.index(after: at)..<dot].lowercased() == local.lowercased() || domains.contains(domain)
  }

  private static let signatures = WordSignatures(words)

  private static let words: Set = [
    "none", "na", "n/a", "n.a", "no", "noemail", "no-email", "no.email", "no_email", "nomail", "no-mail", "null", "nil",
    "unknown", "nobody", "undefined", "tbd", "invalid", "fake", "dummy", "keine", "unbekannt", "ninguno", "sinemail",
    "sincorreo", "notiene", "aucun", "inconnu", "nessuno", "nenhum", "geen", "ingen", "brak", "nincs", "yok", "test",
    "notprovided", "noreply",
  ]

  private static let domains: Set = [
    "email.com", "mail.com", "example.com", "example.org", "domain.com", "none.com", "na.com", "test.com",
    "noemail.com",
    "nomail.com", "no.com", "unknown.com",
  ]
}
