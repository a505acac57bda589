package import ContactBook

/// What a column, an element or an attribute of an export means.
package enum Field: Hashable, Sendable {
  case fullName, prefix, givenName, middleName, familyName, suffix, nickname
  /// A name in the form it is sorted by: "Lovelace, Ada".
  case fileAs
  case email
  case phone(PhoneKind)
  /// A username of the network that the word names; nil where a sibling column names the network.
  case handle(service: String?)
  /// A platform's own id of the person; the word names the platform where the column does.
  case userID(service: String?)
  /// A web page that may be a profile.
  case url
  case organization
  case messageText
  case account
  /// Addresses and numbers together in one cell.
  case details
  /// Names what a value beside it is: "Phone 1 - Type".
  case label
  /// A value that only the label beside it explains: "Custom Field 1 - Value".
  case custom
  /// A country that national numbers of the record are dialled in: its two letters, or its calling code.
  case country
  /// What is dialled before the number beside it, within the country.
  case areaCode
  /// The extension behind the number beside it.
  case lineExtension
  /// Says whether the person must not be contacted.
  case doNotContact(DoNotContactReason)
  /// Known, and of no use here.
  case ignored
}

extension Field {
  /// Lets `body` change the text that `contact` has once for the field; fields that are more than a text have none.
  ///
  /// This is the one table of where a field lands. (As key paths it would cost more than all else of a cell.)
  @inline(__always)
  func withText(of contact: inout RawContact, _ body: (inout String?) -> Void) {
    switch self {
    case .fullName: body(&contact.name.full)
    case .prefix: body(&contact.name.prefix)
    case .givenName: body(&contact.name.given)
    case .middleName: body(&contact.name.middle)
    case .familyName: body(&contact.name.family)
    case .suffix: body(&contact.name.suffix)
    case .nickname: body(&contact.name.nickname)
    case .organization: body(&contact.organization)
    case .messageText: body(&contact.messageText)
    case .account: body(&contact.account)
    case .fileAs, .email, .phone, .handle, .userID, .url, .details, .label, .custom, .country, .areaCode,
      .lineExtension,
      .doNotContact, .ignored:
      break
    }
  }

  /// Whether a person could be reached by it.
  var isIdentity: Bool {
    switch self {
    case .email, .phone, .handle, .userID, .details: true
    default: false
    }
  }

  /// Whether it is the name of a person or any part of it.
  var isNamePart: Bool {
    switch self {
    case .fullName, .prefix, .givenName, .middleName, .familyName, .suffix, .nickname, .fileAs: true
    default: false
    }
  }

  /// Whether it is a person's name, or a part of it.
  var isName: Bool {
    switch self {
    case .fullName, .givenName, .familyName, .fileAs: true
    default: false
    }
  }
}

extension Field {
  /// The field of `word`, as Headers.tsv and `--map` write it: "given-name", "phone.mobile", "handle.telegram"; nil
  /// for other words.
  package init?(word: some StringProtocol) {
    let parts = word.lowercased().split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let qualifier = parts.count > 1 ? String(parts[1]) : nil
    if qualifier?.isEmpty == true { return nil }
    switch (parts[0], qualifier) {
    case ("phone", let kind):
      guard let kind = PhoneKind(rawValue: kind ?? PhoneKind.other.rawValue) else { return nil }
      self = .phone(kind)
    case ("handle", let service): self = .handle(service: service)
    case ("user-id", let service): self = .userID(service: service)
    case ("do-not-contact", let reason):
      guard let reason = DoNotContactReason(rawValue: reason ?? DoNotContactReason.optedOut.rawValue) else {
        return nil
      }
      self = .doNotContact(reason)
    case (let word, nil):
      guard let field = Self.plain[String(word)] else { return nil }
      self = field
    default: return nil
    }
  }

  /// The word that `init(word:)` reads as this field.
  package var word: String {
    switch self {
    case .fullName: "full-name"
    case .prefix: "prefix"
    case .givenName: "given-name"
    case .middleName: "middle-name"
    case .familyName: "family-name"
    case .suffix: "suffix"
    case .nickname: "nickname"
    case .fileAs: "file-as"
    case .email: "email"
    case .phone(.other): "phone"
    case .phone(let kind): "phone.\(kind.rawValue)"
    case .handle(let service): service.map { "handle.\($0)" } ?? "handle"
    case .userID(let service): service.map { "user-id.\($0)" } ?? "user-id"
    case .url: "url"
    case .details: "details"
    case .organization: "organization"
    case .messageText: "message"
    case .account: "account"
    case .label: "label"
    case .custom: "custom"
    case .country: "country"
    case .areaCode: "area-code"
    case .lineExtension: "extension"
    case .doNotContact(.optedOut): "do-not-contact"
    case .doNotContact(let reason): "do-not-contact.\(reason.rawValue)"
    case .ignored: "ignored"
    }
  }

  private static let plain = Dictionary(
    uniqueKeysWithValues: [
      .fullName, .prefix, .givenName, .middleName, .familyName, .suffix, .nickname, .fileAs, .email, .url, .details,
      .organization,
      .messageText, .account, .label, .custom, .country, .areaCode, .lineExtension, .ignored,
    ].map { (field: Field) in (field.word, field) })
}
