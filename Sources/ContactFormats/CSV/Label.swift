import ContactBook

/// What a label beside a value says of it: "* Mobile", "workFax", "Skype".
struct Label: Hashable {
  /// The export's word; nil when it is only a mark.
  let text: String?
  /// The word in lower case.
  let lowercased: String?
  /// The kind of telephone number it means; nil for words of its own.
  let kind: PhoneKind?
  /// Whether it marks the value to use first: Google writes a star.
  let isPreferred: Bool
  /// What the word means as the name of a column: "Telegram" is a network.
  let field: Field?

  static let none = Label("")

  /// The kind of a number that it labels, in a column of `column`: no label makes a fax a telephone.
  func kind(in column: PhoneKind) -> PhoneKind { column.reachesPerson ? kind ?? column : column }

  init(_ cell: some StringProtocol) {
    let word = Substring(cell.cleaned ?? "")
    isPreferred = word.hasPrefix("*")
    let text = word.drop { $0 == "*" || $0 == " " }
    // How Exchange delivers to an address says nothing of the address.
    let isRouting = ["smtp", "ex", "internet"].contains(text.lowercased())
    self.text = text.isEmpty || isRouting ? nil : String(text)
    lowercased = self.text?.lowercased()
    kind = PhoneKind(label: text)
    field = FieldDictionary.standard.field(named: text)
  }
}

/// Labels by the bytes of their cells: a few words repeat in every record, and reading them is dear.
struct LabelCache {
  private var known: [(bytes: [UInt8], labels: [Label])] = [([], [.none])]
  private static let capacity = 16

  /// The labels of the cell in `column`, one for each value that Google's ` ::: ` parts.
  mutating func labels(of record: borrowing TableRecord, at column: Int) -> [Label] {
    if let index = place(of: record, at: column) { return known[index].labels }
    return Self.read(record, column)
  }

  /// Where in the cache the labels of the cell in `column` are; nil when too many others were before them.
  mutating func place(of record: borrowing TableRecord, at column: Int?) -> Int? {
    guard let column, record.isFilled(column) else { return 0 }
    for index in known.indices where record.holds(known[index].bytes, at: column) { return index }
    guard known.count < Self.capacity else { return nil }
    known.append((record.bytes(at: column), Self.read(record, column)))
    return known.count - 1
  }

  /// The first label at `place`.
  subscript(place: Int) -> Label { known[place].labels[0] }

  private static func read(_ record: borrowing TableRecord, _ column: Int) -> [Label] {
    guard let cell = record.cell(at: column) else { return [.none] }
    return cell.text.separated(by: .google).map { Label($0) }
  }
}
