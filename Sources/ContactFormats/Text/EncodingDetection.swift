/// Tells a file's encoding from its bytes, in the order: byte order mark, zero bytes of UTF-16, UTF-8, eight bits.
struct EncodingDetection {
  let encoding: TextEncoding
  /// How many bytes the byte order mark takes.
  let markLength: Int
  /// Whether the bytes leave no doubt; an eight-bit code page is always a guess.
  let isCertain: Bool

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(.utf8, markLength: 3)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(.utf16LittleEndian, markLength: 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(.utf16BigEndian, markLength: 2)
    } else if let encoding = Self.unmarkedUTF16(bytes) {
      self.init(encoding)
    } else if isValidUTF8(bytes[...]) {
      self.init(.utf8)
    } else {
      self.init(.windows1252, isCertain: false)
    }
  }

  private init(_ encoding: TextEncoding, markLength: Int = 0, isCertain: Bool = true) {
    self.encoding = encoding
    self.markLength = markLength
    self.isCertain = isCertain
  }

  /// ASCII text in UTF-16 has a zero in every second byte.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(512)
    guard sample.count >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = sample.count / 2
    if zeros.even * 10 >= half * 7, zeros.odd * 10 < half { return .utf16BigEndian }
    if zeros.odd * 10 >= half * 7, zeros.even * 10 < half { return .utf16LittleEndian }
    return nil
  }
}

/// Whether `bytes` are UTF-8 throughout.
func isValidUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
}
