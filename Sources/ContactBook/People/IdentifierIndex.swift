/// The identifiers that several records carry, each with its records.
///
/// Found by sorting 64-bit hashes, not by a dictionary: a million records need sixteen bytes for each identifier.
struct IdentifierIndex {
  /// An identifier and the numbers of the records that carry it, in their order.
  struct Entry {
    let identifier: Identifier
    let records: [Int32]
    /// Why the identifier may be several people's, as far as it says itself.
    let kind: SharedIdentifier?
  }

  /// Identifiers that at least two records carry, in the order of identifiers.
  let shared: [Entry]

  /// Finds what the records of `contacts` share.
  init(_ contacts: [Contact]) {
    var shared: [Entry] = []
    var fields = RecordFields(contacts)
    for group in RecordGroups(Self.occurrences(in: contacts)) {
      shared += Self.carried(by: group, &fields)
    }
    self.shared = Self.sorted(shared)
  }

  private static func occurrences(in contacts: [Contact]) -> [RecordGroups.Occurrence] {
    var occurrences: [RecordGroups.Occurrence] = []
    occurrences.reserveCapacity(contacts.count * 2)
    for record in contacts.indices {
      var place: Int32 = 0
      contacts[record].forEachIdentifier { identifier in
        occurrences.append((UInt(bitPattern: identifier.hashValue), Int32(record), place))
        place += 1
      }
    }
    return occurrences
  }

  /// Different identifiers may have one hash: those of the records of `group` are told apart here.
  private static func carried(by group: ArraySlice<RecordGroups.Occurrence>, _ fields: inout RecordFields) -> [Entry] {
    var carried: [(identifier: Identifier, records: [Int32])] = []
    for (_, record, place) in group {
      guard let identifier = fields.identifier(of: Int(record), at: Int(place)) else { continue }
      if let known = carried.firstIndex(where: { $0.identifier == identifier }) {
        // A record may have one identifier twice, and then stands twice in the group.
        if carried[known].records.last != record { carried[known].records.append(record) }
      } else {
        carried.append((identifier, [record]))
      }
    }
    return carried.filter { $0.records.count > 1 }.map { identifier, records in
      let kind = SharedIdentifier(identifier) { number in
        records.flatMap { fields.phones(of: Int($0), numbered: number) }
      }
      return Entry(identifier: identifier, records: records, kind: kind)
    }
  }

  private static func sorted(_ shared: [Entry]) -> [Entry] {
    shared.enumerated().map { (prefix: $1.identifier.sortPrefix, index: $0) }
      .sorted { left, right in
        left.prefix != right.prefix
          ? left.prefix < right.prefix : shared[left.index].identifier < shared[right.index].identifier
      }
      .map { shared[$0.index] }
  }
}

/// The groups of records that have something of one hash in common.
struct RecordGroups: Sequence, IteratorProtocol {
  /// A record, the hash of something that it has, and the place of that among what it has of the kind.
  typealias Occurrence = (hash: UInt, record: Int32, place: Int32)

  private let occurrences: [Occurrence]
  private var position = 0

  /// Groups `occurrences`.
  init(_ occurrences: consuming [Occurrence]) {
    occurrences.sort { left, right in
      if left.hash != right.hash { return left.hash < right.hash }
      return left.record != right.record ? left.record < right.record : left.place < right.place
    }
    self.occurrences = occurrences
  }

  /// The next group of at least two occurrences, in the order of records.
  mutating func next() -> ArraySlice<Occurrence>? {
    while position < occurrences.count {
      let start = position
      let hash = occurrences[start].hash
      repeat { position += 1 } while position < occurrences.count && occurrences[position].hash == hash
      if position - start > 1 { return occurrences[start..<position] }
    }
    return nil
  }
}

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
