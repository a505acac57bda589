/// How the numbers of a workbook are shown: as dates, or with the zeros and signs that their formats add.
struct WorkbookStyles {
  /// How one style shows numbers.
  private enum Form {
    case plain, date
    case digits(DigitFormat)
  }

  private var forms: [Form] = []
  private let usesDatesOf1904: Bool

  /// Reads `bytes`, the part of the styles; dates count from 1904 where `usesDatesOf1904`.
  init(_ bytes: [UInt8], usesDatesOf1904: Bool) throws(InputError) {
    self.usesDatesOf1904 = usesDatesOf1904
    var codes: [Int: String] = [:]
    var isInCells = false
    var scan = try ElementScan(bytes)
    while let element = scan.next() {
      switch element {
      case .start(.numFmt):
        if let id = scan.number(.numFmtId) { codes[id] = scan.attribute(.formatCode) }
      case .start(.cellXfs): isInCells = true
      case .end(.cellXfs): isInCells = false
      case .start(.xf) where isInCells:
        let id = scan.number(.numFmtId) ?? 0
        forms.append(Self.form(id: id, code: codes[id]))
      case .start, .end, .text: break
      }
    }
    if let fault = scan.fault { throw .malformedXML(fault) }
  }

  /// Section 18.8.30: the formats that have no code of their own are 0 to 163.
  private static func form(id: Int, code: String?) -> Form {
    guard let code else {
      let dates = [14...22, 27...36, 45...47, 50...58]
      return dates.contains { $0.contains(id) } ? .date : .plain
    }
    if DigitFormat.isDate(code) { return .date }
    return DigitFormat(code).map(Form.digits) ?? .plain
  }

  /// `number`, as it is stored, as a cell of `style` shows it: a whole number with all its digits. What has lost digits
  /// stays in the form in which it is seen to have.
  func shown(_ number: String, style: Int) -> String {
    let form = forms.indices.contains(style) ? forms[style] : .plain
    switch form {
    case .plain: return Self.digits(number) ?? number
    case .digits(let format): return Self.digits(number).map(format.shown) ?? number
    case .date: return date(number) ?? ""
    }
  }

  /// The digits of `text` where it is a whole number of at most 15 of them: what a cell can hold for certain.
  static func digits(_ text: String) -> String? {
    guard let value = Double(text), value >= 0, value < 1e15, value == value.rounded() else { return nil }
    return String(Int(value))
  }

  /// "2026-03-01".
  private func date(_ text: String) -> String? {
    guard let serial = Double(text), serial >= 1, serial < 2_958_466 else { return nil }
    // Days since 1970-01-01; Excel's first day is 1899-12-31, and it counts 1900-02-29.
    let days = Int(serial) - (usesDatesOf1904 ? 24107 : serial < 60 ? 25568 : 25569)
    // Civil dates from days, by H. Hinnant.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let padded = [month, day].map { ($0 < 10 ? "-0" : "-") + String($0) }.joined()
    return "\(year)\(padded)"
  }
}

/// A number format of digits and signs alone, such as `00000 000000` or `"+"0`.
struct DigitFormat {
  private enum Piece {
    /// A digit; where there is none left, a zero or nothing.
    case digit(isZero: Bool)
    case sign(Character)
  }

  private var pieces: [Piece] = []

  /// The format of `code`; nil for one that shows numbers in other ways.
  init?(_ code: String) {
    guard let characters = Self.firstSection(code) else { return nil }
    for (character, isLiteral) in characters {
      switch character {
      case "0" where !isLiteral: pieces.append(.digit(isZero: true))
      case "#" where !isLiteral: pieces.append(.digit(isZero: false))
      case _ where isLiteral, " ", "-", "(", ")", "+", "/": pieces.append(.sign(character))
      default: return nil
      }
    }
    let hasDigits = pieces.contains { if case .digit = $0 { true } else { false } }
    guard hasDigits, pieces.count > 1 else { return nil }
  }

  /// Whether `code` shows a date or a time.
  static func isDate(_ code: String) -> Bool {
    guard let characters = firstSection(code) else { return false }
    return characters.contains { !$0.isLiteral && "yYmMdDhHsS".contains($0.character) }
  }

  /// The characters of the part for positive numbers, with those that stand for themselves marked; nil for "General".
  private static func firstSection(_ code: String) -> [(character: Character, isLiteral: Bool)]? {
    guard code.lowercased() != "general", code != "@" else { return nil }
    var characters: [(Character, Bool)] = []
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code {
      if isEscaped {
        characters.append((character, true))
        isEscaped = false
      } else if character == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        characters.append((character, true))
      } else if character == "[" || isBracketed {
        isBracketed = character != "]"
      } else if character == "\\" {
        isEscaped = true
      } else if character == ";" {
        break
      } else {
        characters.append((character, false))
      }
    }
    return characters
  }

  /// `digits` in the format: from the right, what is left over before the first placeholder.
  func shown(_ digits: String) -> String {
    var rest = Array(digits)
    var output: [Character] = []
    let first = pieces.firstIndex { if case .digit = $0 { true } else { false } }
    for (index, piece) in pieces.enumerated().reversed() {
      switch piece {
      case .sign(let character): output.append(character)
      case .digit(let isZero):
        if let digit = rest.popLast() { output.append(digit) } else if isZero { output.append("0") }
      }
      if index == first {
        output += rest.reversed()
        rest = []
      }
    }
    return String(output.reversed())
  }
}
