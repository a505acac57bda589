/// The groups of records that have something of one hash in common.
struct RecordGroups: Sequence, IteratorProtocol {
  /// A record and the hash of something that it has.
  typealias Occurrence = (hash: UInt, record: Int32)

  private let occurrences: [Occurrence]
  private var position = 0

  /// Groups `occurrences`.
  init(_ occurrences: consuming [Occurrence]) {
    occurrences.sort { $0.hash != $1.hash ? $0.hash < $1.hash : $0.record < $1.record }
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
