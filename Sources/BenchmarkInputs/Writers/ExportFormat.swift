/// The formats in which records are written.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable, Codable {
  case csv, vCard, xCard

  /// What the format is called in figures.
  package var title: String {
    switch self {
    case .csv: "CSV (Google's 26 columns)"
    case .vCard: "vCard 3.0"
    case .xCard: "xCard"
    }
  }

  /// The suffix of its files.
  package var suffix: String {
    switch self {
    case .csv: "csv"
    case .vCard: "vcf"
    case .xCard: "xml"
    }
  }

  /// `records` as a program that exports this format writes them.
  package func bytes(of records: some Sequence<InventedRecord>) -> [UInt8] {
    var bytes: [UInt8] = []
    switch self {
    case .csv:
      CSVWriter.writeHeader(to: &bytes)
      for record in records { CSVWriter.write(record, to: &bytes) }
    case .vCard:
      for record in records { VCardWriter.write(record, to: &bytes) }
    case .xCard:
      XCardWriter.writeStart(to: &bytes)
      for record in records { XCardWriter.write(record, to: &bytes) }
      XCardWriter.writeEnd(to: &bytes)
    }
    return bytes
  }
}

extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }
}
