import Foundation

/// An e-mail address, kept as it was written.
package struct EmailAddress: Hashable, Sendable {
  /// The address as written, less what surrounds it (`mailto:`, `<>`, quotes, blanks).
  package let value: String

  /// Reads `text` as one address; nil when it is none (no `@`, a blank inside, an X.500 name, a WhatsApp id).
  package init?(_ text: some StringProtocol) {
    let address = Self.unwrapped(text)
    let utf8 = address.utf8
    guard let at = utf8.lastIndex(of: UInt8(ascii: "@")), at != utf8.startIndex,
      utf8.index(after: at) != utf8.endIndex, utf8.count <= 254,
      utf8.firstIndex(of: UInt8(ascii: "@")) == at,
      !utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || Self.forbidden.contains($0) })
    else { return nil }
    let domain = address[utf8.index(after: at)...]
    guard !Self.isMessengerDomain(domain), domain.utf8.first != UInt8(ascii: "."), !domain.contains("..") else {
      return nil
    }
    value = String(address)
  }

  private static let forbidden = Set("<>()[],;:\"\\".utf8)

  /// The form to compare by: case, Unicode form and `googlemail.com` do not tell two addresses apart.
  package var folded: String {
    let lower = value.lowercased()
    let canonical = lower.utf8.allSatisfy { $0 < 0x80 } ? lower : lower.precomposedStringWithCanonicalMapping
    guard canonical.hasSuffix("@googlemail.com") else { return canonical }
    return canonical.dropLast("googlemail.com".count) + "gmail.com"
  }

  /// The part before the `@`, folded.
  package var localPart: Substring { folded.prefix { $0 != "@" } }

  /// Addresses at these hosts are WhatsApp ids: the local part is a phone number or a group.
  private static func isMessengerDomain(_ domain: Substring) -> Bool {
    ["s.whatsapp.net", "c.us", "g.us"].contains(domain.lowercased())
  }

  private static func unwrapped(_ text: some StringProtocol) -> Substring {
    var rest = Substring(text).trimmed
    while let prefix = ["mailto:", "smtp:"].first(where: { rest.lowercased().hasPrefix($0) }) {
      rest = rest.dropFirst(prefix.count).trimmed
    }
    if let open = rest.lastIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      rest = rest[rest.index(after: open)..<close].trimmed
    }
    if let query = rest.range(of: "?", options: .literal), rest[..<query.lowerBound].contains("@") {
      rest = rest[..<query.lowerBound]
    }
    while let last = rest.last, ".,;>\"'".contains(last) || last.isWhitespace { rest = rest.dropLast() }
    while let first = rest.first, "<\"'".contains(first) || first.isWhitespace { rest = rest.dropFirst() }
    return rest
  }
}

extension Substring {
  var trimmed: Substring {
    var rest = self
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return rest
  }
}
