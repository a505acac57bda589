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
