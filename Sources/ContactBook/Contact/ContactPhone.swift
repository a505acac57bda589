/// A number as it stands in a record, with what the export says of it.
package struct RawPhone: Hashable, Sendable, Codable {
  /// The number as written in the export.
  package var raw: String
  /// The export's own word for it ("cell", "Praxis"); nil when it says nothing.
  package var label: String?
  /// What the label or the column means.
  package var kind: PhoneKind
  /// Whether the export marks it as the one to use.
  package var isPreferred: Bool
  /// The line of the file that it stands on, where a record has a line for each value; 0 for the record's own.
  package var line: Int32

  /// A number as it stands in a record.
  package init(
    raw: String, label: String? = nil, kind: PhoneKind = .other, isPreferred: Bool = false, line: Int32 = 0
  ) {
    self.raw = raw
    self.label = label
    self.kind = kind
    self.isPreferred = isPreferred
    self.line = line
  }
}

/// A number of a contact after it was read: in E.164, or rejected with the reason.
package struct ContactPhone: Hashable, Sendable, Codable {
  /// What came out of the text.
  package enum Reading: Hashable, Sendable, Codable {
    /// A number that a network can look up.
    case number(PhoneNumber)
    /// The text is not a number, for the reason.
    case rejected(PhoneNumber.Rejection)
  }

  /// The number as written in the export.
  package let raw: String
  /// The export's own word for it ("cell", "Praxis"); nil when it says nothing.
  package let label: String?
  /// The number in E.164, or why there is none.
  package let reading: Reading
  /// What the label, the column or the number itself says that it is for.
  package let kind: PhoneKind
  /// Whether the export marks it as the one to use.
  package let isPreferred: Bool

  /// `phone` as it was read. A line with an extension is the company's, whatever its label: the extension cannot be
  /// dialled.
  package init(_ phone: RawPhone, reading: Reading) {
    raw = phone.raw
    label = phone.label
    self.reading = reading
    isPreferred = phone.isPreferred
    if case .number = reading, phone.kind.reachesPerson, WrittenNumber.hasExtension(phone.raw) {
      kind = .company
    } else {
      kind = phone.kind
    }
  }

  /// The number in E.164, whatever kind it is of; nil where the text was rejected.
  package var number: PhoneNumber? {
    if case .number(let number) = reading { number } else { nil }
  }

  /// The number, when a chat could be opened by it: normalised, and no fax, pager or somebody else's line.
  package var usableNumber: PhoneNumber? { kind.reachesPerson ? number : nil }
}

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
