/// The identifiers that several records carry, each with its records.
///
/// Found by sorting 64-bit hashes, not by a dictionary: a million records need sixteen bytes for each identifier.
struct IdentifierCarriers {
  /// An identifier and the numbers of the records that carry it, in their order.
  struct Carried {
    let identifier: Identifier
    let records: [Int32]
    /// Why the identifier may be several people's, as far as it says itself.
    let kind: SharedIdentifier?
  }

  /// Identifiers that at least two records carry, in the order of identifiers.
  let shared: [Carried]

  /// Finds what the records of `contacts` share.
  init(_ contacts: [Contact]) {
    var shared: [Carried] = []
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
  private static func carried(by group: ArraySlice<RecordGroups.Occurrence>, _ fields: inout RecordFields) -> [Carried]
  {
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
      return Carried(identifier: identifier, records: records, kind: kind)
    }
  }

  private static func sorted(_ shared: [Carried]) -> [Carried] {
    shared.enumerated().map { (prefix: $1.identifier.sortPrefix, index: $0) }
      .sorted { left, right in
        left.prefix != right.prefix
          ? left.prefix < right.prefix : shared[left.index].identifier < shared[right.index].identifier
      }
      .map { shared[$0.index] }
  }
}
