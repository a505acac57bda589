/// The telephone numbers in a cell.
enum PhoneCell {
  /// The texts in `cell` that should each be one number; extensions and dial pauses stay with their number.
  static func numbers(in cell: Cell) -> [Substring] {
    if cell.isOneValue(for: [.lines, .slash, .semicolon, .comma]) { return [withoutFraction(cell.text[...])] }
    var numbers: [Substring] = []
    for list in cell.separated(by: [.lines, .slash]) { append(numbersOf: list, of: cell, to: &numbers) }
    return numbers
  }

  /// A comma is a pause of dialling too, and `;ext=` a part of a number: they part values between whole numbers only.
  private static func append(numbersOf list: Substring, of cell: Cell, to numbers: inout [Substring]) {
    var last: Substring?
    for value in cell.separated(list, by: [.semicolon, .comma]) {
      if let first = last {
        if !isNumber(first) || !isNumber(value) {
          last = list[first.startIndex..<value.endIndex]
          continue
        }
        numbers.append(withoutFraction(first))
      }
      last = value
    }
    if let last { numbers.append(withoutFraction(last)) }
  }

  private static func isNumber(_ text: Substring) -> Bool { text.count(where: \.isNumber) >= 6 }

  /// Whether `text` ends as spreadsheets write whole numbers: `4420794600180.0`.
  private static func hasFraction(_ text: Substring) -> Bool {
    text.utf8.last == UInt8(ascii: "0") && text.utf8.suffix(2).elementsEqual(".0".utf8)
  }

  private static func withoutFraction(_ text: Substring) -> Substring {
    guard hasFraction(text) else { return text }
    let whole = text.dropLast(2)
    let digits = whole.utf8.first == UInt8(ascii: "+") ? whole.utf8.dropFirst() : whole.utf8[...]
    return digits.count >= 7 && digits.allSatisfy { (0x30...0x39).contains($0) } ? whole : text
  }
}
