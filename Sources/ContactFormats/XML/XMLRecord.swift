/// What one record of a document says, as far as its dialect has a meaning for it: texts in one buffer that is used
/// again for the next record.
struct XMLRecord {
  struct Value {
    let use: XMLPathTable.Use
    /// Values of one number belong together: an address and its label.
    let instance: Int
    /// The number of the name of an element whose presence says it.
    let name: Int
    let text: Range<Int>
    /// The line at which the element begins that says it.
    let line: Int
  }

  /// The longest record, in bytes of text that means something.
  static let limit = 16 << 20
  private static let valueLimit = 1 << 16

  private(set) var values: [Value] = []
  private(set) var text: [UInt8] = []
  /// The line at which the record begins.
  private(set) var line = 0
  /// The record's number in its file.
  private(set) var number = 0
  /// Whether other records stand in it.
  var holdsRecords = false
  private var frames: [Frame] = []
  private var instances = 0
  private var skipped = 0

  private struct Frame {
    let state: Int
    let instance: Int
    /// Where the element's own text begins; nil when it continues that of the element around it.
    var start: Int?
    let line: Int
  }

  /// Whether the record has more to say than can be one person's.
  var isTooLong: Bool { text.count >= Self.limit || values.count >= Self.valueLimit }

  /// Whether the record's end tag was met.
  var isComplete: Bool { frames.isEmpty }

  /// Begins a record at the start tag at which `reader` stands.
  mutating func begin(at reader: inout XMLReader, number: Int, paths: borrowing XMLPathTable) {
    values.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
    line = reader.line
    self.number = number
    holdsRecords = false
    instances = 0
    skipped = 0
    open(XMLPathTable.record, &reader, paths)
  }

  /// Takes in the start tag of `name`; returns whether anything in the element can matter. What cannot is either not
  /// taken in at all, or announced by `skip`.
  mutating func start(_ name: Int, at reader: inout XMLReader, paths: borrowing XMLPathTable) -> Bool {
    guard skipped == 0, let top = frames.last, let child = paths.child(of: top.state, named: name) else { return false }
    open(child, &reader, paths)
    if let use = paths.uses[child], use.role == .flag, let holder = frames.last?.instance {
      values.append(
        Value(use: use, instance: holder, name: name, text: text.count..<text.count, line: reader.line))
    }
    return true
  }

  /// Passes over the element whose start tag was met, up to its end tag.
  mutating func skip() { skipped += 1 }

  /// Takes in the text at which `reader` stands.
  mutating func add(_ reader: borrowing XMLReader, paths: borrowing XMLPathTable) {
    guard skipped == 0, let top = frames.last, let use = paths.uses[top.state], use.role != .flag else { return }
    reader.appendText(to: &text, limit: Self.limit)
  }

  /// Takes in an end tag.
  mutating func end(paths: borrowing XMLPathTable) {
    if skipped > 0 {
      skipped -= 1
    } else if let closed = frames.popLast() {
      if let start = closed.start { note(closed, from: start, paths) }
      if let top = frames.last, top.start != nil, closed.start != nil { frames[frames.count - 1].start = text.count }
    }
  }

  private mutating func open(_ state: Int, _ reader: inout XMLReader, _ paths: borrowing XMLPathTable) {
    if paths.isProperty[state] { instances += 1 }
    let instance = paths.isProperty[state] ? instances : frames.last?.instance ?? 0
    if paths.hasAttributes[state] { readAttributes(of: state, instance, &reader, paths) }
    guard let top = frames.last, let use = paths.uses[top.state] else {
      return frames.append(Frame(state: state, instance: instance, start: text.count, line: reader.line))
    }
    if use == paths.uses[state], top.instance == instance {
      frames.append(Frame(state: state, instance: instance, start: nil, line: reader.line))
    } else {
      if let start = top.start { note(top, from: start, paths) }
      frames.append(Frame(state: state, instance: instance, start: text.count, line: reader.line))
    }
  }

  /// Notes what an element says from `start` to here, if it says anything and that means something.
  private mutating func note(_ frame: Frame, from start: Int, _ paths: borrowing XMLPathTable) {
    guard let use = paths.uses[frame.state] else { return }
    note(use, instance: frame.instance, from: start, line: frame.line)
  }

  private mutating func note(_ use: XMLPathTable.Use, instance: Int, from start: Int, line: Int) {
    guard use.role != .flag, values.count < Self.valueLimit, text[start...].contains(where: { $0 > 0x20 }) else {
      return
    }
    values.append(Value(use: use, instance: instance, name: XMLNames.other, text: start..<text.count, line: line))
  }

  private mutating func readAttributes(
    of state: Int, _ instance: Int, _ reader: inout XMLReader, _ paths: borrowing XMLPathTable
  ) {
    let wanted = paths.attributes[state]
    let line = reader.line
    reader.forEachAttribute { name, appendValue in
      for attribute in wanted where attribute.name == name {
        if attribute.isProperty { instances += 1 }
        let start = text.count
        appendValue(&text, Self.limit)
        note(attribute.use, instance: attribute.isProperty ? instances : instance, from: start, line: line)
      }
    }
  }
}
