/// Somebody, with every record that describes them. Nothing of a record is lost: what is shown and sent (`name`, `emails`,
/// `phones` and so on) is chosen from several records once, in the orders written here.
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

  /// What is chosen from several records, once; nil for a single record, whose values are read from it.
  private let chosen: ChosenValues?

  /// The person that `contacts`, at least one, describe.
  init(contacts: ArraySlice<Contact>, evidence: [Evidence] = [], review: [ReviewCase] = []) {
    self.contacts = contacts
    self.evidence = evidence
    self.review = review
    chosen = contacts.count > 1 ? ChosenValues(contacts) : nil
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

extension Person {
  /// The name of the record that names the person best: the most frequent whole name, of equals one that comes in parts,
  /// of these the longest, then the first. The parts are of the same record: names of two scripts are never mixed.
  package var name: PersonName { chosen?.name ?? contacts.bestName.name }

  /// The whole name, when a record has one.
  package var fullName: String? { chosen.map(\.fullName) ?? contacts.bestName.text }

  /// The first organization a record names.
  package var organization: String? { contacts.first { $0.organization } }

  /// Every address once: marked preferred, then home before work, then the most frequent, then the first seen. What a
  /// record says is somebody else's is none.
  package var emails: [ContactEmail] { chosen?.emails ?? contacts.rankedEmails }

  /// Every number once: those that reach the person, marked preferred, mobile before landline, the most frequent, the
  /// first seen; then the others. What one record says is somebody else's reaches the person by none.
  package var phones: [ContactPhone] { chosen?.phones ?? contacts.rankedPhones }

  /// Every handle once: marked preferred, the most frequent, the first seen.
  package var handles: [Handle] { chosen?.handles ?? contacts.rankedHandles }

  /// The first platform id a record names.
  package var userID: String? { contacts.first { $0.userID } }

  /// The account that a record asks for.
  package var account: String? { contacts.first { $0.account } }

  /// The different texts that the records ask for, in their order: only the first is used.
  package var messageTexts: [String] {
    contacts.compactMap(\.messageText).reduce(into: []) { texts, text in
      if !texts.contains(text) { texts.append(text) }
    }
  }

  /// Why the person must not be contacted: one record that says so speaks for all of them. Nil for everybody else.
  package var doNotContact: DoNotContactReason? { contacts.first { $0.doNotContact } }

  /// What to call the person in a report: the name, the organization, the nickname, the address, the number.
  package var displayName: String {
    fullName ?? organization ?? contacts.first { $0.name.nickname }
      ?? emails.first.map { String($0.address.value.prefix { $0 != "@" }) }
      ?? phones.first?.raw ?? handles.first.flatMap { $0.username ?? $0.id } ?? userID ?? "(no name)"
  }
}

/// What is ranked among the values of several records.
private final class ChosenValues: Sendable {
  let name: PersonName
  let fullName: String?
  let emails: [ContactEmail]
  let phones: [ContactPhone]
  let handles: [Handle]

  init(_ contacts: ArraySlice<Contact>) {
    (name, fullName) = contacts.bestName
    emails = contacts.rankedEmails
    phones = contacts.rankedPhones
    handles = contacts.rankedHandles
  }
}

extension ArraySlice<Contact> {
  /// The first value that a record has.
  fileprivate func first<Value>(_ value: (Contact) -> Value?) -> Value? {
    for index in indices {
      if let found = value(self[index]) { return found }
    }
    return nil
  }

  /// The best name, with its text: composing the text is dear, so it is done once for each record.
  fileprivate var bestName: (name: PersonName, text: String?) {
    // Most people are called alike by all of their records.
    let first = self[startIndex].name
    if indices.dropFirst().allSatisfy({ self[$0].name == first }), let text = first.display { return (first, text) }
    let named = compactMap { contact in contact.name.display.map { (name: contact.name, text: $0) } }
    guard var best = named.first else { return (PersonName(), nil) }
    if named.count > 1 {
      var counts: [String: Int] = [:]
      for (_, text) in named { counts[text, default: 0] += 1 }
      for candidate in named.dropFirst() where candidate.text != best.text || candidate.name != best.name {
        let (count, other) = (counts[candidate.text, default: 0], counts[best.text, default: 0])
        let (hasParts, otherHasParts) = (candidate.name.given != nil, best.name.given != nil)
        // Of equals the first wins.
        if count != other
          ? count > other
          : hasParts != otherHasParts ? hasParts : candidate.text.count > best.text.count
        {
          best = candidate
        }
      }
    }
    return best
  }

  /// The values of all records; those of a single one in the storage they have there.
  private func all<Value>(_ values: (Contact) -> [Value]) -> [Value] {
    indices.dropFirst().reduce(into: values(self[startIndex])) { $0 += values(self[$1]) }
  }

  fileprivate var rankedEmails: [ContactEmail] {
    var emails = all { $0.emails }
    let others = all { $0.othersEmails }
    if !others.isEmpty {
      let folded = Set(others.map(\.address.folded))
      emails.removeAll { folded.contains($0.address.folded) }
    }
    return ranked(emails, by: \.address.folded) { email in
      (email.isPreferred ? 0 : 1, email.label == "home" ? 0 : email.label == "work" ? 2 : 1)
    }
  }

  fileprivate var rankedPhones: [ContactPhone] {
    var phones = all { $0.phones }
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
    ranked(all { $0.handles }, by: { $0.identifiers }) { ($0.isPreferred ? 0 : 1, 0) }
  }
}

/// `values` once for each `key`, by `rank`, then by how often they occur, then by their order.
private func ranked<Value, Key: Hashable>(_ values: [Value], by key: (Value) -> Key, rank: (Value) -> (Int, Int))
  -> [Value]
{
  guard values.count > 1 else { return values }
  if values.count == 2 {
    let isSecondBetter = rank(values[1]) < rank(values[0])
    if key(values[0]) == key(values[1]) { return [isSecondBetter ? values[1] : values[0]] }
    return isSecondBetter ? [values[1], values[0]] : values
  }
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
