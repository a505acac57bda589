/// What makes it hard to tell people apart. Every person and every record has exactly one.
package enum Hazard: String, Hashable, Sendable, CaseIterable, Codable {
  /// Nothing but what is in every address book: other notations, order of names, lost accents, new addresses.
  case everyday
  /// A family on one fixed line.
  case household
  /// A couple with one e-mail address.
  case familyMailbox = "family_mailbox"
  /// A firm whose people all carry its address, `info@` or another.
  case firmMailbox = "firm_mailbox"
  /// A firm whose people all carry its switchboard's number.
  case firmSwitchboard = "firm_switchboard"
  /// Two people of one name, some in one firm, some on its fixed line.
  case namesakes
  /// Father and son of one name under one roof.
  case seniorJunior = "senior_junior"
  /// A person who goes by a short name.
  case nickname
  /// A person with one record that has only initials.
  case initials
  /// A person whose name was mistyped once.
  case typo
  /// A person who is written in two scripts.
  case transliteration
  /// A person who changed the family name.
  case marriedName = "married_name"
  /// A number that went from one person to another.
  case recycledNumber = "recycled_number"

  /// How many of a thousand people it concerns.
  package var share: Int {
    switch self {
    case .everyday: 600
    case .household: 60
    case .familyMailbox: 30
    case .firmMailbox, .firmSwitchboard: 50
    case .namesakes: 40
    case .nickname, .initials, .typo: 30
    case .seniorJunior, .transliteration, .marriedName, .recycledNumber: 20
    }
  }
}
