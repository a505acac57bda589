/// The values of a record that belong together: an address and its label.
struct XMLRecordInstance {
  private let record: XMLRecord
  private let range: Range<Int>
  /// The number of the property in its dialect.
  let property: Int

  fileprivate init(_ record: XMLRecord, _ range: Range<Int>) {
    self.record = record
    self.range = range
    property = record.values[range.lowerBound].use.property
  }

  /// The texts that have `role`, in the order of the record.
  func texts(_ role: XMLPathTable.Role) -> [String] {
    range.filter { record.values[$0].use.role == role }.map { text(at: $0) }
  }

  /// The first text that has `role`; nil when there is none.
  func first(_ role: XMLPathTable.Role) -> String? {
    range.first { record.values[$0].use.role == role }.map { text(at: $0) }
  }

  /// Every text with the line at which its element begins.
  var lines: [(text: String, line: Int)] {
    range.filter { record.values[$0].use.role == .value }.map { (text(at: $0), record.values[$0].line) }
  }

  /// The numbers of the names of elements that are words of the label.
  var flags: [Int] { range.filter { record.values[$0].use.role == .flag }.map { record.values[$0].name } }

  /// Whether the record marks the value as the one to use.
  var isPreferred: Bool {
    texts(.preferred).contains { ["1", "true", "yes", "pref", "preferred"].contains($0.lowercased()) }
  }

  /// The keys, each with the values up to the next one.
  var keyed: [(key: String, values: XMLRecordInstance)] {
    let keys = range.filter { record.values[$0].use.role == .key }
    return keys.enumerated().map { index, key in
      let end = index + 1 < keys.count ? keys[index + 1] : range.upperBound
      return (text(at: key), XMLRecordInstance(record, key..<end))
    }
  }

  /// Less the blanks around, which belong to the layout of the document.
  private func text(at index: Int) -> String {
    let range = record.values[index].text
    let text = record.text
    guard let first = text[range].firstIndex(where: { $0 > 0x20 }),
      let last = text[range].lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(decoding: text[first...last], as: UTF8.self)
  }
}

extension XMLRecord {
  /// The values from `place` on that belong together, moving it behind them; nil at the end.
  func instance(after place: inout Int) -> XMLRecordInstance? {
    guard place < values.count else { return nil }
    let start = place
    repeat { place += 1 } while place < values.count && values[place].instance == values[start].instance
    return XMLRecordInstance(self, start..<place)
  }
}
