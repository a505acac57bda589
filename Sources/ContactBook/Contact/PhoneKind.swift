/// What a phone number is for, as the export's label or column says.
package enum PhoneKind: String, Hashable, Sendable, Codable, CaseIterable {
  case mobile, main, home, work, other
  /// A company's switchboard.
  case company
  case fax, pager
  /// The line of somebody else (who works for the person, is a relation, is called in an emergency), or one not to use.
  case others = "somebody-else"
  /// A number to be called back at: often somebody else's.
  case callback
  /// Telex, TTY, ISDN, modem, video.
  case data

  /// Whether the person could be found by it.
  package var reachesPerson: Bool {
    switch self {
    case .mobile, .main, .home, .work, .other, .company: true
    case .fax, .pager, .others, .callback, .data: false
    }
  }

  /// The order in which numbers are tried, first the likeliest to be the person's own.
  package var rank: Int {
    switch self {
    case .mobile: 0
    case .main: 1
    case .home: 2
    case .work: 3
    case .other: 4
    case .company: 5
    case .fax, .pager, .others, .callback, .data: 6
    }
  }
}
