/// The people that `contacts` describe: records that share a strong identifier are one person's.
///
/// The result does not depend on the order of `contacts`: people stand in the order of their first record's place.
/// Role mailboxes, faxes and pagers join nobody.
package func mergePeople(_ contacts: [Contact]) -> [Person] {
  let contacts = contacts.sorted { $0.source < $1.source }
  var carriers: [Identifier: [Int]] = [:]
  for (index, contact) in contacts.enumerated() {
    for identifier in contact.joiningIdentifiers { carriers[identifier, default: []].append(index) }
  }
  let shared = carriers.filter { $0.value.count > 1 }

  var sets = DisjointSet(count: contacts.count)
  for indices in shared.values {
    for index in indices.dropFirst() { sets.unite(indices[0], index) }
  }
  var evidence: [Int: [Evidence]] = [:]
  for (identifier, indices) in shared {
    evidence[sets.representative(of: indices[0]), default: []]
      .append(Evidence(identifier: identifier, sources: indices.map { contacts[$0].source }))
  }
  var members: [Int: [Int]] = [:]
  var order: [Int] = []
  for index in contacts.indices {
    let representative = sets.representative(of: index)
    if members[representative] == nil { order.append(representative) }
    members[representative, default: []].append(index)
  }
  return order.map { representative in
    Person(
      contacts: members[representative, default: []].map { contacts[$0] },
      evidence: evidence[representative, default: []].sorted { $0.identifier < $1.identifier })
  }
}

extension Contact {
  /// The identifiers that make two records one person's.
  fileprivate var joiningIdentifiers: Set<Identifier> {
    let roles = emails.map(\.address).filter(\.isRoleMailbox).map(\.identifier)
    return roles.isEmpty ? identifiers : identifiers.subtracting(roles)
  }
}
