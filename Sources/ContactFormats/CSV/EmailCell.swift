import ContactBook

/// The e-mail addresses in a cell.
enum EmailCell {
  /// The texts in `cell` that should each be one address: bare, as `Name <address>`, or as `mailto:`. Parts that hold
  /// none are among them, words beside an address are not.
  static func addresses(in cell: String) -> [Substring] {
    cell.separated(by: [.google, .lines, .semicolon]).flatMap { part in
      let values = part.separated(by: .comma).flatMap { value in
        value.utf8.contains(UInt8(ascii: "<")) ? [value] : value.separated(by: .blank)
      }
      let addresses = values.filter { $0.utf8.contains(UInt8(ascii: "@")) }
      return addresses.isEmpty ? part.contains { !$0.isWhitespace } ? [part] : [] : addresses
    }
  }

  /// Exchange's own name of a mailbox (X.500), which nobody outside can write to.
  static func isExchangeName(_ cell: String) -> Bool {
    cell.utf8.first == UInt8(ascii: "/") && cell.prefix(3).lowercased() == "/o="
  }

  /// The address that `displayName` holds in parentheses, or is: "Ada Lovelace (ada@engines.example)".
  static func address(inDisplayName displayName: String) -> EmailAddress? {
    if let open = displayName.lastIndex(of: "("), let close = displayName[open...].firstIndex(of: ")") {
      return EmailAddress(displayName[displayName.index(after: open)..<close])
    }
    return EmailAddress(displayName)
  }
}
