/// Identifiers and numbers of records, found by their places and by themselves.
///
/// Of most records there are a few, which are gone through; of records with many, what is asked for first is kept, so that
/// a record of thousands of addresses is not gone through for each of them.
struct RecordFields {
  private static let few = 16

  private let contacts: [Contact]
  private var identifiers: [Int: [Identifier]] = [:]
  private var phones: [Int: [String: [ContactPhone]]] = [:]

  /// The fields of `contacts`.
  init(_ contacts: [Contact]) {
    self.contacts = contacts
  }

  /// The identifier at `place` in the order of `forEachIdentifier`.
  mutating func identifier(of record: Int, at place: Int) -> Identifier? {
    if let known = identifiers[record] { return known.indices.contains(place) ? known[place] : nil }
    var all: [Identifier] = []
    contacts[record].forEachIdentifier { all.append($0) }
    if all.count > Self.few { identifiers[record] = all }
    return all.indices.contains(place) ? all[place] : nil
  }

  /// The numbers of the record that are `e164`, of whatever kind.
  mutating func phones(of record: Int, numbered e164: String) -> [ContactPhone] {
    let all = contacts[record].phones
    if all.count <= Self.few { return all.filter { $0.number?.e164 == e164 } }
    if phones[record] == nil { phones[record] = Dictionary(grouping: all) { $0.number?.e164 ?? "" } }
    return phones[record]?[e164] ?? []
  }
}
