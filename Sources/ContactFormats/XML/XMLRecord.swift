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
  /// Whether it stands in a list of blocked people, or is named for one.
  var isBlocked = false
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
      if let start = closed.start { addValue(closed, from: start, paths) }
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
      if let start = top.start { addValue(top, from: start, paths) }
      frames.append(Frame(state: state, instance: instance, start: text.count, line: reader.line))
    }
  }

  /// Adds what an element says from `start` to here, if it says anything and that means something.
  private mutating func addValue(_ frame: Frame, from start: Int, _ paths: borrowing XMLPathTable) {
    guard let use = paths.uses[frame.state] else { return }
    addValue(use, instance: frame.instance, from: start, line: frame.line)
  }

  private mutating func addValue(_ use: XMLPathTable.Use, instance: Int, from start: Int, line: Int) {
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
        addValue(attribute.use, instance: attribute.isProperty ? instances : instance, from: start, line: line)
      }
    }
  }
}

/// The values of a record that belong together: an address and its label. What they say is asked of their record.
struct XMLRecordInstance {
  fileprivate let range: Range<Int>
  /// The number of the property in its dialect.
  let property: Int
}

extension XMLRecord {
  /// The values from `place` on that belong together, moving it behind them; nil at the end.
  func instance(after place: inout Int) -> XMLRecordInstance? {
    guard place < values.count else { return nil }
    let start = place
    repeat { place += 1 } while place < values.count && values[place].instance == values[start].instance
    return XMLRecordInstance(range: start..<place, property: values[start].use.property)
  }

  /// Calls `body` with each text of `instance` that has `role`, in the order of the record.
  func forEachText(_ role: XMLPathTable.Role, of instance: XMLRecordInstance, _ body: (String) -> Void) {
    for index in instance.range where values[index].use.role == role { body(string(at: index)) }
  }

  /// Whether some text of `instance` that has `role` meets `condition`.
  func hasText(
    _ role: XMLPathTable.Role, of instance: XMLRecordInstance, where condition: (String) -> Bool
  ) -> Bool {
    instance.range.contains { values[$0].use.role == role && condition(string(at: $0)) }
  }

  /// The first text of `instance` that has `role`; nil when there is none.
  func firstText(_ role: XMLPathTable.Role, of instance: XMLRecordInstance) -> String? {
    instance.range.first { values[$0].use.role == role }.map(string)
  }

  /// Every value of `instance` with the line at which it begins.
  func lines(of instance: XMLRecordInstance) -> [(text: String, line: Int)] {
    instance.range.filter { values[$0].use.role == .value }.map { index in
      let whole = values[index].text
      let blanks = text[whole.lowerBound..<trimmed(whole).lowerBound]
      return (string(at: index), values[index].line + blanks.count { $0 == 0x0A })
    }
  }

  /// The keys of `instance`, each with the values up to the next one.
  func keyed(_ instance: XMLRecordInstance) -> [(key: String, values: XMLRecordInstance)] {
    let keys = instance.range.filter { values[$0].use.role == .key }
    return keys.enumerated().map { position, key in
      let end = position + 1 < keys.count ? keys[position + 1] : instance.range.upperBound
      return (string(at: key), XMLRecordInstance(range: key..<end, property: instance.property))
    }
  }

  /// Whether the record marks the value of `instance` as the one to use.
  func isPreferred(_ instance: XMLRecordInstance) -> Bool {
    for index in instance.range where values[index].use.role == .preferred {
      let range = trimmed(values[index].text)
      if range.count == 1 { return text[range.lowerBound] == UInt8(ascii: "1") }
      if ["true", "yes", "pref", "preferred"].contains(string(at: index).lowercased()) { return true }
    }
    return false
  }

  /// A word of a label.
  enum LabelWord {
    case text(Range<Int>)
    /// The number of the name of an element whose presence is the word.
    case name(Int)
  }

  /// Calls `body` with each word of the label of `instance`.
  func forEachLabelWord(of instance: XMLRecordInstance, _ body: (LabelWord) -> Void) {
    for index in instance.range {
      switch values[index].use.role {
      case .label: body(.text(trimmed(values[index].text)))
      case .flag: body(.name(values[index].name))
      default: break
      }
    }
  }

  /// Less the blanks around, which belong to the layout of the document.
  private func string(at index: Int) -> String { String(decoding: text[trimmed(values[index].text)], as: UTF8.self) }

  /// `range` without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
