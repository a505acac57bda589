/// Splits one line, or what was unfolded to one, into name, parameters and value.
struct ContentLineScanner {
  /// Where the parts of a line end; `colon` is nil for a line that is no property.
  struct Head {
    var group = 0..<0
    var name = 0..<0
    var parameters = 0..<0
    /// The `:` before the value.
    var colon: Int?
    /// The end of the line where there is no colon, else the colon.
    var end = 0
  }

  /// Reads from `start` up to the colon before the value, or to the end of the line.
  static func head(of bytes: [UInt8], from start: Int, to limit: Int) -> Head {
    var head = Head()
    var index = start
    var dot: Int?
    scanning: while index < limit {
      switch bytes[index] {
      case UInt8(ascii: ":"), UInt8(ascii: ";"), 0x0A, 0x0D: break scanning
      case UInt8(ascii: "."): dot = index
      default: break
      }
      index += 1
    }
    head.name = start..<index
    if let dot, isGroup(start..<dot, in: bytes), dot + 1 < index {
      head.group = start..<dot
      head.name = (dot + 1)..<index
    }
    if index < limit, bytes[index] == UInt8(ascii: ";") {
      let first = index + 1
      index = endOfParameters(bytes, from: first, to: limit)
      head.parameters = first..<index
    }
    head.end = index
    if index < limit, bytes[index] == UInt8(ascii: ":") { head.colon = index }
    return head
  }

  /// The first `:` outside of quotes, or the end of the line. A quote that is never closed quotes nothing.
  private static func endOfParameters(_ bytes: [UInt8], from start: Int, to limit: Int) -> Int {
    var index = start
    var isQuoted = false
    var firstColon: Int?
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: ":"):
        if !isQuoted { return index }
        firstColon = firstColon ?? index
      case UInt8(ascii: "\""): isQuoted.toggle()
      case 0x0A, 0x0D: return firstColon ?? index
      default: break
      }
      index += 1
    }
    return firstColon ?? index
  }

  /// Groups are letters, digits and hyphens (RFC 6350, section 3.3).
  private static func isGroup(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard !range.isEmpty else { return false }
    for index in range {
      switch bytes[index] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): continue
      default: return false
      }
    }
    return true
  }

  /// What a value's bytes are made of, found while its end is looked for.
  struct Run {
    var end: Int
    /// All bytes or-ed together.
    var bits: UInt8 = 0
    var hasBackslash = false
  }

  /// Runs from `start` to the next line end.
  static func run(_ bytes: [UInt8], from start: Int, to limit: Int) -> Run {
    var run = Run(end: start)
    var index = start
    while index < limit {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D { break }
      run.bits |= byte
      if byte == UInt8(ascii: "\\") { run.hasBackslash = true }
      index += 1
    }
    run.end = index
    return run
  }
}
