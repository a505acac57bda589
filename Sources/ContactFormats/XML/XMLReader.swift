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
