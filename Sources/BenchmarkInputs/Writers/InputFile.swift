/// Records that are written into one file.
package struct InputFile: Sendable {
  /// The name of the file.
  package let name: String
  /// The format it is written in.
  package let format: ExportFormat
  /// The records, in the order of the file.
  package let records: [InventedRecord]

  /// The content of the file.
  package var bytes: [UInt8] { format.bytes(of: records) }
}

extension Population {
  /// The records as two services and a telephone would hold them: two fifths in a vCard, two in a CSV, one in an xCard.
  package var files: [InputFile] {
    let first = records.count * 2 / 5
    let second = records.count * 4 / 5
    let parts: [(ExportFormat, Range<Int>)] = [
      (.vCard, 0..<first), (.csv, first..<second), (.xCard, second..<records.count),
    ]
    return parts.map { format, range in
      InputFile(name: "people.\(format.suffix)", format: format, records: Array(records[range]))
    }
  }
}
