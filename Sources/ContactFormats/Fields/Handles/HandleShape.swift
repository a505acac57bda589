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
