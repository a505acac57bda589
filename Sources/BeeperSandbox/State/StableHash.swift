/// FNV-1a, 64 bit: the same in every process, unlike `Hasher`.
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ texts: String...) {
    for text in texts {
      for byte in text.utf8 { combine(byte) }
      combine(0)
    }
  }

  private mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// A number from 0 up to, not including, 1. FNV mixes the last bytes too little for that, hence the generator.
  var fraction: Double {
    var generator = SeededGenerator(seed: value)
    return Double.random(in: 0..<1, using: &generator)
  }

  var text: String { String(value, radix: 36) }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed on every platform.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
