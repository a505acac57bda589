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
    var read: [Contact] = []
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

  /// How many pairs are put before a person; merging has no such list yet.
  var reviewListSize: Int { 0 }
}
