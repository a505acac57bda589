import ArgumentParser
import BenchmarkInputs
import ContactBook
import ContactFormats

/// Measures which records are merged into one person, beside the plain rule.
struct IdentityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "identity", abstract: "Which records are merged into one person, where the truth is known.",
    discussion: """
      Swallowed: people who lead no cluster, so that their messages go to others. Chats twice: clusters that would start \
      one more chat with the same person. Plain pairs: records of one person that share an identifier nobody else \
      carries, with names nobody would doubt; the share that was merged. Doubtful pairs share an identifier too.
      """)

  @Option(help: "How many people.")
  var people = 10_000

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    await shared.printMachine()
    let sample = await IdentitySample(Population(people: people, seed: shared.seed, photoPercent: 0))
    if sample.lost > 0 { shared.output.remark("\(sample.lost) records were not read") }
    shared.output.remark(
      "\(sample.pairsMissed) pairs of one person's records share an identifier, are not merged and not for review")
    let rules = [
      ("this tool", sample.mergedClusters, sample.reviewListSize),
      ("plain rule", TransitiveRule.clusters(of: sample.contacts), nil),
    ]
    shared.output.begin(
      "identity: this tool beside the plain rule: same e-mail or phone, transitively",
      columns: columns(sample, rules[0].1, of: nil, reviewListSize: nil))
    for (rule, clusters, reviewListSize) in rules {
      shared.output.line(
        "identity", "\(rule), all", columns(sample, clusters, of: nil, reviewListSize: reviewListSize))
      for hazard in Hazard.allCases {
        shared.output.line(
          "identity", "\(rule), \(hazard.rawValue)", columns(sample, clusters, of: hazard, reviewListSize: nil))
      }
    }
  }

  /// The figures of everybody, or of the people of one hazard.
  private func columns(_ sample: IdentitySample, _ clusters: [Int], of hazard: Hazard?, reviewListSize: Int?)
    -> [Figure]
  {
    let chosen = sample.records.indices.filter { hazard == nil || sample.records[$0].hazard == hazard }
    let records = chosen.map { sample.records[$0] }
    let clusters = chosen.map { clusters[$0] }
    let figures = ClusterFigures(truth: records.map(\.person), clusters: clusters)
    let pairs = TruePairFigures(records, contacts: chosen.map { sample.contacts[$0] }, clusters: clusters)
    return [
      Figure("people", "people", .count(figures.personCount)),
      Figure("records", "records", .count(figures.recordCount)),
      Figure("clusters", "clusters", .count(figures.clusterCount)),
      Figure("pair_precision", "precision", .number(figures.pairPrecision, digits: 4)),
      Figure("pair_recall", "recall", .number(figures.pairRecall, digits: 4)),
      Figure("pair_f1", "F1", .number(figures.pairF1, digits: 4)),
      Figure("b_cubed_f1", "B-cubed F1", .number(figures.bCubedF1, digits: 4)),
      Figure("people_swallowed", "swallowed", .count(figures.peopleSwallowed)),
      Figure("duplicate_chats", "chats twice", .count(figures.duplicateChats)),
      Figure("largest_cluster", "largest", .count(figures.largestCluster)),
      Figure("review_list", "review list", reviewListSize.map { .count($0) } ?? .missing),
      Figure("plain_pairs", "plain pairs", .count(pairs.plain)),
      Figure("plain_pairs_merged", "merged", .number(share(pairs.plainMerged, of: pairs.plain), digits: 4)),
      Figure("doubtful_pairs", "doubtful", .count(pairs.doubtful)),
      Figure("doubtful_pairs_merged", "merged", .number(share(pairs.doubtfulMerged, of: pairs.doubtful), digits: 4)),
    ]
  }

  private func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
}

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
