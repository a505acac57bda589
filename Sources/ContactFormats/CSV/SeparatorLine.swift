/// The first line by which spreadsheets are told the delimiter: `sep=;`, at times in quotes.
struct SeparatorLine {
  let delimiter: UInt8
  /// The offset of the line after it.
  let end: Int

  /// The separator line of `bytes` at `start`; nil when there is none.
  init?(_ bytes: [UInt8], from start: Int) {
    let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    let text = line.first == UInt8(ascii: "\"") ? line.dropFirst().prefix { $0 != UInt8(ascii: "\"") } : line
    guard text.count >= 5, text.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 }) else {
      return nil
    }
    let named = text.dropFirst(4)
    if named.count == 1, let only = named.first {
      delimiter = only
    } else if named.elementsEqual(#"\t"#.utf8) {
      delimiter = UInt8(ascii: "\t")
    } else {
      return nil
    }
    let after = bytes[line.endIndex...]
    end = line.endIndex + (after.starts(with: [0x0D, 0x0A]) ? 2 : min(after.count, 1))
  }
}
