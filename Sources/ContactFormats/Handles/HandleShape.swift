import ContactBook

/// One form that the users of a network are known by.
enum HandleShape: Sendable {
  case username(UsernameSyntax)
  /// As `.username`; the network does not tell its case apart and writes it small.
  case slug(UsernameSyntax)
  case id(UsernameSyntax)
  /// A telephone number as people write it.
  case phone
  /// A telephone number with its country code, without a sign for it (`wa.me/14155550132`).
  case phoneDigits
  /// A telephone number with its `+`.
  case internationalPhone
  case email
  case address(AddressForm)

  /// Whether the form may stand where links name a user, an id or a number.
  func mayStand(for capture: LinkPattern.Capture) -> Bool {
    switch self {
    case .username, .slug, .email: capture == .user
    case .id, .address: capture != .phone
    case .phone, .phoneDigits: capture == .phone
    case .internationalPhone: true
    }
  }

  /// What `text` is in this form; nil when it does not have it.
  func reading(_ text: Substring, on network: Network) -> HandleReading? {
    let name = text.utf8.first == UInt8(ascii: "@") ? text.dropFirst() : text
    switch self {
    case .username(let syntax):
      return syntax.matches(name) ? .handle(Handle(network: network, username: String(name))) : nil
    case .slug(let syntax):
      // LinkedIn's member ids stand in the same place, and their case counts.
      guard syntax.matches(name) else { return nil }
      let username = name.hasPrefix("ACoAA") ? String(name) : name.lowercased()
      return .handle(Handle(network: network, username: username))
    case .id(let syntax):
      return syntax.matches(name) ? .handle(Handle(network: network, id: String(name))) : nil
    case .phone: return PhoneText(text).map { .phone($0.written) }
    case .phoneDigits: return PhoneText(text).map { .phone($0.withCountryCode) }
    case .internationalPhone: return PhoneText(text).flatMap { $0.isInternational ? .phone($0.written) : nil }
    case .email: return EmailAddress(text).map { .email($0.value) }
    case .address(let form): return form.reading(text, on: network)
    }
  }
}

/// Text that has the form of a telephone number; whether it is one is decided when numbers are normalised.
struct PhoneText {
  let written: String
  private let digits: [UInt8]

  init?(_ text: Substring) {
    var digits: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
      case UInt8(ascii: "+"): guard digits.isEmpty else { return nil }
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "/"):
        continue
      default: return nil
      }
    }
    guard (7...17).contains(digits.count) else { return nil }
    self.digits = digits
    written = String(text)
  }

  var isInternational: Bool { written.utf8.contains(UInt8(ascii: "+")) || digits.starts(with: "00".utf8) }

  /// The number with a `+`; a number that begins with a trunk zero has no country code to mark.
  var withCountryCode: String {
    if isInternational || digits.first == UInt8(ascii: "0") { return written }
    return "+" + String(decoding: digits, as: UTF8.self)
  }
}

/// Which characters a network's names are made of, and how many.
struct UsernameSyntax: Sendable {
  private let characters: CharacterTable
  private let first: CharacterTable
  private let length: ClosedRange<Int>

  /// `characters` and `first` list single characters and ranges (`a-z0-9_.`); letters count in either case unless
  /// `isCaseSensitive`. `…` stands for every letter outside of ASCII. Lengths are in UTF-8.
  init(_ characters: String, first: String? = nil, _ length: ClosedRange<Int>, isCaseSensitive: Bool = false) {
    self.characters = CharacterTable(characters, isCaseSensitive: isCaseSensitive)
    self.first = first.map { CharacterTable($0, isCaseSensitive: isCaseSensitive) } ?? self.characters
    self.length = length
  }

  static func digits(_ length: ClosedRange<Int>) -> Self { Self("0-9", length) }

  func matches(_ text: some StringProtocol) -> Bool {
    guard length.contains(text.utf8.count), let head = text.utf8.first, first.contains(head) else { return false }
    return text.utf8.dropFirst().allSatisfy(characters.contains)
  }
}

/// A set of bytes.
private struct CharacterTable: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var allowsNonASCII = false

  init(_ list: String, isCaseSensitive: Bool) {
    var bytes = Array(list.unicodeScalars)[...]
    while let scalar = bytes.popFirst() {
      guard let from = UInt8(exactly: scalar.value), from < 0x80 else {
        allowsNonASCII = true
        continue
      }
      var through = from
      if bytes.first == "-", let end = bytes.dropFirst().first, let byte = UInt8(exactly: end.value), byte > from {
        through = byte
        bytes.removeFirst(2)
      }
      for byte in from...through {
        insert(byte)
        if !isCaseSensitive, (byte | 0x20) &- UInt8(ascii: "a") < 26 { insert(byte ^ 0x20) }
      }
    }
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
  }

  func contains(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<64: low & (1 << UInt64(byte)) != 0
    case 64..<128: high & (1 << UInt64(byte - 64)) != 0
    default: allowsNonASCII
    }
  }
}
