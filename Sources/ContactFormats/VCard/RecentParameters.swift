/// The parameters read last, because an export has the same few in every card.
struct RecentParameters {
  private struct Entry {
    var range = 0..<0
    var parameters = Parameters()
  }

  /// One entry for every slot: see `slot(of:in:)`.
  private var entries = [Entry](repeating: Entry(), count: 64)

  /// The parameters at `range` of `bytes`, which must be the same array in every call.
  mutating func parameters(at range: Range<Int>, in bytes: [UInt8]) -> Parameters {
    let slot = Self.slot(of: range, in: bytes)
    let known = entries[slot].range
    if known.count == range.count, bytes.isEqual(at: range, known) {
      return entries[slot].parameters.moved(by: range.lowerBound - known.lowerBound)
    }
    let parameters = Parameters(at: range, in: bytes)
    entries[slot] = Entry(range: range, parameters: parameters)
    return parameters
  }

  /// Where the parameters at `range` are kept: parameters that differ mostly do so in their ends, or in length.
  private static func slot(of range: Range<Int>, in bytes: [UInt8]) -> Int {
    let end = bytes.word(at: range.upperBound &- 8).bits &+ UInt64(range.count)
    // Fibonacci hashing: the highest bits of the product are the best mixed.
    return Int(truncatingIfNeeded: (end &* 0x9E37_79B9_7F4A_7C15) &>> 58)
  }
}

extension Parameters {
  /// The same parameters, standing `distance` bytes further on.
  fileprivate func moved(by distance: Int) -> Parameters {
    var moved = self
    if !ownWord.isEmpty { moved.ownWord = ownWord.moved(by: distance) }
    if !laterWords.isEmpty { moved.laterWords = laterWords.moved(by: distance) }
    if !charset.isEmpty { moved.charset = charset.moved(by: distance) }
    if !rare.isEmpty { moved.rare = rare.moved(by: distance) }
    return moved
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range<Int> { (lowerBound + distance)..<(upperBound + distance) }
}

extension [UInt8] {
  /// Whether the bytes at both ranges, of one length, are the same.
  fileprivate func isEqual(at left: Range<Int>, _ right: Range<Int>) -> Bool {
    var offset = 0
    while offset < left.count {
      let difference = word(at: left.lowerBound + offset).bits ^ word(at: right.lowerBound + offset).bits
      if difference & ByteWord.mask(left.count - offset) != 0 { return false }
      offset += 8
    }
    return true
  }
}
