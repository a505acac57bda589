/// The telephone numbers in a cell.
enum PhoneCell {
  /// The texts in `cell` that should each be one number; extensions and dial pauses stay with their number.
  static func numbers(in cell: String) -> [Substring] {
    guard cell.utf8.contains(where: isMark) else { return [withoutFraction(cell[...])] }
    return cell.separated(by: [.lines, .slash]).flatMap { numbers(inList: $0) }.map(withoutFraction)
  }

  /// A comma is a pause of dialling too, and `;ext=` a part of a number: they part values between whole numbers only.
  private static func numbers(inList text: Substring) -> [Substring] {
    var numbers: [Substring] = []
    for value in text.separated(by: [.semicolon, .comma]) {
      if let last = numbers.last, !isNumber(last) || !isNumber(value) {
        numbers[numbers.count - 1] = text[last.startIndex..<value.endIndex]
      } else {
        numbers.append(value)
      }
    }
    return numbers
  }

  private static func isNumber(_ text: Substring) -> Bool { text.count(where: \.isNumber) >= 6 }

  /// Spreadsheets write whole numbers as `4420794600180.0`.
  private static func withoutFraction(_ text: Substring) -> Substring {
    guard text.utf8.last == UInt8(ascii: "0"), text.hasSuffix(".0") else { return text }
    let whole = text.dropLast(2)
    return whole.utf8.count >= 7 && whole.utf8.allSatisfy { (0x30...0x39).contains($0) } ? whole : text
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "|"): true
    default: false
    }
  }
}
