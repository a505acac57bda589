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
  /// Names what a value beside it is: "Phone 1 - Type".
  case label
  /// A value that only the label beside it explains: "Custom Field 1 - Value".
  case custom
  /// A country that national numbers of the record are dialled in.
  case country
  /// Known, and of no use here.
  case ignored
}

extension Field {
  /// Where a contact keeps a text that it has once; nil for fields that are more than such a text.
  var path: WritableKeyPath<Contact, String?>? {
    switch self {
    case .fullName: \.name.full
    case .prefix: \.name.prefix
    case .givenName: \.name.given
    case .middleName: \.name.middle
    case .familyName: \.name.family
    case .suffix: \.name.suffix
    case .nickname: \.name.nickname
    case .organization: \.organization
    case .messageText: \.messageText
    case .account: \.account
    case .fileAs, .email, .phone, .handle, .userID, .url, .label, .custom, .country, .ignored: nil
    }
  }

  /// Whether a person could be reached by it.
  var isIdentity: Bool {
    switch self {
    case .email, .phone, .handle, .userID: true
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
