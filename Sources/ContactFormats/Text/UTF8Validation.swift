/// What a file's bytes are made of, found in one pass.
struct ByteSurvey {
  let isASCII: Bool
  let hasZeros: Bool

  init(_ bytes: [UInt8]) {
    var all: UInt8 = 0
    var smallest: UInt8 = .max
    // Without checks of bounds the compiler makes sixteen comparisons of one.
    unsafe bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<bytes.count {
        let byte = unsafe bytes[index]
        all |= byte
        smallest = min(smallest, byte)
      }
    }
    isASCII = all < 0x80
    hasZeros = smallest == 0
  }
}

extension [UInt8] {
  /// Whether `byte` stands somewhere in `range`: faster than to look where, if it seldom does.
  func contains(_ byte: UInt8, in range: Range<Int>) -> Bool {
    var smallest: UInt8 = .max
    unsafe withUnsafeBufferPointer { bytes in
      let part = unsafe UnsafeBufferPointer(rebasing: bytes[range])
      for index in 0..<part.count { smallest = unsafe Swift.min(smallest, part[index] ^ byte) }
    }
    return smallest == 0
  }
}

/// Whether `bytes` are UTF-8 throughout (RFC 3629): no overlong forms, no surrogates, nothing past U+10FFFF.
func isValidUTF8(_ bytes: ArraySlice<UInt8>) -> Bool { isValidUTF8(Array(bytes)) }

/// Whether the bytes from `start` on are UTF-8.
func isValidUTF8(_ bytes: [UInt8], from start: Int = 0) -> Bool {
  var index = start
  let end = bytes.count
  while index < end {
    if index + 8 <= end, bytes.word(at: index).bits & ByteWord.highBits == 0 {
      index += 8
      continue
    }
    let lead = bytes[index]
    index += 1
    if lead < 0x80 { continue }
    guard let (count, second) = continuation(of: lead), index + count <= end, second.contains(bytes[index]) else {
      return false
    }
    for offset in 1..<count where bytes[index + offset] & 0xC0 != 0x80 { return false }
    index += count
  }
  return true
}

/// How many bytes follow `lead`, and which of them may come next; nil where it cannot begin a character.
private func continuation(of lead: UInt8) -> (count: Int, second: ClosedRange<UInt8>)? {
  switch lead {
  case 0xC2...0xDF: (1, 0x80...0xBF)
  case 0xE0: (2, 0xA0...0xBF)
  case 0xE1...0xEC, 0xEE, 0xEF: (2, 0x80...0xBF)
  case 0xED: (2, 0x80...0x9F)
  case 0xF0: (3, 0x90...0xBF)
  case 0xF1...0xF3: (3, 0x80...0xBF)
  case 0xF4: (3, 0x80...0x8F)
  default: nil
  }
}
