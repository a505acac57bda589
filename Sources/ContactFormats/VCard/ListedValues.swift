import ContactBook

/// Several numbers in one TEL, where the standards allow only one: people write them in one field.
enum ListedValues {
  /// The shortest text of two numbers: "5550101/5550102".
  private static let shortestNumbers = 15

  /// The numbers in `text`; itself, where it does not hold several, each of them whole: an extension, a pause of dialling
  /// and an area code before a slash part nothing.
  static func numbers(in text: String) -> [String] {
    guard text.utf8.count >= shortestNumbers, text.utf8.dropFirst().contains(where: mayPart) else { return [text] }
    guard text.utf8.count(where: isDigit) >= 2 * fewestDigits else { return [text] }
    let parts = text.utf8.split(whereSeparator: isSeparator).compactMap { String($0) }.flatMap(inWords)
    // A slash stands between numbers and within them, and what it parts may be one number all the same.
    let numbers = parts.flatMap(betweenSlashes).flatMap(beforePluses).compactMap(\.cleaned)
    return numbers.count > 1 && numbers.allSatisfy(isWhole) ? numbers : [text]
  }

  private static let fewestDigits = 7

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"), 0x0A, 0x0D: true
    default: false
    }
  }

  /// Separators, letters, and the plus of a number behind another.
  private static func mayPart(_ byte: UInt8) -> Bool {
    isSeparator(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "+") || byte.isLetter || byte >= 0x80
  }

  /// "or" and "and".
  private static let conjunctions: Set = [
    "or", "and", "oder", "und", "ou", "et", "o", "y", "e", "en", "of", "og", "eller", "och", "ja", "tai", "lub", "i",
    "albo", "nebo", "a", "vagy", "és", "sau", "și", "veya", "ve", "или", "и", "або", "та", "atau", "dan", "ή", "και",
  ]

  private static func inWords(_ text: String) -> [String] {
    guard text.utf8.contains(where: { $0.isLetter || $0 >= 0x80 }) else { return [text] }
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.split { conjunctions.contains($0.lowercased()) }.map { $0.joined(separator: " ") }
  }

  private static func betweenSlashes(_ text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "/")) else { return [text] }
    let parts = text.split(separator: "/").map(String.init)
    return parts.allSatisfy(isWhole) ? parts : [text]
  }

  /// `+44 7700 900101 +44 7700 900102`; words between them may say of either whose it is.
  private static func beforePluses(_ text: String) -> [String] {
    if text.utf8.contains(where: { $0.isLetter || $0 >= 0x80 }) { return [text] }
    var numbers: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = numbers.last, word.utf8.first != UInt8(ascii: "+") {
        numbers[numbers.count - 1] = last + " " + word
      } else {
        numbers.append(String(word))
      }
    }
    return numbers
  }

  /// Whether `text` is a number that could be dialled by itself. Words that stand beside it are of a label, or the
  /// digits of an extension follow them.
  private static func isWhole(_ text: String) -> Bool {
    let letter = text.utf8.dropFirst(text.lowercased().hasPrefix("tel:") ? 4 : 0).firstIndex {
      $0.isLetter || $0 >= 0x80
    }
    let end = letter ?? text.utf8.endIndex
    guard (fewestDigits...15).contains(text.utf8[..<end].count(where: isDigit)) else { return false }
    guard let letter else { return true }
    let behind = text.utf8[letter...].count(where: isDigit)
    return (1..<fewestDigits).contains(behind) || behind == 0 && !LabelMeanings(of: text).isEmpty
  }
}
