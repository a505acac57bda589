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
