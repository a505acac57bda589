/// Eight bytes at once, the first in the lowest bits: what makes looking for single bytes as fast as reading them.
struct ByteWord {
  var bits: UInt64

  /// A word of eight times `byte`.
  @inline(__always) init(repeating byte: UInt8) { bits = UInt64(byte) &* 0x0101_0101_0101_0101 }

  @inline(__always) init(_ bits: UInt64) { self.bits = bits }

  /// The bytes that are `byte`, each as its highest bit.
  @inline(__always) func matches(_ byte: UInt8) -> UInt64 {
    let difference = bits ^ ByteWord(repeating: byte).bits
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((difference & low) &+ low) | difference | low)
  }

  /// Not zero where some byte is `byte`; the lowest bit set is the highest of the first of them. Cheaper than
  /// `matches`, whose other bits are right as well.
  @inline(__always) func firstMatch(_ byte: UInt8) -> UInt64 {
    let difference = bits ^ ByteWord(repeating: byte).bits
    return (difference &- 0x0101_0101_0101_0101) & ~difference & Self.highBits
  }

  /// Not zero where some byte is below 0x20; the lowest bit set is the highest of the first of them.
  @inline(__always) var firstControl: UInt64 {
    (bits &- 0x2020_2020_2020_2020) & ~bits & Self.highBits
  }

  /// The first `count` bytes, the others zero.
  @inline(__always) func prefix(_ count: Int) -> ByteWord {
    ByteWord(bits & Self.mask(count))
  }

  /// The control characters among eight bytes of ASCII, each as its highest bit.
  @inline(__always) var controls: UInt64 {
    let low: UInt64 = 0x6060_6060_6060_6060
    return ~(((bits & low) &+ low) | bits | 0x7F7F_7F7F_7F7F_7F7F) | matches(0x7F)
  }

  /// The bits of the first `count` bytes.
  @inline(__always) static func mask(_ count: Int) -> UInt64 {
    count >= 8 ? .max : (1 &<< UInt64(count &* 8)) &- 1
  }

  /// The word with bit 5 of each byte set: ASCII letters in lower case, digits and hyphens as they are.
  @inline(__always) var folded: UInt64 { bits | 0x2020_2020_2020_2020 }

  /// The highest bit of every byte.
  static let highBits: UInt64 = 0x8080_8080_8080_8080
}

extension [UInt8] {
  /// The eight bytes from `offset` on; zeros stand for those past the end.
  @inline(__always) func word(at offset: Int) -> ByteWord {
    guard offset >= 0, offset &+ 8 <= count else { return lastWord(at: offset) }
    return unsafe withUnsafeBytes {
      ByteWord(UInt64(littleEndian: unsafe $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
  }

  /// The text in UTF-8 at `range`; U+FFFD stands for what is none.
  func string(at range: Range<Int>) -> String {
    unsafe withUnsafeBytes {
      unsafe String(decoding: UnsafeRawBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  private func lastWord(at offset: Int) -> ByteWord {
    var bits: UInt64 = 0
    for index in Swift.max(offset, 0)..<Swift.max(count, 0) where index < offset + 8 {
      bits |= UInt64(self[index]) << UInt64((index - offset) * 8)
    }
    return ByteWord(bits)
  }

  /// The first place from `start` up to `limit` that holds `byte`; `limit` where there is none.
  @inline(__always) func position(of byte: UInt8, from start: Int, to limit: Int) -> Int {
    var index = start
    while index < limit {
      let matches = word(at: index).firstMatch(byte)
      if matches != 0 { return Swift.min(index &+ matches.trailingZeroBitCount &>> 3, limit) }
      index &+= 8
    }
    return limit
  }
}
