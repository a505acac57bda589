import BenchmarkInputs
import ContactBook
import ContactFormats

/// Records whose people are known, as they come out of the readers and out of merging.
struct IdentitySample {
  /// The records that were read.
  let records: [InventedRecord]
  /// Their contacts, with normalised numbers, at the same places.
  let contacts: [Contact]
  /// How many records no contact came of.
  let lost: Int
  /// The people that they were merged into.
  let people: [Person]

  /// Writes `population` into its files, reads them and merges.
  init(_ population: Population) async {
    var truth: [String: [InventedRecord]] = [:]
    var read: [RawContact] = []
    for file in population.files {
      truth[file.name] = file.records
      read += FileReading(file.bytes, name: file.name, options: ReadOptions()).contacts
    }
    contacts = await normalizePhones(read, region: Region("US")).0
    records = contacts.compactMap { truth[$0.source.file]?[$0.source.record - 1] }
    lost = population.records.count - records.count
    people = mergePeople(contacts)
  }

  /// The cluster of each contact.
  var mergedClusters: [Int] {
    var clusters: [SourceLocation: Int] = [:]
    for (number, person) in people.enumerated() {
      for source in person.sources { clusters[source] = number }
    }
    return contacts.map { clusters[$0.source, default: -1] }
  }

  /// How many cases are put before a person.
  var reviewListSize: Int { Set(people.flatMap(\.review)).count }

  /// How many pairs of records of one person share an identifier, are not merged, and stand in no case for review.
  var pairsMissed: Int {
    var person: [SourceLocation: Int] = [:]
    for (number, one) in people.enumerated() {
      for source in one.sources { person[source] = number }
    }
    let clusters = contacts.map { person[$0.source, default: -1] }
    var members: [Int: [Int]] = [:]
    for (index, record) in records.enumerated() { members[record.person, default: []].append(index) }
    var missed = 0
    for indices in members.values {
      for (place, first) in indices.enumerated() {
        for second in indices.dropFirst(place + 1) where clusters[first] != clusters[second] {
          let common = contacts[first].identifiers.intersection(contacts[second].identifiers)
          guard !common.isEmpty else { continue }
          let other = Set(people[clusters[second]].review)
          if other.isDisjoint(with: people[clusters[first]].review) { missed += 1 }
        }
      }
    }
    return missed
  }
}
