import ContactBook

/// A telephone number whose country and area stand in cells beside it.
enum NumberParts: Hashable {
  case number(String)
  case areaCodeMissing
  case countryNotKnown

  /// Puts `number` together with what is dialled before it: `country`, the cell with the country's calling code or its two
  /// letters, nil where it is empty, and `area`, the cell with the area code, nil where there is no such column.
  init(_ number: String, country: String?, area: String??) {
    let written = number.drop { $0 == " " || $0 == "(" }
    guard !written.hasPrefix("+"), !written.hasPrefix("00") else {
      self = .number(number)
      return
    }
    var national = number
    if let area {
      guard let joined = Self.joined(area, number, isTrunkDialled: written.hasPrefix("0")) else {
        self = .areaCodeMissing
        return
      }
      national = joined
    }
    guard let country, !national.hasPrefix("+") else {
      self = .number(national)
      return
    }
    guard let code = Self.callingCode(country) else {
      // Two letters are the region of the whole record.
      self = Region(country) != nil ? .number(national) : .countryNotKnown
      return
    }
    let digits = Self.digits(national)
    // Longer than any number within a country: it holds the code already.
    let holdsCode = digits.hasPrefix(code) && digits.utf8.count >= 11
    self = .number(holdsCode ? "+" + digits : "+\(code) \(national)")
  }

  /// The number after its area code, where it does not hold it already; nil where the code is missing.
  private static func joined(_ area: String?, _ number: String, isTrunkDialled: Bool) -> String? {
    let length = digits(number).utf8.count
    guard let area else { return isTrunkDialled || length >= 10 ? number : nil }
    let code = area.filter { $0 != "(" && $0 != ")" && $0 != " " }
    let significant = digits(code).drop { $0 == "0" }
    let holdsCode = isTrunkDialled || length >= 9 && digits(number).hasPrefix(significant)
    return holdsCode || significant.isEmpty ? number : "\(code) \(number)"
  }

  /// The calling code in `cell`: `49`, `+49`, `0049`, `Germany (+49)`, `+1-876`.
  private static func callingCode(_ cell: String) -> String? {
    let start = cell.firstIndex(of: "+").map { cell.index(after: $0) } ?? cell.firstIndex(where: \.isWholeNumber)
    guard let start else { return nil }
    let run = cell[start...].prefix { $0.isWholeNumber || $0 == " " || $0 == "-" }
    let code = digits(String(run)).drop { $0 == "0" }
    return (1...6).contains(code.utf8.count) ? String(code) : nil
  }

  /// The digits of `text` in ASCII.
  private static func digits(_ text: String) -> String {
    String(text.compactMap { $0.wholeNumberValue.flatMap { $0 < 10 ? Character("\($0)") : nil } })
  }
}
