/// The labels that were met in a file, by the bytes that they stand as: a file uses few, but each of them often.
struct LabelTable {
  private var keys: [[UInt8]] = []
  private var labels: [ValueLabel] = []
  private var key: [UInt8] = []
  private let spellings: [String]

  /// Exports that write remarks where labels should stand would make the table grow with the file.
  private static let limit = 64
  private static let separator: UInt8 = 0

  /// A table of labels among which are the names of elements, by their numbers in `spellings`.
  init(spellings: [String]) { self.spellings = spellings }

  /// What the label of `instance` says.
  mutating func label(of instance: XMLRecordInstance, in record: borrowing XMLRecord) -> ValueLabel {
    key.removeAll(keepingCapacity: true)
    record.forEachLabelWord(of: instance) { word in
      switch word {
      case .text(let range): for index in range { key.append(record.text[index]) }
      case .name(let number): key.append(contentsOf: spellings[number].utf8)
      }
      key.append(Self.separator)
    }
    if key.isEmpty { return .none }
    for index in keys.indices where keys[index] == key { return labels[index] }
    let words = key.split(separator: Self.separator).map { String(decoding: $0, as: UTF8.self) }
    let label = ValueLabel(words)
    if keys.count < Self.limit {
      keys.append(key)
      labels.append(label)
    }
    return label
  }
}
