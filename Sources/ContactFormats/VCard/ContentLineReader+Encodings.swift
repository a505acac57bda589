extension ContentLineReader {
  /// Passes over the lines of a base64 value: those that are indented, blank, or made of its characters alone.
  mutating func skipBase64() {
    while position < bytes.count {
      let line = nextLine
      guard line.isEmpty || bytes[line.lowerBound].isBlank || line.allSatisfy({ bytes[$0].isBase64 }) else { return }
      advance(past: line.upperBound)
    }
  }

  /// Whether what follows belongs to a quoted-printable `value`.
  func needsJoining(_ value: Range<Int>) -> Bool {
    position < bytes.count && (endsInSoftBreak(bytes, value) || continues || isStray(nextLine))
  }

  /// Appends the lines that soft line breaks (RFC 2045, section 6.7, rule 5) and folds connect.
  ///
  /// Some writers put a fold's blank after a soft break: it goes where every line has it.
  mutating func joinSoftBreaks() {
    continuations.removeAll(keepingCapacity: true)
    var isBroken = removeSoftBreak()
    while position < bytes.count {
      var line = nextLine
      if isBroken, line.isEmpty, let next = lineAfterBlank(line) {
        advance(past: line.upperBound)
        line = next
      }
      guard isBroken ? !isDelimiter(line) : isFold(line) || isStray(line) else { break }
      isBroken = endsInSoftBreak(bytes, line)
      continuations.append(line)
      advance(past: line.upperBound)
    }
    let isFolded = continuations.allSatisfy { $0.isEmpty || bytes[$0.lowerBound].isBlank }
    for line in continuations {
      append((isFolded && !line.isEmpty ? line.lowerBound + 1 : line.lowerBound)..<line.upperBound)
      _ = removeSoftBreak()
    }
  }

  /// The line after the blank one at `position`, if it goes on with the value before both: double-spaced files.
  private func lineAfterBlank(_ blank: Range<Int>) -> Range<Int>? {
    var copy = self
    copy.advance(past: blank.upperBound)
    let next = copy.nextLine
    return next.isEmpty || !copy.isStray(next) && copy.looksLikeProperty(next) ? nil : next
  }

  private func isFold(_ line: Range<Int>) -> Bool { !line.isEmpty && bytes[line.lowerBound].isBlank }

  /// Whether the line is neither blank nor a property.
  private func isStray(_ line: Range<Int>) -> Bool {
    !isBlank(line)
      && bytes.position(of: UInt8(ascii: ":"), from: line.lowerBound, to: line.upperBound) == line.upperBound
  }

  private func looksLikeProperty(_ line: Range<Int>) -> Bool {
    let end = bytes[line].firstIndex { !$0.isWord && ![0x2D, 0x2E, 0x2F].contains($0) } ?? line.upperBound
    return end > line.lowerBound && end < line.upperBound
      && (bytes[end] == UInt8(ascii: ":") || bytes[end] == UInt8(ascii: ";"))
  }

  /// Whether the line begins or ends a card: no value goes past it.
  private func isDelimiter(_ line: Range<Int>) -> Bool {
    let head = ContentLineScanner.head(of: bytes, from: line.lowerBound, to: line.upperBound)
    guard head.hasValue else { return false }
    let property = VCardProperty(at: head.name, in: bytes)
    return property == .begin || property == .end
  }

  /// Whether the text at `range` of `bytes` ends in `=`.
  func endsInSoftBreak(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let last = range.last { !bytes[$0].isBlank }
    return last.map { bytes[$0] == UInt8(ascii: "=") } ?? false
  }

  /// Takes the soft break off the end of what was put together; false when there is none.
  private mutating func removeSoftBreak() -> Bool {
    guard endsInSoftBreak(unfolded, 0..<unfolded.count) else { return false }
    while unfolded.popLast() != UInt8(ascii: "=") {}
    return true
  }
}

extension UInt8 {
  fileprivate var isBase64: Bool {
    lowercased &- 0x61 < 26 || self &- 0x30 < 10 || self == 0x2B || self == 0x2F || self == 0x3D || isBlank
  }
}
