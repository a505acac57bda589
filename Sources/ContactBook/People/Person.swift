/// Somebody, with every record that describes them. Nothing of a record is lost: what is shown and sent (`name`, `emails`,
/// `phones` and so on) is chosen from the records in written orders.
package struct Person: Hashable, Sendable {
  /// How sure it is that the records are one person's.
  package enum Tier: String, Hashable, Sendable {
    /// Several records that share a strong identifier, or that a person joined.
    case merged
    /// One record.
    case single
  }

  /// The records, in the order of their places: a part of the storage that the people of one merge share.
  package let contacts: ArraySlice<Contact>
  /// Why they are one person's; empty for a single record.
  package let evidence: [Evidence]
  /// Who else the person may be, and why they were not merged.
  package let review: [ReviewCase]

  /// The person that `contacts`, at least one, describe.
  init(contacts: ArraySlice<Contact>, evidence: [Evidence] = [], review: [ReviewCase] = []) {
    self.contacts = contacts
    self.evidence = evidence
    self.review = review
  }

  /// How sure it is that the records are one person's.
  package var tier: Tier { contacts.count > 1 ? .merged : .single }

  /// Where the records stand.
  package var sources: [SourceLocation] { contacts.map(\.source) }

  /// Every identifier of every record.
  package var identifiers: Set<Identifier> {
    contacts.reduce(into: []) { $0.formUnion($1.identifiers) }
  }
}

extension Person: Codable {
  private enum CodingKeys: CodingKey {
    case contacts, evidence, review
  }

  /// Decodes a person of at least one record.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let contacts = try container.decode([Contact].self, forKey: .contacts)
    guard !contacts.isEmpty else {
      throw DecodingError.dataCorruptedError(
        forKey: .contacts, in: container, debugDescription: "a person has a record at least")
    }
    self.init(
      contacts: contacts[...], evidence: try container.decode([Evidence].self, forKey: .evidence),
      review: try container.decode([ReviewCase].self, forKey: .review))
  }

  /// Encodes the person with everything that is known.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Array(contacts), forKey: .contacts)
    try container.encode(evidence, forKey: .evidence)
    try container.encode(review, forKey: .review)
  }
}
