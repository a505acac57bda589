/// Why an identifier may be several people's: such an identifier never merges on its own.
package enum SharedIdentifier: Hashable, Sendable, Codable {
  /// A mailbox of a function (`info@`).
  case roleMailbox
  /// A number that the numbering plan gives to a place or to a firm.
  case numberType(PhoneNumberType)
  /// A column or a label says that it is a firm's main line.
  case companyLine
  /// Everybody has it under "home", and the numbering plan does not tell landlines from mobiles.
  case homeLine
  /// The number of people, by their names, who carry it.
  case incompatibleNames(Int)
}

extension SharedIdentifier {
  /// From this number of incompatible names on, an identifier counts as shared, whatever else is known of it.
  static let manyNames = 3

  /// Why `identifier` is shared, as far as it says itself; nil when it could be one person's own. `phones` are all that
  /// records have of a number.
  init?(_ identifier: Identifier, phones: (_ e164: String) -> [ContactPhone]) {
    switch identifier {
    case .email(let address):
      guard EmailAddress(address)?.isRoleMailbox == true else { return nil }
      self = .roleMailbox
    case .phone(let e164):
      let phones = phones(e164)
      if phones.contains(where: { $0.kind == .company }) {
        self = .companyLine
      } else if phones.allSatisfy({ $0.kind == .home && $0.number?.type == .fixedLineOrMobile }) {
        self = .homeLine
      } else if let type = phones.first?.number?.type, type.isOfAPlace {
        self = .numberType(type)
      } else {
        return nil
      }
    case .username, .platformID: return nil
    }
  }

  /// A sentence's end for people: "… is shared: …".
  package var explanation: String {
    switch self {
    case .roleMailbox: "a mailbox of a function, not of a person"
    case .numberType(let type): "a \(type.rawValue) number"
    case .companyLine: "a company's main line"
    case .homeLine: "a home's line"
    case .incompatibleNames(let count): "\(count) different people carry it"
    }
  }
}

extension PhoneNumberType {
  /// Whether numbers of the type ring in a house or a firm, and not in a pocket.
  var isOfAPlace: Bool {
    switch self {
    case .fixedLine, .tollFree, .sharedCost, .premiumRate, .universalAccess, .pager, .voicemail: true
    case .mobile, .fixedLineOrMobile, .voIP, .personal, .unknown: false
    }
  }
}
