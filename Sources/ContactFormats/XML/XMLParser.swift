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
      events.note(XMLFault(line: unsafe context.line, detail: "more than \(Self.nameLimit) different names"))
    }
  }
}

// MARK: What libxml2 calls

extension xmlSAXHandler {
  /// What is not listed is passed over.
  fileprivate static var collectingEvents: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = noteStart
    unsafe handler.endElementNs = { context, _, _, _ in unsafe context?.events.pointee.end() }
    unsafe handler.characters = noteText
    unsafe handler.ignorableWhitespace = noteText
    unsafe handler.cdataBlock = noteLiteral
    unsafe handler.comment = { context, _ in unsafe context?.events.pointee.interruption() }
    unsafe handler.processingInstruction = { context, _, _ in unsafe context?.events.pointee.interruption() }
    unsafe handler.serror = noteFault
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

private func noteStart(
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
    unsafe events.pointee.note(namespace: String(cString: namespace), at: address)
  }
  let number = unsafe events.pointee.number(of: name)
  unsafe events.pointee.start(number, namespace: address, attributeCount: Int(attributeCount), line: context.line)
}

private func noteText(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32) {
  guard let context = unsafe context else { return }
  unsafe context.events.pointee.text(UnsafeBufferPointer(start: text, count: Int(count)), line: context.line)
}

/// libxml2 counts the lines of a CDATA section after it tells of it: the tag that follows knows its own.
private func noteLiteral(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32) {
  unsafe noteText(context, text, count)
  unsafe context?.events.pointee.interruption()
}

private func noteFault(_ context: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
  guard let error = unsafe error?.pointee, unsafe error.level == XML_ERR_FATAL else { return }
  let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "error \(unsafe error.code)"
  let fault = unsafe XMLFault(line: Int(error.line), detail: String(message.prefix { !$0.isNewline }))
  unsafe context?.events.pointee.note(fault)
}

extension XMLEvents {
  fileprivate mutating func number(of name: UnsafePointer<xmlChar>?) -> Int {
    guard let name = unsafe name else { return XMLNames.other }
    return names.number(at: UInt(bitPattern: name)) { unsafe String(cString: name) }
  }
}
