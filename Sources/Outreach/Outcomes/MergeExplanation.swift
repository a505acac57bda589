package import ContactBook

/// How the records of a row came to be one person's, and who else the person may be.
package struct MergeExplanation: Hashable, Sendable, Codable {
  /// One of the records.
  package struct Record: Hashable, Sendable, Codable {
    /// Where it stands.
    package let source: SourceLocation
    /// The name in it; nil for none.
    package let name: String?
    /// What it can be recognised by: numbers, addresses and usernames, as text.
    package let identifiers: [String]

    /// A record called `name` at `source`.
    package init(source: SourceLocation, name: String?, identifiers: [String]) {
      self.source = source
      self.name = name
      self.identifiers = identifiers
    }
  }

  /// Something that several of the records carry.
  package struct Reason: Hashable, Sendable, Codable {
    /// The kind of identifier, in words.
    package let kind: String
    /// The identifier.
    package let value: String
    /// The records that carry it.
    package let sources: [SourceLocation]

    /// The `value` that the records at `sources` share.
    package init(kind: String, value: String, sources: [SourceLocation]) {
      self.kind = kind
      self.value = value
      self.sources = sources
    }
  }

  /// Records of others that may be the same person's.
  package struct Doubt: Hashable, Sendable, Codable {
    /// Why they were not merged, as the end of a sentence that begins with "they".
    package let explanation: String
    /// The records of the others, as far as they are named.
    package let sources: [SourceLocation]
    /// How many others are not named; nil for none.
    package let more: Int?

    /// A doubt about the records at `sources`, and about so many `more`.
    package init(explanation: String, sources: [SourceLocation], more: Int = 0) {
      self.explanation = explanation
      self.sources = sources
      self.more = more > 0 ? more : nil
    }
  }

  /// The records, in the order of their places.
  package let records: [Record]
  /// Why they are one person's; empty for a single record, and for what only an override joined.
  package let reasons: [Reason]
  /// The records that overrides joined; nil for none.
  package let joined: [SourceLocation]?
  /// Who else the person may be.
  package let review: [Doubt]

  /// An explanation from its parts.
  package init(
    records: [Record], reasons: [Reason] = [], joined: [SourceLocation] = [], review: [Doubt] = []
  ) {
    self.records = records
    self.reasons = reasons
    self.joined = joined.isEmpty ? nil : joined
    self.review = review
  }

  /// Why the records of `person` are one person's.
  package init(_ person: Person) {
    self.init(
      records: person.contacts.map { contact in
        Record(
          source: contact.source, name: contact.name.display ?? contact.organization,
          identifiers: contact.identifiers.sorted().map(\.value))
      },
      reasons: person.evidence.compactMap { evidence in
        evidence.identifier.map { Reason(kind: $0.kindInWords, value: $0.value, sources: evidence.sources) }
      },
      joined: person.evidence.filter { $0.identifier == nil }.flatMap(\.sources),
      review: person.review.map { review in
        let (sources, more) = review.others(than: person)
        return Doubt(explanation: review.reason.explanation, sources: sources, more: more)
      })
  }
}

extension Identifier {
  /// The kind of identifier, as people call it.
  package var kindInWords: String {
    switch self {
    case .email: "e-mail"
    case .phone: "phone"
    case .username(let network, _): "\(network.rawValue) username"
    case .platformID: "user id"
    }
  }
}
