extension Dialect {
  /// The dialect with `delimiter` whose quotes and escapes are those of `sample`.
  init(delimiter: UInt8, quotesIn sample: ArraySlice<UInt8>) {
    self.init(delimiter: delimiter)
    let single = UInt8(ascii: "'")
    let double = UInt8(ascii: "\"")
    var enclosed = (single: 0, double: 0)
    var opening: Int?
    var isAtStart = true
    for index in sample.indices {
      let byte = sample[index]
      let next = index + 1 < sample.endIndex ? sample[index + 1] : 0x0A
      if isAtStart, byte == single || byte == double {
        opening = index
      } else if let start = opening, byte == sample[start], endsField(next) {
        if byte == single { enclosed.single += 1 } else { enclosed.double += 1 }
        opening = nil
      } else if byte == UInt8(ascii: "\\"), next == double, index + 2 < sample.endIndex {
        let afterQuote = sample[index + 2]
        // Before the end of a field the quote closes it: the backslash is that of a path, or of nothing.
        if afterQuote != double, !endsField(afterQuote) { escape = .backslash }
      } else if byte == 0x0A || byte == 0x0D {
        opening = nil
      }
      isAtStart = endsField(byte)
    }
    if enclosed.single > 0, enclosed.double == 0 { quote = single }
  }

  private func endsField(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0A || byte == 0x0D }
}
