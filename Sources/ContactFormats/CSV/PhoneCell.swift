/// The telephone numbers in a cell.
enum PhoneCell {
  /// The texts in `cell` that should each be one number; extensions and dial pauses stay with their number.
  static func numbers(in cell: String) -> [Substring] {
    cell.separated(by: [.lines, .slash]).flatMap { numbers(inList: $0) }.map(withoutFraction)
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

  /// Whether `text` ends as spreadsheets write whole numbers: `4420794600180.0`.
  static func hasFraction<Text: StringProtocol>(_ text: Text) -> Bool where Text.UTF8View: BidirectionalCollection {
    text.utf8.last == UInt8(ascii: "0") && text.utf8.suffix(2).elementsEqual(".0".utf8)
  }

  private static func withoutFraction(_ text: Substring) -> Substring {
    guard hasFraction(text) else { return text }
    let whole = text.dropLast(2)
    let digits = whole.utf8.first == UInt8(ascii: "+") ? whole.utf8.dropFirst() : whole.utf8[...]
    return digits.count >= 7 && digits.allSatisfy { (0x30...0x39).contains($0) } ? whole : text
  }
}
