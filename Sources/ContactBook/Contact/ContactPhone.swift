/// A number of a contact with what the export says of it.
package struct ContactPhone: Hashable, Sendable, Codable {
  /// What became of the text on the way to E.164.
  package enum Reading: Hashable, Sendable, Codable {
    /// Not normalised yet.
    case unread
    /// A number that a network can look up.
    case number(PhoneNumber)
    /// Text that is no number, with the reason.
    case rejected(PhoneNumber.Rejection)
  }

  /// The text as the export has it.
  package var raw: String
  /// The export's own word for it ("cell", "Praxis"); nil when it says nothing.
  package var label: String?
  /// What became of `raw`.
  package var reading = Reading.unread
  /// What the label or the column means.
  package var kind: PhoneKind
  /// Whether the export marks it as the one to use.
  package var isPreferred: Bool

  /// A number as it stands in a record, not normalised.
  package init(raw: String, label: String? = nil, kind: PhoneKind = .other, isPreferred: Bool = false) {
    self.raw = raw
    self.label = label
    self.kind = kind
    self.isPreferred = isPreferred
  }

  /// The number in E.164, when it was normalised, whatever kind it is of.
  package var number: PhoneNumber? {
    if case .number(let number) = reading { number } else { nil }
  }

  /// The number, when a chat could be opened by it: normalised, and no fax, pager or somebody else's line.
  package var usableNumber: PhoneNumber? { kind.reachesPerson ? number : nil }
}
