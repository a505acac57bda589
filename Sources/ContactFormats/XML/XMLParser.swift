import CLibXML2

/// libxml2's push parser: pieces of a document go in, events come out.
@safe struct XMLParser: ~Copyable {
  private static let nameLimit = 50_000

  private let context: xmlParserCtxtPtr
  // Its address is what libxml2 hands to the functions that it calls: it must not move.
  private let storage: UnsafeMutablePointer<XMLEvents>

  /// A parser that lists the names it meets in `names`.
  init(names: XMLNames) throws(InputError) {
    Self.initialiseLibrary
    var handler = unsafe xmlSAXHandler.collectingEvents
    guard let context = unsafe xmlCreatePushParserCtxt(&handler, nil, nil, 0, nil) else {
      throw .malformedXML("libxml2 cannot read it")
    }
    unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    let storage = UnsafeMutablePointer<XMLEvents>.allocate(capacity: 1)
    unsafe storage.initialize(to: XMLEvents(names: names))
    unsafe context.pointee._private = UnsafeMutableRawPointer(storage)
    unsafe self.context = context
    unsafe self.storage = storage
  }

  deinit {
    unsafe xmlFreeParserCtxt(context)
    unsafe storage.deinitialize(count: 1)
    unsafe storage.deallocate()
  }

  private static let initialiseLibrary: Void = xmlInitParser()

  /// What was found in the pieces.
  var events: XMLEvents {
    _read { yield unsafe storage.pointee }
    nonmutating _modify { yield unsafe &storage.pointee }
  }

  /// Reads the bytes of `document` at `piece`, which is the last one where it is empty.
  func read(_ piece: Range<Int>, of document: [UInt8]) {
    // What libxml2's converters find wrong belongs to no parser, and is printed unless the thread has a place for it.
    unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
    unsafe document.withUnsafeBytes { bytes in
      let start = unsafe bytes.baseAddress?.advanced(by: piece.lowerBound).assumingMemoryBound(to: CChar.self)
      unsafe _ = xmlParseChunk(context, start, Int32(piece.count), piece.isEmpty ? 1 : 0)
    }
    // libxml2 finds a name by a table that does not grow: endlessly many make every step slow.
    if let dictionary = unsafe context.pointee.dict, unsafe xmlDictSize(dictionary) > Self.nameLimit {
      events.record(XMLFault(line: unsafe context.line, detail: "more than \(Self.nameLimit) different names"))
    }
  }
}

// MARK: What libxml2 calls

extension xmlSAXHandler {
  /// What is not listed is passed over.
  fileprivate static var collectingEvents: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = handleStart
    unsafe handler.endElementNs = { context, _, _, _ in unsafe context?.events.pointee.end() }
    unsafe handler.characters = handleText
    unsafe handler.ignorableWhitespace = handleText
    unsafe handler.cdataBlock = handleLiteral
    unsafe handler.comment = { context, _ in unsafe context?.events.pointee.interruption() }
    unsafe handler.processingInstruction = { context, _, _ in unsafe context?.events.pointee.interruption() }
    unsafe handler.serror = handleFault
    return unsafe handler
  }
}

extension xmlParserCtxtPtr {
  /// The line at which libxml2 reads.
  fileprivate var line: Int { unsafe pointee.input.map { unsafe Int($0.pointee.line) } ?? 0 }
}

extension UnsafeMutableRawPointer {
  /// The line at which the parser reads whose context this is.
  fileprivate var line: Int { unsafe assumingMemoryBound(to: xmlParserCtxt.self).line }

  /// The events of the parser whose context this is.
  fileprivate var events: UnsafeMutablePointer<XMLEvents> {
    unsafe assumingMemoryBound(to: xmlParserCtxt.self).pointee._private.assumingMemoryBound(to: XMLEvents.self)
  }
}

private func handleStart(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
  _ namespace: UnsafePointer<xmlChar>?, _ namespaceCount: Int32,
  _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32, _ defaultedCount: Int32,
  _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
  guard let context = unsafe context else { return }
  let events = unsafe context.events
  // Each attribute is its name, prefix, namespace, and the beginning and the end of its value.
  for index in 0..<Int(attributeCount) {
    guard let attribute = unsafe attributes?.advanced(by: index * 5), let start = unsafe attribute[3],
      let end = unsafe attribute[4]
    else { continue }
    let number = unsafe events.pointee.number(of: attribute[0])
    unsafe events.pointee.attribute(number, value: UnsafeBufferPointer(start: start, count: end - start))
  }
  let address = UInt(bitPattern: namespace)
  if let namespace = unsafe namespace, unsafe events.pointee.isNew(address) {
    unsafe events.pointee.addNamespace(String(cString: namespace), at: address)
  }
  let number = unsafe events.pointee.number(of: name)
  unsafe events.pointee.start(number, namespace: address, attributeCount: Int(attributeCount), line: context.line)
}

private func handleText(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32) {
  guard let context = unsafe context else { return }
  unsafe context.events.pointee.text(UnsafeBufferPointer(start: text, count: Int(count)), line: context.line)
}

/// libxml2 counts the lines of a CDATA section after it tells of it: the tag that follows knows its own.
private func handleLiteral(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32) {
  unsafe handleText(context, text, count)
  unsafe context?.events.pointee.interruption()
}

private func handleFault(_ context: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
  guard let error = unsafe error?.pointee, unsafe error.level == XML_ERR_FATAL else { return }
  let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "error \(unsafe error.code)"
  let fault = unsafe XMLFault(line: Int(error.line), detail: String(message.prefix { !$0.isNewline }))
  unsafe context?.events.pointee.record(fault)
}

extension XMLEvents {
  fileprivate mutating func number(of name: UnsafePointer<xmlChar>?) -> Int {
    guard let name = unsafe name else { return XMLNames.other }
    return names.number(at: UInt(bitPattern: name)) { unsafe String(cString: name) }
  }
}

/// What libxml2 found in the last piece of a document, until it is asked for: tags, texts and attributes in the order of
/// the document.
struct XMLEvents {
  /// A tag or a text.
  struct Event {
    enum Kind { case start, end, text }

    let kind: Kind
    /// The number of an element's name.
    let name: Int
    /// The line at which a start tag begins or a text ends.
    var line: Int
    /// Where the bytes of a text stand in `text`.
    var range: Range<Int>
    /// Where the attributes of an element stand in `attributes`.
    let attributes: Range<Int>
    /// Where libxml2 keeps the element's namespace.
    let namespace: UInt
  }

  struct Attribute {
    /// The number of its name.
    let name: Int
    /// Where the bytes of its value stand in `text`.
    let range: Range<Int>
  }

  /// How many elements may stand in each other.
  private static let depthLimit = 256
  /// The longest text in one piece, in bytes.
  private static let textLimit = 10_000_000

  private(set) var text: [UInt8] = []
  private(set) var attributes: [Attribute] = []
  /// The numbers of the names that were met.
  var names: XMLNames
  /// Why the document cannot be read further; nothing is taken in after it.
  private(set) var fault: XMLFault?
  private var events: [Event] = []
  /// Where the current event stands; before the first, -1.
  private var place = -1
  private var namespaces: [UInt: String] = [:]
  private var lastNamespace: UInt = 0
  private var depth = 0
  /// The line at which the text before the next tag ends; nil where something else stands before it.
  private var textLine: Int?

  /// No events; `names` lists their names.
  init(names: XMLNames) { self.names = names }

  /// Moves to the next event; false where more of the document is needed to tell it. A text goes on until something
  /// else begins.
  mutating func advance() -> Bool {
    let next = place + 1
    guard next < events.count, next < events.count - 1 || events[next].kind != .text else { return false }
    place = next
    return true
  }

  /// The event that was moved to last.
  var current: Event { events[place] }

  /// Forgets what was moved past, before the next piece.
  mutating func removePast() {
    attributes.removeAll(keepingCapacity: true)
    var pending = place + 1 < events.count ? events[place + 1] : nil
    events.removeAll(keepingCapacity: true)
    place = -1
    if let range = pending?.range {
      text.removeSubrange(..<range.lowerBound)
      pending?.range = 0..<range.count
    } else {
      text.removeAll(keepingCapacity: true)
    }
    if let pending { events.append(pending) }
  }

  /// The namespace that libxml2 keeps at `address`; nil for none.
  func namespace(at address: UInt) -> String? { namespaces[address] }
}

// MARK: What libxml2 tells

extension XMLEvents {
  /// Takes in the value of an attribute of the element whose start tag comes next.
  mutating func attribute(_ name: Int, value: UnsafeBufferPointer<UInt8>) {
    let start = text.count
    unsafe text.append(contentsOf: value)
    // How libxml2 hands on an ampersand that is none of a reference.
    let escape = Array("&#38;".utf8)
    if unsafe value.contains(escape[0]) {
      text.replaceSubrange(start..., with: Array(text[start...]).replacing(escape, with: [escape[0]]))
    }
    attributes.append(Attribute(name: name, range: start..<text.count))
  }

  /// Takes in the start tag, at `line`, of an element with the last `attributeCount` attributes.
  mutating func start(_ name: Int, namespace: UInt, attributeCount: Int, line: Int) {
    guard fault == nil else { return }
    lastNamespace = namespace
    depth += 1
    guard depth <= Self.depthLimit else {
      return record(XMLFault(line: line, detail: "more than \(Self.depthLimit) elements in each other"))
    }
    let own = (attributes.count - attributeCount)..<attributes.count
    events.append(
      Event(
        kind: .start, name: name, line: textLine ?? line, range: 0..<0, attributes: own, namespace: namespace))
    textLine = nil
  }

  /// Whether the namespace at `address` is not known yet: `addNamespace` adds it.
  func isNew(_ address: UInt) -> Bool { address != lastNamespace && address != 0 && namespaces[address] == nil }

  mutating func addNamespace(_ namespace: String, at address: UInt) { namespaces[address] = namespace }

  /// Takes in an end tag.
  mutating func end() {
    guard fault == nil else { return }
    depth -= 1
    textLine = nil
    events.append(Event(kind: .end, name: XMLNames.other, line: 0, range: 0..<0, attributes: 0..<0, namespace: 0))
  }

  /// Takes in text, or more of one, that ends at `line`.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    guard fault == nil else { return }
    let start = text.count
    unsafe text.append(contentsOf: bytes)
    if textLine != nil, let last = events.indices.last, events[last].kind == .text {
      events[last].range = events[last].range.lowerBound..<text.count
      events[last].line = line
      if events[last].range.count > Self.textLimit { record(XMLFault(line: line, detail: "a text of more than 10 MB")) }
    } else {
      events.append(
        Event(
          kind: .text, name: XMLNames.other, line: line, range: start..<text.count, attributes: 0..<0, namespace: 0))
    }
    textLine = line
  }

  /// Ends a text: a comment or a processing instruction comes next.
  mutating func interruption() { textLine = nil }

  /// Records what is wrong with the document; the first fault stays.
  mutating func record(_ fault: XMLFault) { self.fault = self.fault ?? fault }
}
