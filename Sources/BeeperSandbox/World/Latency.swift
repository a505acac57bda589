extension World {
  /// The time that answers take, in milliseconds: a number, or a range `[from, to]` that is drawn from with the seed.
  package struct Latency: Codable, Hashable, Sendable {
    package var starts: Milliseconds
    package var reads: Milliseconds
    package var seed: UInt64

    package init(
      starts: Milliseconds = Milliseconds(0...0), reads: Milliseconds = Milliseconds(0...0), seed: UInt64 = 1
    ) {
      self.starts = starts
      self.reads = reads
      self.seed = seed
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case starts, reads, seed }

    package init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      starts = try values.decode(.starts, default: Milliseconds(0...0))
      reads = try values.decode(.reads, default: Milliseconds(0...0))
      seed = try values.decode(.seed, default: 1)
    }
  }

  /// A time or a range of times in milliseconds.
  package struct Milliseconds: Codable, Hashable, Sendable {
    package let range: ClosedRange<Double>

    package init(_ range: ClosedRange<Double>) {
      self.range = range
    }

    package init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      let bounds =
        if let fixed = try? value.decode(Double.self) { [fixed, fixed] } else { try value.decode([Double].self) }
      guard let lower = bounds.first, let upper = bounds.last, bounds.count == 2, 0 <= lower, lower <= upper else {
        throw DecodingError.dataCorruptedError(in: value, debugDescription: "a number or [from, to]")
      }
      range = lower...upper
    }

    package func encode(to encoder: any Encoder) throws {
      var value = encoder.singleValueContainer()
      try value.encode([range.lowerBound, range.upperBound])
    }

    /// Whether no time is taken at all.
    var isZero: Bool { range.upperBound == 0 }

    func duration(using generator: inout SeededGenerator) -> Duration {
      .microseconds(Int64(1000 * Double.random(in: range, using: &generator)))
    }
  }
}
