/// What a person can be told from others by, in the form to compare by.
package enum Identifier: Hashable, Sendable, Codable {
  /// A folded e-mail address.
  case email(String)
  /// A number in E.164.
  case phone(String)
  /// A folded username of a network.
  case username(Network, String)
  /// A platform's own id; of no network where the export does not say which.
  case platformID(Network?, String)
}

extension Identifier {
  /// The word that this tool's output uses for the kind.
  package var kind: String {
    switch self {
    case .email: "email"
    case .phone: "phone_number"
    case .username: "username"
    case .platformID: "user_id"
    }
  }

  /// The identifier itself.
  package var value: String {
    switch self {
    case .email(let value), .phone(let value), .username(_, let value), .platformID(_, let value): value
    }
  }
}

extension Identifier {
  /// Reads an identifier as people list it: an e-mail address, a telephone number (of `region` where it has no country
  /// code), or `network:username`, as in `telegram:ada_l`. Nil for anything else, and for more than one of them.
  package init?(listed text: String, region: Region?) {
    // A spreadsheet's text mark, which the results CSV puts before a plus.
    let text = text.hasPrefix("'") ? String(text.dropFirst()) : text
    if let address = EmailAddress(text) {
      self = address.identifier
    } else if text.isOneNumber, let number = try? PhoneNumber(text, region: region) {
      self = number.identifier
    } else if let colon = text.firstIndex(of: ":") {
      let network = Network(rawValue: text[..<colon].lowercased())
      var username = text[text.index(after: colon)...]
      if username.hasPrefix("@") { username = username.dropFirst() }
      guard network.isKnown, !username.isEmpty, !username.contains(where: \.isWhitespace) else { return nil }
      self = .username(network, network.folded(username: username))
    } else {
      return nil
    }
  }
}

extension String {
  /// Whether nothing but the digits of one number stands here, as people space and bracket them.
  fileprivate var isOneNumber: Bool {
    let digits = hasPrefix("tel:") ? dropFirst(4) : self[...]
    return digits.dropFirst().allSatisfy { $0.isNumber || $0.isWhitespace || "-.()/‐‑–".contains($0) }
      && digits.first.map { $0.isNumber || "+(＋".contains($0) } == true
  }
}

extension Identifier: Comparable {
  /// Platform ids first, then usernames, numbers and addresses; within a kind by their text.
  package static func < (left: Self, right: Self) -> Bool { left.sortKey < right.sortKey }

  private var sortKey: (Int, String, String) {
    switch self {
    case .platformID(let network, let value): (0, value, network?.rawValue ?? "")
    case .username(let network, let value): (1, value, network.rawValue)
    case .phone(let value): (2, value, "")
    case .email(let value): (3, value, "")
    }
  }

  /// A number whose order is that of identifiers, as far as it tells them apart: most are sorted by it alone.
  var sortPrefix: UInt64 {
    switch self {
    // Text that Unicode compares by another form than the one it has.
    case .platformID: 0
    case .username: 1 << 62
    // "+" and at most fifteen digits, of four bits each; shorter numbers come first.
    case .phone(let value):
      value.utf8.dropFirst().enumerated().reduce(2 << 62) { prefix, digit in
        prefix | UInt64(digit.element & 0xF + 1) << UInt64(56 - 4 * Swift.min(digit.offset, 14))
      }
    // Folded to Unicode's NFC, which compares byte by byte.
    case .email(let value):
      value.utf8.prefix(7).enumerated().reduce(3 << 62) { prefix, byte in
        prefix | UInt64(byte.element) << UInt64(48 - 8 * byte.offset)
      }
    }
  }
}

extension Contact {
  /// Every identifier that could tell whose record this is: faxes, pagers and the lines of others are none.
  package var identifiers: Set<Identifier> {
    var identifiers: Set<Identifier> = []
    forEachIdentifier { identifiers.insert($0) }
    return identifiers
  }

  /// Calls `body` with every identifier of the record; with one that stands there twice it may do so twice.
  func forEachIdentifier(_ body: (Identifier) -> Void) {
    for email in emails { body(email.address.identifier) }
    for phone in phones {
      if let number = phone.usableNumber { body(number.identifier) }
    }
    for handle in handles { handle.identifiers.forEach(body) }
    if let userID { body(.platformID(nil, userID)) }
  }
}

extension EmailAddress {
  /// The address as an identifier.
  package var identifier: Identifier { .email(folded) }
}

extension PhoneNumber {
  /// The number as an identifier.
  package var identifier: Identifier { .phone(e164) }
}

extension Handle {
  /// The name and the id as identifiers.
  package var identifiers: [Identifier] {
    [username.map { .username(network, network.folded(username: $0)) }, id.map { .platformID(network, $0) }].compactMap
    { $0 }
  }
}
