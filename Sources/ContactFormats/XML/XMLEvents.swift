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
      return note(XMLFault(line: line, detail: "more than \(Self.depthLimit) elements in each other"))
    }
    let own = (attributes.count - attributeCount)..<attributes.count
    events.append(
      Event(
        kind: .start, name: name, line: textLine ?? line, range: 0..<0, attributes: own, namespace: namespace))
    textLine = nil
  }

  /// Whether the spelling of the namespace at `address` is to be told by `note(namespace:at:)`.
  func isNew(_ address: UInt) -> Bool { address != lastNamespace && address != 0 && namespaces[address] == nil }

  mutating func note(namespace: String, at address: UInt) { namespaces[address] = namespace }

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
      if events[last].range.count > Self.textLimit { note(XMLFault(line: line, detail: "a text of more than 10 MB")) }
    } else {
      events.append(
        Event(
          kind: .text, name: XMLNames.other, line: line, range: start..<text.count, attributes: 0..<0, namespace: 0))
    }
    textLine = line
  }

  /// Takes notice of what stands between texts and is none: comments and processing instructions.
  mutating func interruption() { textLine = nil }

  /// Notes what is wrong with the document, if nothing was before.
  mutating func note(_ fault: XMLFault) { self.fault = self.fault ?? fault }
}
