/// An identifier in the form that a network compares.
struct Identifier: Hashable, Sendable {
  let kind: IdentifierKind
  let value: String

  /// Nil if the text is none of that kind, as a phone number without a country code.
  ///
  /// - Parameters:
  ///   - kind: what the text is.
  ///   - text: the identifier as somebody wrote it.
  init?(_ kind: IdentifierKind, _ text: String) {
    let value: String? =
      switch kind {
      case .id: text
      case .phoneNumber: Self.phoneNumber(text)
      case .email: text.contains("@") && !text.hasPrefix("@") ? text.lowercased() : nil
      case .username: (text.hasPrefix("@") ? String(text.dropFirst()) : text).lowercased()
      }
    guard let value, !value.isEmpty else { return nil }
    self.kind = kind
    self.value = value
  }

  /// What a contact search looks up exactly: a phone number, an e-mail address, or a username with its `@`.
  init?(query: String) {
    let kind: IdentifierKind =
      if query.hasPrefix("@") { .username } else if query.contains("@") { .email } else { .phoneNumber }
    self.init(kind, query)
  }

  /// E.164, separators removed.
  private static func phoneNumber(_ text: String) -> String? {
    guard text.first == "+" else { return nil }
    let digits = text.utf8.dropFirst().filter { !" -().".utf8.contains($0) }
    guard (7...15).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.first != 0x30
    else { return nil }
    return "+" + String(decoding: digits, as: UTF8.self)
  }
}
