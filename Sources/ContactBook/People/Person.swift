/// Somebody, with every record that describes them. Nothing of a record is lost: what is shown and sent (`name`, `emails`,
/// `phones` and so on) is chosen from the records once, in the orders written here.
package struct Person: Sendable {
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

  /// The name of the record that names the person best: the most frequent whole name, of equals one that comes in parts,
  /// of these the longest, then the first. The parts are of the same record: names of two scripts are never mixed.
  package let name: PersonName
  /// The whole name, when a record has one.
  package let fullName: String?
  /// What to call the person in a report: the name, the organization, the nickname, the address, the number.
  package let displayName: String
  /// The first organization a record names.
  package let organization: String?
  /// Every address once: marked preferred, then home before work, then the most frequent, then the first seen. What a
  /// record says is somebody else's is none.
  package let emails: [ContactEmail]
  /// Every number once: those that reach the person, marked preferred, mobile before landline, the most frequent, the
  /// first seen; then the others. What one record says is somebody else's reaches the person by none.
  package let phones: [ContactPhone]
  /// Every handle once: marked preferred, the most frequent, the first seen.
  package let handles: [Handle]
  /// The first platform id a record names.
  package let userID: String?
  /// The account that a record asks for.
  package let account: String?
  /// The different texts that the records ask for, in their order: only the first is used.
  package let messageTexts: [String]
  /// Why the person must not be contacted: one record that says so speaks for all of them. Nil for everybody else.
  package let doNotContact: DoNotContactReason?

  /// The person that `contacts`, at least one, describe.
  init(contacts: ArraySlice<Contact>, evidence: [Evidence] = [], review: [ReviewCase] = []) {
    self.contacts = contacts
    self.evidence = evidence
    self.review = review
    name = contacts.bestName
    fullName = name.display
    organization = contacts.lazy.compactMap(\.organization).first
    emails = contacts.rankedEmails
    phones = contacts.rankedPhones
    handles = contacts.rankedHandles
    userID = contacts.lazy.compactMap(\.userID).first
    account = contacts.lazy.compactMap(\.account).first
    messageTexts = contacts.compactMap(\.messageText).reduce(into: []) { texts, text in
      if !texts.contains(text) { texts.append(text) }
    }
    doNotContact = contacts.lazy.compactMap(\.doNotContact).first
    displayName =
      fullName ?? organization ?? contacts.lazy.compactMap(\.name.nickname).first
      ?? emails.first.map { String($0.address.value.prefix { $0 != "@" }) }
      ?? phones.first?.raw ?? handles.first.flatMap { $0.username ?? $0.id } ?? userID ?? "(no name)"
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

extension Person: Hashable {
  /// Compares what everything else is chosen from.
  package static func == (left: Person, right: Person) -> Bool {
    left.contacts == right.contacts && left.evidence == right.evidence && left.review == right.review
  }

  /// Hashes what everything else is chosen from.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(contacts)
    hasher.combine(evidence)
    hasher.combine(review)
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

// MARK: What is not used

/// A number or an address that one record gives to a person, and another says is somebody else's: it is kept, and not
/// used.
package struct WithheldValue: Hashable, Sendable {
  /// The number in E.164, or the address.
  package let value: String
  /// What the record calls it ("Mother"); nil for nothing.
  package let label: String?
  /// The record that says that it is somebody else's.
  package let source: SourceLocation

  /// A value that the record at `source` says is somebody else's.
  package init(value: String, label: String?, source: SourceLocation) {
    self.value = value
    self.label = label
    self.source = source
  }
}

extension Person {
  /// What is not used because a record says that it is somebody else's, in the order of records: each value once.
  package var withheldValues: [WithheldValue] {
    let own = Set(contacts.flatMap(\.identifiers))
    var seen: Set<Identifier> = []
    var values: [WithheldValue] = []
    for contact in contacts {
      for phone in contact.phones where phone.kind == .others {
        guard let number = phone.number, own.contains(number.identifier), seen.insert(number.identifier).inserted else {
          continue
        }
        values.append(WithheldValue(value: number.e164, label: phone.label, source: contact.source))
      }
      for email in contact.othersEmails {
        let identifier = email.address.identifier
        guard own.contains(identifier), seen.insert(identifier).inserted else { continue }
        values.append(WithheldValue(value: email.address.value, label: email.label, source: contact.source))
      }
    }
    return values
  }
}

// MARK: What is chosen from the records

extension ArraySlice<Contact> {
  fileprivate var bestName: PersonName {
    let names = lazy.map(\.name).filter { $0.display != nil }
    guard count > 1 else { return names.first ?? PersonName() }
    var counts: [String?: Int] = [:]
    for name in names { counts[name.display, default: 0] += 1 }
    func rank(_ name: PersonName) -> (Int, Int, Int) {
      (counts[name.display, default: 0], name.given == nil ? 0 : 1, name.display?.count ?? 0)
    }
    // `max` keeps the last of equals, so the order is turned round for the first to win.
    return names.reversed().max { rank($0) < rank($1) } ?? PersonName()
  }

  /// The values of all records; those of a single one in the storage they have there.
  private func all<Value>(_ values: (Contact) -> [Value]) -> [Value] {
    count == 1 ? values(self[startIndex]) : flatMap(values)
  }

  fileprivate var rankedEmails: [ContactEmail] {
    let others = Set(all(\.othersEmails).map(\.address.folded))
    let emails = all(\.emails)
    return ranked(
      others.isEmpty ? emails : emails.filter { !others.contains($0.address.folded) }, by: \.address.folded
    ) { email in
      (email.isPreferred ? 0 : 1, email.label == "home" ? 0 : email.label == "work" ? 2 : 1)
    }
  }

  fileprivate var rankedPhones: [ContactPhone] {
    var phones = all(\.phones)
    if phones.contains(where: { $0.kind == .others }) {
      // What one record says is somebody else's is so in all of them.
      var others: [String: ContactPhone] = [:]
      for phone in phones where phone.kind == .others {
        if let number = phone.number?.e164, others[number] == nil { others[number] = phone }
      }
      phones = phones.map { phone in phone.number.flatMap { others[$0.e164] } ?? phone }
    }
    return ranked(phones, by: { $0.number?.e164 ?? $0.raw }) { phone in
      let kindRank = phone.number?.type == .mobile ? Swift.min(phone.kind.rank, PhoneKind.mobile.rank) : phone.kind.rank
      return (phone.usableNumber == nil ? 2 : phone.isPreferred ? 0 : 1, kindRank)
    }
  }

  fileprivate var rankedHandles: [Handle] {
    ranked(all(\.handles), by: { $0.identifiers }) { ($0.isPreferred ? 0 : 1, 0) }
  }
}

/// `values` once for each `key`, by `rank`, then by how often they occur, then by their order.
private func ranked<Value, Key: Hashable>(_ values: [Value], by key: (Value) -> Key, rank: (Value) -> (Int, Int))
  -> [Value]
{
  guard values.count > 1 else { return values }
  var order: [Key] = []
  var best: [Key: (value: Value, rank: (Int, Int), count: Int)] = [:]
  for value in values {
    let key = key(value)
    let rank = rank(value)
    if let known = best[key] {
      best[key] = (rank < known.rank ? value : known.value, rank < known.rank ? rank : known.rank, known.count + 1)
    } else {
      order.append(key)
      best[key] = (value, rank, 1)
    }
  }
  let entries = order.enumerated().compactMap { offset, key in best[key].map { (offset, $0) } }
  return entries.sorted { left, right in
    (left.1.rank.0, left.1.rank.1, -left.1.count, left.0) < (right.1.rank.0, right.1.rank.1, -right.1.count, right.0)
  }.map(\.1.value)
}
