import ContactBook

/// What the cells of a column look like, over the first records of a table.
struct ColumnCells: Hashable {
  private(set) var filled = 0
  private(set) var emails = 0
  /// Numbers written as telephone numbers are.
  private(set) var phones = 0
  /// Ten or more digits and nothing else.
  private(set) var digits = 0
  private(set) var words = 0
  /// An address or a number among other text, or several of them.
  private(set) var mixed = 0
  /// One to six digits, with what codes are written with.
  private(set) var codes = 0
  /// Codes that begin with `+` or `00`.
  private(set) var callingCodes = 0
  /// Two letters.
  private(set) var regions = 0
  /// Words that say which telephone is meant.
  private(set) var labels = 0
  /// Two words and more that may be a name.
  private(set) var fullNames = 0
  /// Words that head names.
  private(set) var nameLabels = 0
  /// Of the digits in a cell, the most.
  private(set) var longestNumber = 0
  /// Whether bare numbers go up from cell to cell as those of records do.
  private(set) var isCounting = false

  init(_ cells: some Sequence<String>) {
    var last: UInt64?
    var steps = (small: 0, all: 0)
    for cell in cells {
      guard let text = SpreadsheetCell.value(of: cell).cleaned, text.utf8.count <= 200 else { continue }
      filled += 1
      switch CellShape(text) {
      case .email: emails += 1
      case .phone: phones += 1
      case .digits: digits += 1
      case .words:
        words += 1
        if text.contains(" ") { fullNames += 1 }
      case .empty, .other: if Self.holdsAddress(text) { mixed += 1 }
      }
      count(text)
      guard let number = UInt64(text) else { continue }
      if let last {
        steps.all += 1
        if number > last, number - last <= 3 { steps.small += 1 }
      }
      last = number
    }
    isCounting = steps.all > 0 && steps.small * 5 >= steps.all * 4 && phones == 0
  }

  private mutating func count(_ text: String) {
    let numerals = text.unicodeScalars.count { $0.properties.numericType == .decimal }
    longestNumber = max(longestNumber, numerals)
    let punctuation = Set("+()- .x#".unicodeScalars)
    if (1...6).contains(numerals),
      text.unicodeScalars.allSatisfy({ $0.properties.numericType == .decimal || punctuation.contains($0) })
    {
      codes += 1
      if text.hasPrefix("+") || text.hasPrefix("(+") || text.hasPrefix("00") { callingCodes += 1 }
    }
    if text.utf8.count == 2, text.allSatisfy(\.isLetter) { regions += 1 }
    if numerals == 0, text.utf8.count <= 20, FieldDictionary.standard.field(named: text)?.isName == true {
      nameLabels += 1
    }
    if numerals == 0, let kind = PhoneKind(label: text) { labels += kind == .others ? 0 : 1 }
  }

  /// Whether most of the filled cells are among `count`.
  func areMostly(_ count: Int) -> Bool { count > 0 && count * 5 >= filled * 4 }

  /// Whether the cells of several records are whole names.
  var areTwoWords: Bool { filled > 1 && areMostly(fullNames) }

  /// The field that nearly all cells look to be of; nil where there is doubt.
  var field: Field? {
    if areMostly(emails) { return .email }
    return areMostly(phones + digits) && phones > 0 && !isCounting ? .phone(.other) : nil
  }

  /// The field that many cells look to be of.
  var likelyField: Field? {
    guard !isCounting, (emails + phones + digits + mixed) * 2 >= filled, filled > 0 else { return nil }
    if emails + mixed >= phones + digits, emails + mixed > 0 { return .email }
    return phones + digits > 0 ? .phone(.other) : nil
  }

  /// Whether an address stands among other words in `text`.
  static func holdsAddress(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return false }
    return text.split { ", ;/|\n\t<>()".contains($0) }.contains { CellShape(String($0)) == .email }
  }
}
