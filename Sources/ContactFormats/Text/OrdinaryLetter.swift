extension RandomAccessCollection<UInt8> where Index == Int {
  /// How many bytes of UTF-8 the ordinary letter at `index` takes, which ends before `end`; 0 where none stands.
  ///
  /// Letters are ordinary which are in NFC whatever stands beside them of their kind, and neither blank nor invisible:
  /// those of most names. All others are to be looked at closely.
  @inline(__always) func lengthOfOrdinaryLetter(at index: Int, to end: Int) -> Int {
    let lead = self[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, index &+ length <= end else { return 0 }
    var scalar = UInt32(lead) & (0x7F &>> UInt32(length))
    for offset in 1..<length {
      let next = self[index &+ offset]
      guard next & 0xC0 == 0x80 else { return 0 }
      scalar = scalar &<< 6 | UInt32(next & 0x3F)
    }
    return isOrdinary(scalar) ? length : 0
  }
}

private func isOrdinary(_ scalar: UInt32) -> Bool {
  switch scalar {
  // Latin, Greek, Cyrillic.
  case 0xA1...0x2FF, 0x388...0x482, 0x48A...0x52F, 0x1E00...0x1EFF: true
  // Hebrew and Arabic letters, dashes and quotation marks.
  case 0x5BE, 0x5D0...0x5EA, 0x620...0x64A, 0x2010...0x2027: true
  // Devanagari without the nukta; Tamil without the vowels that others are put together of.
  case 0x900...0x93B, 0x93D...0x950, 0xB82...0xBC5, 0xBC8...0xBD0: true
  // Kana, Han, Hangul.
  case 0x3041...0x3096, 0x30A1...0x30FC, 0x3400...0x9FFF, 0xAC00...0xD7A3: true
  // Pictures.
  case 0x1F300...0x1FAFF: true
  default: false
  }
}
