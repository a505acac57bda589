import CLibXML2

/// Reads a document in UTF-8 node by node through libxml2's xmlTextReader, in bounded memory.
///
/// Nothing outside of the document is ever loaded, no entity is expanded but the five that XML itself defines, and
/// libxml2's own limits (depth 256, 10 MB a text) stay on.
@safe struct XMLReader: ~Copyable {
  /// What stands at the reader's place.
  enum Node {
    case start(name: Int)
    case end
    case text
  }

  /// The numbers of the names that were met.
  private(set) var names: XMLNames
  /// The line at which the current node begins, from 1.
  private(set) var line: Int

  private let reader: xmlTextReaderPtr
  private let input: XMLInput
  private let linesBefore: Int
  private var node: xmlNodePtr?
  /// The addresses of the open elements.
  private var open: [UInt] = []
  private var endIsPending = false
  private var nodes: UInt = 0
  private var end = End.none

  /// Why there is nothing more to read.
  private enum End {
    case none, document, failed, tooManyNames
  }

  private static let nameLimit = 50_000
  private var textIsBefore = false

  /// Reads `text`.
  init(_ text: XMLText, names: XMLNames) throws(InputError) {
    Self.initialiseLibrary
    let linesBefore = text.linesBefore
    let input = XMLInput(text.bytes, from: text.start, slowFrom: text.damage)
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_BIG_LINES.rawValue
    guard
      let reader = unsafe xmlReaderForIO(
        readInput, nil, Unmanaged.passUnretained(input).toOpaque(), nil, nil,
        Int32(options | XML_PARSE_IGNORE_ENC.rawValue))
    else { throw .malformedXML("libxml2 cannot read it") }
    unsafe xmlTextReaderSetStructuredErrorHandler(reader, noteFault, Unmanaged.passUnretained(input).toOpaque())
    unsafe self.reader = reader
    self.input = input
    self.linesBefore = linesBefore
    self.names = names
    unsafe node = nil
    line = linesBefore + 1
  }

  deinit { unsafe xmlFreeTextReader(reader) }

  private static let initialiseLibrary: Void = xmlInitParser()

  /// Moves to the next start tag, end tag or text; nil at the end, or where the document cannot be read further.
  mutating func next() -> Node? {
    if endIsPending {
      endIsPending = false
      return close()
    }
    while let node = unsafe read() {
      unsafe self.node = node
      switch unsafe node.pointee.type {
      case XML_ELEMENT_NODE:
        // The same node comes a second time at its end tag.
        if UInt(bitPattern: node) == open.last { return close() }
        return unsafe start(node)
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        // The number is that of the line at which the text ends and the next tag begins.
        unsafe note(line: node.pointee.line, far: Int(bitPattern: node.pointee.psvi))
        textIsBefore = true
        return .text
      default: textIsBefore = false
      }
    }
    return nil
  }

  /// Moves libxml2 on by one node.
  private mutating func read() -> xmlNodePtr? {
    guard case .none = end else { return nil }
    nodes &+= 1
    guard nodes & 0xFF != 0 || !hasTooManyNames else { return nil }
    let result = unsafe xmlTextReaderRead(reader)
    guard result == 1 else {
      end = result < 0 ? .failed : .document
      return nil
    }
    return unsafe xmlTextReaderCurrentNode(reader)
  }

  /// libxml2 finds a name by a table that does not grow: endlessly many make every step slow.
  private var hasTooManyNames: Bool {
    mutating get {
      guard let dictionary = unsafe node?.pointee.doc?.pointee.dict, unsafe xmlDictSize(dictionary) > Self.nameLimit
      else { return false }
      end = .tooManyNames
      return true
    }
  }

  /// Moves to the end tag of the element whose start tag was met last; nil where the document breaks off before.
  mutating func skipElement() -> Node? {
    if endIsPending { return next() }
    while let node = unsafe read() {
      if UInt(bitPattern: node) == open.last { return close() }
      if unsafe node.pointee.type == XML_TEXT_NODE {
        unsafe note(line: node.pointee.line, far: Int(bitPattern: node.pointee.psvi))
      }
    }
    return nil
  }

  private mutating func start(_ node: xmlNodePtr) -> Node {
    if !textIsBefore { unsafe note(line: node.pointee.line, far: 0) }
    textIsBefore = false
    endIsPending = unsafe xmlTextReaderIsEmptyElement(reader) == 1
    open.append(UInt(bitPattern: node))
    let name = unsafe number(of: node.pointee.name)
    return .start(name: name)
  }

  private mutating func close() -> Node {
    open.removeLast()
    textIsBefore = false
    return .end
  }

  /// libxml2 counts to 65,535 in sixteen bits, further only for text, and not at all for CDATA sections.
  private mutating func note(line near: UInt16, far: Int) {
    if near == 0 { return }
    if near < UInt16.max { line = linesBefore + Int(near) } else if far > 0 { line = linesBefore + far }
  }

  private mutating func number(of name: UnsafePointer<xmlChar>?) -> Int {
    guard let name = unsafe name else { return XMLNames.other }
    return names.number(at: UInt(bitPattern: name)) { unsafe String(cString: name) }
  }

  /// Appends the current text to `text`, which grows to `limit` bytes at most.
  func appendText(to text: inout [UInt8], limit: Int) {
    guard let content = unsafe node?.pointee.content else { return }
    unsafe Self.append(content, to: &text, limit: limit)
  }

  private static func append(_ content: UnsafeMutablePointer<xmlChar>, to text: inout [UInt8], limit: Int) {
    let count = unsafe min(Int(xmlStrlen(content)), limit - text.count)
    if count > 0 { unsafe text.append(contentsOf: UnsafeBufferPointer(start: content, count: count)) }
  }

  /// Calls `body` with the number of each attribute's name, and with a function that appends its value to a text, which
  /// grows to the given number of bytes at most.
  mutating func forEachAttribute(_ body: (_ name: Int, _ appendValue: (inout [UInt8], Int) -> Void) -> Void) {
    var attribute = unsafe node?.pointee.properties
    while let current = unsafe attribute {
      let name = unsafe number(of: current.pointee.name)
      body(name) { text, limit in
        var part = unsafe current.pointee.children
        while let value = unsafe part {
          if let content = unsafe value.pointee.content { unsafe Self.append(content, to: &text, limit: limit) }
          unsafe part = value.pointee.next
        }
      }
      unsafe attribute = current.pointee.next
    }
  }

  /// Whether the current element has an attribute of the local name, in any case.
  mutating func hasAttribute(_ name: String) -> Bool {
    var attribute = unsafe node?.pointee.properties
    while let current = unsafe attribute {
      if let spelling = unsafe current.pointee.name, unsafe String(cString: spelling).lowercased() == name.lowercased()
      {
        return true
      }
      unsafe attribute = current.pointee.next
    }
    return false
  }

  /// The namespace of the current element; nil for none.
  var namespace: String? {
    guard let href = unsafe node?.pointee.ns?.pointee.href else { return nil }
    return unsafe String(cString: href)
  }

  /// About where libxml2 found something wrong, before which it may have kept nodes back; nil elsewhere.
  var faultPosition: Int? { input.cut == nil && input.fault != nil ? input.position : nil }

  /// Why reading stopped before the end; nil when it did not, or not yet.
  var failure: XMLFault? {
    if let cut = input.cut { return XMLFault(line: line, detail: cut.rawValue) }
    if case .tooManyNames = end { return XMLFault(line: line, detail: "more than \(Self.nameLimit) different names") }
    if var first = input.fault {
      first.line += linesBefore
      return first
    }
    if case .failed = end { return XMLFault(line: line, detail: "a text of more than 10 MB") }
    return nil
  }
}

private func readInput(
  _ context: UnsafeMutableRawPointer?, _ target: UnsafeMutablePointer<CChar>?, _ count: Int32
) -> Int32 {
  guard let context = unsafe context else { return -1 }
  let input = unsafe Unmanaged<XMLInput>.fromOpaque(context).takeUnretainedValue()
  return unsafe Int32(input.read(into: UnsafeMutableRawBufferPointer(start: target, count: Int(count))))
}

private func noteFault(_ context: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
  guard let error = unsafe error?.pointee, unsafe error.level == XML_ERR_FATAL, let context = unsafe context else {
    return
  }
  let input = unsafe Unmanaged<XMLInput>.fromOpaque(context).takeUnretainedValue()
  guard input.fault == nil else { return }
  let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "error \(unsafe error.code)"
  unsafe input.note(XMLFault(line: Int(error.line), detail: String(message.prefix { !$0.isNewline })))
}
