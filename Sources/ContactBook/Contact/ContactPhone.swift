/// A number as it stands in a record, with what the export says of it.
package struct RawPhone: Hashable, Sendable, Codable {
  /// The text as the export has it.
  package var raw: String
  /// The export's own word for it ("cell", "Praxis"); nil when it says nothing.
  package var label: String?
  /// What the label or the column means.
  package var kind: PhoneKind
  /// Whether the export marks it as the one to use.
  package var isPreferred: Bool

  /// A number as it stands in a record.
  package init(raw: String, label: String? = nil, kind: PhoneKind = .other, isPreferred: Bool = false) {
    self.raw = raw
    self.label = label
    self.kind = kind
    self.isPreferred = isPreferred
  }
}

/// A number of a contact after it was read: in E.164, or rejected with the reason.
package struct ContactPhone: Hashable, Sendable, Codable {
  /// What came out of the text.
  package enum Reading: Hashable, Sendable, Codable {
    /// A number that a network can look up.
    case number(PhoneNumber)
    /// Text that is no number, with the reason.
    case rejected(PhoneNumber.Rejection)
  }

  /// The text as the export has it.
  package let raw: String
  /// The export's own word for it ("cell", "Praxis"); nil when it says nothing.
  package let label: String?
  /// The number in E.164, or why there is none.
  package let reading: Reading
  /// What the label, the column or the number itself says that it is for.
  package let kind: PhoneKind
  /// Whether the export marks it as the one to use.
  package let isPreferred: Bool

  /// `phone` as it was read. A line at work with an extension is the company's: the extension cannot be dialled.
  package init(_ phone: RawPhone, reading: Reading) {
    raw = phone.raw
    label = phone.label
    self.reading = reading
    isPreferred = phone.isPreferred
    switch (phone.kind, reading) {
    case (.work, .number), (.main, .number), (.other, .number):
      kind = DecoratedNumber.hasExtension(phone.raw) ? .company : phone.kind
    default: kind = phone.kind
    }
  }

  /// The number in E.164, whatever kind it is of; nil where the text was rejected.
  package var number: PhoneNumber? {
    if case .number(let number) = reading { number } else { nil }
  }

  /// The number, when a chat could be opened by it: normalised, and no fax, pager or somebody else's line.
  package var usableNumber: PhoneNumber? { kind.reachesPerson ? number : nil }
}
