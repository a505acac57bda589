import ContactBook

/// Lines of a label and a value, one under the other: a form of one person, or a list of them, and no table.
enum LabelledLines {
  private static let mostLines = 200

  /// Whether `bytes`, the beginning of a text, are such lines.
  static func areIn(_ bytes: some Collection<UInt8>) -> Bool {
    var (filled, labelled, fitting) = (0, 0, 0)
    var fields: Set<Field> = []
    for line in bytes.split(maxSplits: mostLines, whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(mostLines) {
      let text = String(decoding: line, as: UTF8.self)
      guard let mark = text.firstIndex(where: { ":,;=\t|".contains($0) }) else {
        if text.cleaned != nil { filled += 1 }
        continue
      }
      let quotes: Set<Character> = ["\"", "'", " "]
      let label = String(text[..<mark].filter { !quotes.contains($0) || $0 == " " })
      let value = String(text[text.index(after: mark)...].filter { $0 != "\"" && $0 != ";" && $0 != "," })
      guard label.cleaned != nil || value.cleaned != nil else { continue }
      filled += 1
      let reading = HeaderReading(label)
      guard value.cleaned != nil, reading.isKnown else { continue }
      labelled += 1
      switch (ReadOptions().meaning(of: label), CellShape(value)) {
      case (.field(.email), .email):
        fields.insert(.email)
        fitting += 1
      case (.field(.phone), .phone), (.field(.phone), .digits), (.phoneIfDialable, .phone), (.phoneIfDialable, .digits):
        fields.insert(.phone(.other))
        fitting += 1
      case (.field(let field), .words) where field.isName: fields.insert(.fullName)
      case (.either(let field, or: _), .words) where field.isName: fields.insert(.fullName)
      default: break
      }
    }
    return fields.count > 1 && fitting > 0 && labelled * 3 >= filled * 2
  }
}
