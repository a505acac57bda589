/// What is shown of a person and offered to a network, chosen from the records in written orders.
extension Person {
  /// The name of the record that names the person best: the most frequent whole name, of equals one that comes in parts,
  /// of these the longest, then the first. The parts are of the same record: names of two scripts are never mixed.
  package var name: PersonName {
    let names = contacts.map(\.name).filter { $0.display != nil }
    guard names.count > 1 else { return names.first ?? PersonName() }
    var counts: [String?: Int] = [:]
    for name in names { counts[name.display, default: 0] += 1 }
    func rank(_ name: PersonName) -> (Int, Int, Int) {
      (counts[name.display, default: 0], name.given == nil ? 0 : 1, name.display?.count ?? 0)
    }
    // `max` keeps the last of equals, so the order is turned round for the first to win.
    return names.reversed().max { rank($0) < rank($1) } ?? PersonName()
  }

  /// The whole name, when a record has one.
  package var fullName: String? { name.display }

  /// The first organization a record names.
  package var organization: String? { contacts.lazy.compactMap(\.organization).first }

  /// What to call the person in a report: the name, the organization, the nickname, the address, the number.
  package var displayName: String {
    fullName ?? organization ?? contacts.lazy.compactMap(\.name.nickname).first
      ?? emails.first.map { String($0.address.value.prefix { $0 != "@" }) }
      ?? phones.first?.raw ?? handles.first.flatMap { $0.username ?? $0.id } ?? userID ?? "(no name)"
  }

  /// Every address once: marked preferred, then home before work, then the most frequent, then the first seen. What a
  /// record says is somebody else's is none.
  package var emails: [ContactEmail] {
    ranked(addressesOfRecords, by: \.address.folded) { email in
      (email.isPreferred ? 0 : 1, email.label == "home" ? 0 : email.label == "work" ? 2 : 1)
    }
  }

  /// Every number once: those that reach the person, marked preferred, mobile before landline, the most frequent, the
  /// first seen; then the others. What one record says is somebody else's reaches the person by none.
  package var phones: [ContactPhone] {
    ranked(numbersOfRecords, by: { $0.number?.e164 ?? $0.raw }) { phone in
      (phone.usableNumber == nil ? 2 : phone.isPreferred ? 0 : 1, phone.rank)
    }
  }

  /// Every handle once: marked preferred, the most frequent, the first seen.
  package var handles: [Handle] {
    ranked(contacts.flatMap(\.handles), by: { $0.identifiers }) { ($0.isPreferred ? 0 : 1, 0) }
  }

  /// The first platform id a record names.
  package var userID: String? { contacts.lazy.compactMap(\.userID).first }

  /// The account that a record asks for.
  package var account: String? { contacts.lazy.compactMap(\.account).first }

  /// The different texts that the records ask for, in their order: only the first is used.
  package var messageTexts: [String] {
    contacts.compactMap(\.messageText).reduce(into: []) { texts, text in
      if !texts.contains(text) { texts.append(text) }
    }
  }
}

extension ContactPhone {
  fileprivate var rank: Int { number?.type == .mobile ? min(kind.rank, PhoneKind.mobile.rank) : kind.rank }
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
