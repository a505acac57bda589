/// Reads a document in UTF-8 tag by tag and text by text, in bounded memory.
///
/// Nothing outside of the document is ever loaded, and no entity is expanded but the five that XML itself defines.
struct XMLReader: ~Copyable {
  /// What stands at the reader's place.
  enum Node {
    case start(name: Int)
    case end
    case text
  }

  /// The line at which the current node begins, from 1.
  private(set) var line: Int

  private let parser: XMLParser
  private var input: XMLInput
  private let linesBefore: Int
  private var isAtEnd = false

  /// Reads `text`.
  init(_ text: XMLText, names: XMLNames) throws(InputError) {
    parser = try XMLParser(names: names)
    input = XMLInput(text.bytes, from: text.start)
    linesBefore = text.linesBefore
    line = linesBefore + 1
  }

  /// The numbers of the names that were met.
  var names: XMLNames { parser.events.names }

  /// Moves to the next start tag, end tag or text; nil at the end, or where the document cannot be read further.
  mutating func next() -> Node? {
    while !parser.events.advance() {
      guard !isAtEnd else { return nil }
      readPiece()
    }
    let event = parser.events.current
    switch event.kind {
    case .start:
      line = linesBefore + event.line
      return .start(name: event.name)
    case .text:
      line = linesBefore + event.line
      return .text
    case .end: return .end
    }
  }

  private mutating func readPiece() {
    parser.events.removePast()
    let piece = parser.events.fault == nil ? input.next() : nil
    isAtEnd = piece == nil
    if parser.events.fault == nil, input.cut == nil { parser.read(piece ?? 0..<0, of: input.bytes) }
  }

  /// Moves to the end tag of the element whose start tag was met last; nil where the document breaks off before.
  mutating func skipElement() -> Node? {
    var depth = 1
    while let node = next() {
      switch node {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      }
      if depth == 0 { return node }
    }
    return nil
  }

  /// Appends the current text to `text`, which grows to `limit` bytes at most.
  func appendText(to text: inout [UInt8], limit: Int) {
    append(parser.events.current.range, to: &text, limit: limit)
  }

  private func append(_ range: Range<Int>, to text: inout [UInt8], limit: Int) {
    text.append(contentsOf: parser.events.text[range.prefix(max(limit - text.count, 0))])
  }

  /// Calls `body` with the number of each attribute's name, and with a function that appends its value to a text, which
  /// grows to the given number of bytes at most.
  func forEachAttribute(_ body: (_ name: Int, _ appendValue: (inout [UInt8], Int) -> Void) -> Void) {
    for index in parser.events.current.attributes {
      let attribute = parser.events.attributes[index]
      body(attribute.name) { text, limit in append(attribute.range, to: &text, limit: limit) }
    }
  }

  /// Whether the current element has an attribute of the local name, in any case.
  func hasAttribute(_ name: String) -> Bool {
    guard let number = parser.events.names.number(of: name) else { return false }
    return parser.events.current.attributes.contains { parser.events.attributes[$0].name == number }
  }

  /// The namespace of the current element; nil for none.
  var namespace: String? { parser.events.namespace(at: parser.events.current.namespace) }

  /// How many bytes were handed to libxml2.
  var position: Int { input.position }

  /// Why reading stopped before the end; nil when it did not, or not yet.
  var failure: XMLFault? {
    if let cut = input.cut { return XMLFault(line: line, detail: cut.rawValue) }
    guard var fault = parser.events.fault else { return nil }
    fault.line += linesBefore
    return fault
  }
}

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
  private var checkedOpening = -1
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
    checkTag(in: piece)
    checkReference(in: piece)
    return cut == nil ? piece : nil
  }

  private mutating func checkTag(in piece: Range<Int>) {
    if let opening = bytes[piece].lastIndex(of: UInt8(ascii: "<")) { lastOpening = opening }
    guard position - lastOpening > Self.tagLimit, checkedOpening != lastOpening else { return }
    checkedOpening = lastOpening
    if isOpenTag(at: lastOpening) { cut = .tag }
  }

  private mutating func checkReference(in piece: Range<Int>) {
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

/// The first error that made a document unreadable, as libxml2 reports it.
struct XMLFault: Hashable {
  /// The line, from 1.
  var line: Int
  /// What is wrong, on one line: libxml2 names elements, attributes and entities in it, never their content.
  var detail: String

  /// The fault with its place.
  var text: String { "line \(line): \(detail)" }
}
