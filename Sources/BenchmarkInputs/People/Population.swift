/// Invented people in their shares of every hazard, and their records in an order of chance.
package struct Population: Sendable {
  /// The records.
  package let records: [InventedRecord]
  /// How many people there are.
  package let personCount: Int

  /// At least `people` people with all their records; the same for the same `seed`.
  ///
  /// - Parameters:
  ///   - people: how many people there are at least.
  ///   - seed: what everything follows from.
  ///   - photoPercent: how many of a hundred records have a picture.
  package init(people: Int, seed: UInt64, photoPercent: Int = 2) {
    var builder = PopulationBuilder(seed: seed, photoPercent: photoPercent)
    builder.addCircles { $0.personCount >= people }
    records = builder.shuffledRecords()
    personCount = builder.personCount
  }

  /// Exactly `count` records; the same for the same `seed`.
  ///
  /// - Parameters:
  ///   - count: how many records there are.
  ///   - seed: what everything follows from.
  ///   - photoPercent: how many of a hundred records have a picture.
  package init(records count: Int, seed: UInt64, photoPercent: Int = 2) {
    var builder = PopulationBuilder(seed: seed, photoPercent: photoPercent)
    builder.addCircles { $0.records.count >= count }
    records = Array(builder.shuffledRecords().prefix(count))
    personCount = Set(records.lazy.map(\.person)).count
  }

  /// How many people there are of each hazard.
  package var personCounts: [Hazard: Int] {
    var people: [Hazard: Set<Int>] = [:]
    for record in records { people[record.hazard, default: []].insert(record.person) }
    return people.mapValues(\.count)
  }
}

extension PopulationBuilder {
  /// Adds circles, always of the hazard that is furthest behind its share, until `isEnough`.
  fileprivate mutating func addCircles(until isEnough: (PopulationBuilder) -> Bool) {
    var made = Array(repeating: 0, count: Hazard.allCases.count)
    let shares = Hazard.allCases.map(\.share)
    while !isEnough(self) {
      var behind = 0
      for index in made.indices where made[index] * shares[behind] < made[behind] * shares[index] { behind = index }
      let before = personCount
      addCircle(of: Hazard.allCases[behind])
      made[behind] += personCount - before
    }
  }

  fileprivate mutating func shuffledRecords() -> [InventedRecord] {
    var shuffled = records
    random.shuffle(&shuffled)
    return shuffled
  }
}

/// Records that are written into one file.
package struct InputFile: Sendable {
  /// The name of the file.
  package let name: String
  /// The format it is written in.
  package let format: ExportFormat
  /// The records, in the order of the file.
  package let records: [InventedRecord]

  /// The content of the file.
  package var bytes: [UInt8] { format.bytes(of: records) }
}

extension Population {
  /// The records as two services and a telephone would hold them: two fifths in a vCard, two in a CSV, one in an xCard.
  package var files: [InputFile] {
    let first = records.count * 2 / 5
    let second = records.count * 4 / 5
    let parts: [(ExportFormat, Range<Int>)] = [
      (.vCard, 0..<first), (.csv, first..<second), (.xCard, second..<records.count),
    ]
    return parts.map { format, range in
      InputFile(name: "people.\(format.suffix)", format: format, records: Array(records[range]))
    }
  }
}
