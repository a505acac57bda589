/// The labels that were met in a file, by the bytes that they stand as: a file uses few, but each of them often.
struct LabelTable {
  private struct Entry {
    let words: [[UInt8]]
    let label: ValueLabel
  }

  private var entries: [Entry] = []
  private let spellings: [String]

  /// Exports that write remarks where labels should stand would make the table grow with the file.
  private static let limit = 64

  /// A table of labels among which are the names of elements, by their numbers in `spellings`.
  init(spellings: [String]) { self.spellings = spellings }

  /// What the label of `instance` says.
  mutating func label(of instance: XMLRecordInstance, in record: borrowing XMLRecord) -> ValueLabel {
    for entry in entries where record.hasLabel(instance, words: entry.words, spellings: spellings) {
      return entry.label
    }
    let words = record.labelWords(of: instance, spellings: spellings)
    let label = ValueLabel(words)
    if entries.count < Self.limit { entries.append(Entry(words: words.map { Array($0.utf8) }, label: label)) }
    return label
  }
}
