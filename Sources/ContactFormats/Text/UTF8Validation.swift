/// What a file's bytes are made of, found in one pass.
struct ByteSurvey {
  let isASCII: Bool
  let hasZeros: Bool

  init(_ bytes: [UInt8]) {
    var bits: UInt8 = 0
    var zeros: UInt8 = 0
    for byte in bytes {
      bits |= byte
      zeros |= byte == 0 ? 1 : 0
    }
    isASCII = bits < 0x80
    hasZeros = zeros != 0
  }
}

/// Whether `bytes` are UTF-8 throughout (RFC 3629): no overlong forms, no surrogates, nothing past U+10FFFF.
func isValidUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
  var index = bytes.startIndex
  let end = bytes.endIndex
  while index < end {
    let lead = bytes[index]
    index += 1
    if lead < 0x80 { continue }
    guard let (count, second) = continuation(of: lead), index + count <= end, second.contains(bytes[index]) else {
      return false
    }
    for offset in 1..<max(count, 1) where bytes[index + offset] & 0xC0 != 0x80 { return false }
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
