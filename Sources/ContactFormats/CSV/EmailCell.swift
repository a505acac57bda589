import ContactBook

/// The e-mail addresses in a cell.
enum EmailCell {
  /// The texts in `cell` that should each be one address: bare, as `Name <address>`, or as `mailto:`. Parts that hold
  /// none are among them, words beside an address are not.
  static func addresses(in cell: Cell) -> [Substring] {
    if cell.isOneValue(for: [.google, .lines, .semicolon, .comma, .blank]) { return [cell.text[...]] }
    var addresses: [Substring] = []
    for part in cell.separated(by: [.google, .lines, .semicolon]) {
      let count = addresses.count
      for value in cell.separated(part, by: .comma) {
        // A name before the address holds blanks of its own.
        let words = cell.separated(value, by: value.utf8.contains(UInt8(ascii: "<")) ? [] : .blank)
        for word in words where word.utf8.contains(UInt8(ascii: "@")) { addresses.append(word) }
      }
      if addresses.count == count, part.contains(where: { !$0.isWhitespace }) { addresses.append(part) }
    }
    return addresses
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
