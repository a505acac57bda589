/// The bytes of a document, handed to libxml2 piece by piece, so that it keeps no copy of the whole.
struct XMLInput {
  /// libxml2 looks at an open tag or reference from its start with every piece that it gets: longer ones take minutes.
  enum Cut: String {
    case tag = "a tag that does not end"
    case reference = "an & that begins no reference"
  }

  private static let pieceLength = 8 << 10
  private static let tagLimit = 256 << 10
  private static let referenceLimit = 64 << 10

  let bytes: [UInt8]
  /// Why the rest of the document is not handed on.
  private(set) var cut: Cut?
  /// The offset that comes next.
  private(set) var position: Int
  /// Where the last `<` stands that was handed on.
  private var lastOpening: Int
  private var judgedOpening = -1
  /// The first `&` after which no `;` was handed on.
  private var reference: Int?
  /// Where comments and CDATA sections end that were looked at.
  private var literalEnd = 0

  /// Begins at the offset `start` of `bytes`.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    position = start
    lastOpening = start
  }

  /// What comes next; nil at the end, or where a tag or a reference does not end.
  mutating func next() -> Range<Int>? {
    guard cut == nil, position < bytes.count else { return nil }
    let piece = position..<min(position + Self.pieceLength, bytes.count)
    position = piece.upperBound
    judgeTag(in: piece)
    judgeReference(in: piece)
    return cut == nil ? piece : nil
  }

  private mutating func judgeTag(in piece: Range<Int>) {
    if let opening = bytes[piece].lastIndex(of: UInt8(ascii: "<")) { lastOpening = opening }
    guard position - lastOpening > Self.tagLimit, judgedOpening != lastOpening else { return }
    judgedOpening = lastOpening
    if isOpenTag(at: lastOpening) { cut = .tag }
  }

  private mutating func judgeReference(in piece: Range<Int>) {
    guard reference != nil || bytes.contains(UInt8(ascii: "&"), in: piece) else { return }
    if let semicolon = bytes[piece].lastIndex(of: UInt8(ascii: ";")) {
      reference = bytes[semicolon..<piece.upperBound].firstIndex(of: UInt8(ascii: "&"))
    } else if reference == nil {
      reference = bytes[piece].firstIndex(of: UInt8(ascii: "&"))
    }
    guard let start = reference, start >= literalEnd, position - start > Self.referenceLimit else { return }
    if let end = endOfLiteral(around: start) { literalEnd = end } else { cut = .reference }
  }

  /// Where the comment or CDATA section ends that `place` stands in; nil when it stands in none.
  private func endOfLiteral(around place: Int) -> Int? {
    var index = place
    while index > max(place - (1 << 20), 0) {
      index -= 1
      switch bytes[index] {
      case UInt8(ascii: "<"):
        if bytes[index...].starts(with: "<![CDATA[".utf8) { return end("]]>", after: place) }
        if bytes[index...].starts(with: "<!--".utf8) { return end("-->", after: place) }
      case UInt8(ascii: ">"):
        if bytes[..<index].suffix(2).elementsEqual("]]".utf8) || bytes[..<index].suffix(2).elementsEqual("--".utf8) {
          return nil
        }
      default: break
      }
    }
    return nil
  }

  private func end(_ mark: String, after place: Int) -> Int {
    var index = place
    while let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) {
      index = close + 1
      if bytes[..<index].suffix(3).elementsEqual(mark.utf8) { return index }
    }
    return bytes.count
  }

  /// Whether what begins at `start` is a tag, and does not end before `position`: in quotes, `>` ends none.
  private func isOpenTag(at start: Int) -> Bool {
    guard start + 1 < position, bytes[start + 1] != UInt8(ascii: "!"), bytes[start + 1] != UInt8(ascii: "?") else {
      return false
    }
    var quote: UInt8?
    for byte in bytes[start..<position] {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return false
      }
    }
    return true
  }
}
