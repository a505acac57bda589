import ContactBook

/// The e-mail addresses in a cell.
enum EmailCell {
  /// Calls `body` with each text in `cell` that should be one address: bare, as `Name <address>`, or as `mailto:`. Parts
  /// that hold none are among them, words beside an address are not.
  static func forEachAddress(in cell: Cell, _ body: (_ address: Substring, _ remark: String?) -> Void) {
    if cell.isOneValue(for: [.google, .lines, .semicolon, .comma, .blank]) { return body(cell.text[...], nil) }
    for part in cell.separated(by: [.google, .lines, .semicolon]) {
      var hasAddress = false
      for value in cell.separated(part, by: .comma) {
        // A name before the address holds blanks of its own.
        let words = cell.separated(value, by: value.utf8.contains(UInt8(ascii: "<")) ? [] : .blank)
        hasAddress = forEachAddress(among: words, body) || hasAddress
      }
      if !hasAddress, part.contains(where: { !$0.isWhitespace }) { body(part, nil) }
    }
  }

  /// Calls `body` with the addresses among `words`, and what is remarked of each: "husband:" before it, "(old)" behind it.
  /// Returns whether there are any.
  private static func forEachAddress(
    among words: CellValues, _ body: (_ address: Substring, _ remark: String?) -> Void
  ) -> Bool {
    var address: Substring?
    var (remark, label): ([Substring], [Substring]) = ([], [])
    var isInBrackets = false
    func flush() {
      if let address { body(address, remark.isEmpty ? nil : remark.joined(separator: " ")) }
    }
    for word in words where !word.isEmpty {
      if word.utf8.contains(UInt8(ascii: "@")) {
        flush()
        (address, remark, label, isInBrackets) = (word, label, [], false)
      } else if isInBrackets || word.hasPrefix("("), address != nil {
        remark.append(word)
        isInBrackets = !word.hasSuffix(")")
      } else if word.hasSuffix(":") {
        label.append(word.dropLast())
      }
    }
    flush()
    return address != nil
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

/// The telephone numbers in a cell.
enum PhoneCell {
  /// Calls `body` with each text in `cell` that should be one number; extensions and dial pauses stay with their number.
  static func forEachNumber(in cell: Cell, _ body: (Substring) -> Void) {
    if cell.isOneValue(for: [.lines, .slash, .semicolon, .comma]) { return body(withoutFraction(cell.text[...])) }
    for line in cell.separated(by: .lines) {
      var last: Substring?
      for list in cell.separated(line, by: .slash) {
        if let first = last {
          if !standsAlone(list, behind: first) {
            last = line[first.startIndex..<list.endIndex]
            continue
          }
          forEachNumber(of: first, in: cell, body)
        }
        last = list
      }
      if let last { forEachNumber(of: last, in: cell, body) }
    }
  }

  /// A comma is a pause of dialling too, and `;ext=` a part of a number: they part values between whole numbers only.
  private static func forEachNumber(of list: Substring, in cell: Cell, _ body: (Substring) -> Void) {
    var last: Substring?
    for value in cell.separated(list, by: [.semicolon, .comma]) {
      if let first = last {
        if !isNumber(first) || !isNumber(value) || !standsAlone(value, behind: first) {
          last = list[first.startIndex..<value.endIndex]
          continue
        }
        body(withoutFraction(first))
      }
      last = value
    }
    if let last { body(withoutFraction(last)) }
  }

  /// Whether `text` is whole as `first` is, and not its last digits alone: "0171 3920004 / 3920005".
  private static func standsAlone(_ text: Substring, behind first: Substring) -> Bool {
    guard text.contains(where: \.isNumber) else { return true }
    func hasPrefix(_ text: Substring) -> Bool {
      text.first { $0.isNumber || $0 == "+" }.map { $0 == "+" || $0.wholeNumberValue == 0 } ?? false
    }
    return !hasPrefix(first) || hasPrefix(text)
  }

  private static func isNumber(_ text: Substring) -> Bool { text.count(where: \.isNumber) >= 6 }

  /// Whether `text` ends as spreadsheets write whole numbers: `4420794600180.0`.
  private static func hasFraction(_ text: Substring) -> Bool {
    text.utf8.last == UInt8(ascii: "0") && text.utf8.suffix(2).elementsEqual(".0".utf8)
  }

  private static func withoutFraction(_ text: Substring) -> Substring {
    guard hasFraction(text) else { return text }
    let whole = text.dropLast(2)
    let digits = whole.utf8.first == UInt8(ascii: "+") ? whole.utf8.dropFirst() : whole.utf8[...]
    return digits.count >= 7 && digits.allSatisfy { (0x30...0x39).contains($0) } ? whole : text
  }
}

/// Who a Skype contact is: the number before the colon of its id (MRI) names the network.
enum SkypeID: Hashable {
  case phone(String)
  case user(String, network: String)

  /// Reads `8:live:ada`, `1:ada@engines.example` or `4:+442079460018`; nil for other ids, such as those of bots.
  init?(_ id: String) {
    let value = String(id.dropFirst(2))
    switch id.prefix(2) {
    case "8:": self = .user(value, network: "skype")
    case "1:": self = .user(value, network: "msn")
    case "4:": self = .phone(value)
    default: return nil
    }
  }
}
