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

/// Labels by their cells: a few words repeat in every record, and reading them is the dearest part of it.
struct LabelCache {
  private var labels: [String: [Label]] = [:]
  private static let capacity = 1000

  /// The labels of `cell`, one for each value that Google's ` ::: ` parts.
  mutating func labels(of cell: String) -> [Label] {
    if let known = labels[cell] { return known }
    let read = cell.separated(by: .google).map { Label($0) }
    if labels.count < Self.capacity { labels[cell] = read }
    return read
  }
}
