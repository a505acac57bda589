import Foundation

/// A number as people and programs write it: with a scheme, words, an extension, parameters, digits of another script.
struct WrittenNumber {
  /// ASCII where the text has an ASCII equivalent; letters lower-case.
  private var text: [UInt8]
  private var phoneContext: [UInt8] = []

  /// Folds `written` to ASCII digits and separators and takes the scheme off.
  init(_ written: String) throws(PhoneNumber.Rejection) {
    let decoded = written.utf8.contains(UInt8(ascii: "%")) ? written.removingPercentEncoding ?? written : written
    text = []
    text.reserveCapacity(decoded.utf8.count)
    for scalar in decoded.unicodeScalars { Self.appendFolded(scalar, to: &text) }
    dropScheme()
    if text.contains(UInt8(ascii: "@")) { throw .notANumber }
  }

  /// The digits to dial from `region`, with a leading `+` where the text has one.
  mutating func digits(region: Region?) throws(PhoneNumber.Rejection) -> [UInt8] {
    dropCallerIDPrefix()
    try refuseServiceCode()
    if let digits = try spreadsheetDigits() { return digits }
    try cutParameters()
    guard let start = text.firstIndex(where: { isDigit($0) || $0 == UInt8(ascii: "+") || Self.isLetter($0) })
    else { throw .notANumber }
    text.removeFirst(start)
    if text.contains(where: Self.isLetter) { try readLetters(region: region) }
    dropTrunkZero()
    if StrayDigits.isDoubtful(text) { throw .moreDigits }
    let isInternational = text.first == UInt8(ascii: "+")
    let digits = text.filter(isDigit)
    guard !digits.isEmpty else { throw .notANumber }
    if isInternational { return [UInt8(ascii: "+")] + digits }
    return phoneContext + digits
  }

  // MARK: What stands before the number

  private static let schemes = ["tel:", "telprompt:", "callto:", "phone:", "sms:", "smsto:"]

  private mutating func dropScheme() {
    text = Array(text.drop { $0 == UInt8(ascii: " ") })
    if text.starts(with: "sip:".utf8) || text.starts(with: "sips:".utf8) { text = Array("@".utf8) }
    while let scheme = Self.schemes.first(where: { text.starts(with: $0.utf8) }) {
      text = Array(text.dropFirst(scheme.utf8.count).drop { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: " ") })
    }
  }

  /// Codes that hide or show the caller's own number, dialled before the number that is meant.
  private static let callerIDPrefixes = ["*31#", "#31#", "*30#", "#30#", "*67", "*82"]

  private mutating func dropCallerIDPrefix() {
    guard let prefix = Self.callerIDPrefixes.first(where: { text.starts(with: $0.utf8) }) else { return }
    let rest = text.dropFirst(prefix.utf8.count)
    if rest.count(where: isDigit) >= 7 { text = Array(rest) }
  }

  /// `*100#` and `**611` reach a telephone system, not a person.
  private func refuseServiceCode() throws(PhoneNumber.Rejection) {
    guard let first = text.first(where: { $0 > UInt8(ascii: " ") }) else { throw .notANumber }
    let last = text.last { $0 > UInt8(ascii: " ") }
    let hasPause = text.contains(UInt8(ascii: ",")) || text.contains(UInt8(ascii: ";"))
    if first == UInt8(ascii: "*") || first == UInt8(ascii: "#") || (last == UInt8(ascii: "#") && !hasPause) {
      throw .serviceCode
    }
  }

  // MARK: What stands after it

  /// Cuts RFC 3966 parameters, dial pauses and an extension after `#`; keeps a `phone-context` that is a number.
  private mutating func cutParameters() throws(PhoneNumber.Rejection) {
    let context = Array(";phone-context=+".utf8)
    if let start = text.firstRange(of: context)?.upperBound {
      phoneContext = [UInt8(ascii: "+")] + text[start...].prefix { $0 != UInt8(ascii: ";") }.filter(isDigit)
    }
    let marks = Set(";,#*~".utf8)
    guard let digit = text.firstIndex(where: isDigit),
      let cut = text[digit...].firstIndex(where: marks.contains)
    else { return }
    if Self.isList(text[cut...]) { throw .moreDigits }
    text.removeSubrange(cut...)
  }

  /// Whether another number follows the mark that `rest` begins with: after a pause there would be nothing but digits.
  private static func isList(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.first == UInt8(ascii: ",") || rest.first == UInt8(ascii: ";"), !rest.contains(UInt8(ascii: "=")),
      rest.count(where: isDigit) >= 7
    else { return false }
    return rest.contains(UInt8(ascii: "+")) || rest.dropFirst().starts(with: " 0".utf8)
  }

  /// `4.47912E+11` is what a spreadsheet leaves of a long number; it can be read back only with all of its digits.
  private func spreadsheetDigits() throws(PhoneNumber.Rejection) -> [UInt8]? {
    var number = text.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"") }
    if number.first == UInt8(ascii: "=") { number.removeFirst() }
    let whole = number.dropLast(2)
    let digits = whole.first == UInt8(ascii: "+") ? whole.dropFirst() : whole
    if number.suffix(2).elementsEqual(".0".utf8), digits.count >= 7, digits.allSatisfy(isDigit) {
      return Array(whole)
    }
    guard let mark = number.firstIndex(of: UInt8(ascii: "e")), number.first.map(isDigit) == true else {
      return nil
    }
    let mantissa = number[..<mark]
    let exponent = number[number.index(after: mark)...].drop { $0 == UInt8(ascii: "+") }
    guard !exponent.isEmpty, exponent.allSatisfy(isDigit),
      mantissa.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") })
    else { return nil }
    let shown = mantissa.filter(isDigit)
    // Whether zeros that are missing at the end were zeros nobody can tell: a cell shows as many digits as fit.
    guard shown.count >= 10, mantissa.dropFirst().first.map(isDigit) == false,
      Int(String(decoding: exponent, as: UTF8.self)) == shown.count - 1
    else { throw .exponent }
    return shown
  }

  // MARK: Inside

  /// `(0)` after a country code is a trunk zero, which nobody dials there; Italy's is part of the number.
  private mutating func dropTrunkZero() {
    let isInternational = text.first == UInt8(ascii: "+") || text.starts(with: "00".utf8)
    guard isInternational, let zero = text.firstRange(of: Array("(0)".utf8)) else { return }
    let code = text[..<zero.lowerBound].filter(isDigit).drop { $0 == UInt8(ascii: "0") }
    if !code.elementsEqual("39".utf8) { text.removeSubrange(zero) }
  }

  private static let extensionWords = ["ext", "extn", "extension", "x", "durchwahl", "poste"]

  /// Turns vanity letters into digits where the North American plan is dialled; other words are left out, with the
  /// extension they announce.
  private mutating func readLetters(region: Region?) throws(PhoneNumber.Rejection) {
    if let vanity = vanityDigits(region: region) {
      text = vanity
      return
    }
    guard let digit = text.firstIndex(where: { isDigit($0) || $0 == UInt8(ascii: "+") }) else { throw .notANumber }
    var number = text[digit...].prefix { !Self.isLetter($0) }
    guard number.count(where: isDigit) >= 5 else { throw .notANumber }
    if let remark = Self.remark(in: number), number[..<remark].count(where: isDigit) >= 5 {
      number = number[..<remark]
    } else if !Self.isExtension(text[number.endIndex...]), StrayDigits.belongsToWord(number) {
      throw .moreDigits
    }
    // "0171 3920010 or 030 23125 060": which of two is meant nobody can tell.
    if !Self.isExtension(text[number.endIndex...]), text[number.endIndex...].count(where: isDigit) >= 6 {
      throw .moreDigits
    }
    if digit > 0, StrayDigits.beginsWithOrdinal(number) { throw .moreDigits }
    text = Array(number)
  }

  /// Where a bracket opens that holds words: `(2nd floor)`.
  private static func remark(in number: ArraySlice<UInt8>) -> Int? {
    guard let open = number.lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }) else { return nil }
    return number[open...].contains { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") } ? nil : open
  }

  /// Words that announce an extension, a choice in a telephone menu, or a pause before either, folded.
  private static let extensionMarks = Set(
    """
    x xt ext extn extension exten extensao estensione p w wait pause durchwahl dw dwl klappe kl nebenstelle nst app
    apparat hausapparat poste local loc anexo anx ramal rml interno interna interne intern internal int inner wew wewn wewnetrzny
    wewnetrzna wewnetrzne linka klapka mellek melleke dahili dah toestel tst lok lokal anknytning ankn alanumero alanro ala
    sisanumero postd isub kucni vidin vnutr vn dob sambungan ekst eks ekstensi samb option opt press dial taste touche
    tecla opcion opcao opzione menu доб добав добавочный доп вн внутр внутренний дод додатковий внутрішній вътр вътрешен лок
    локал εσωτ εσωτερικο שלוחה פנימי تحويلة داخلي داخلی الداخلي 内線 內線 分机 分機 转 轉 内线 分号 내선 구내 교환 ต่อ ภายใน
    """.split(whereSeparator: \.isWhitespace).map { folded($0) })

  /// Words between the announcement and the digits: "ext. no. 12".
  private static let numberWords: Set = ["no", "nr", "num", "number", "nummer", "numero", "n", "№"]

  private static func folded(_ word: some StringProtocol) -> String {
    word.lowercased().folding(options: .diacriticInsensitive, locale: nil)
  }

  /// The most digits that an extension has.
  private static let longestExtension = 7

  /// Whether `rest` begins with a word that announces an extension, and the digits of one.
  private static func isExtension(_ rest: ArraySlice<UInt8>) -> Bool {
    let word = rest.prefix(while: isLetter)
    guard extensionMarks.contains(folded(String(decoding: word, as: UTF8.self))) else { return isTwoWords(rest) }
    var after = rest.dropFirst(word.count).drop { " .:#-/()".utf8.contains($0) }
    let next = after.prefix(while: isLetter)
    if !next.isEmpty, numberWords.contains(folded(String(decoding: next, as: UTF8.self))) {
      after = after.dropFirst(next.count).drop { " .:#".utf8.contains($0) }
    }
    let digits = after.prefix { isDigit($0) || $0 == UInt8(ascii: " ") }.count(where: isDigit)
    return (1...longestExtension).contains(digits)
  }

  /// Whether `rest` begins with an extension in Vietnamese, whose words are of several syllables, or Malay.
  private static func isTwoWords(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let digit = rest.firstIndex(where: isDigit), digit - rest.startIndex < 24 else { return false }
    let words = folded(String(decoding: rest[..<digit], as: UTF8.self)).trimmingPrefix(" ")
    return ["may le", "so may le", "noi bo", "so noi bo", "sambungan no", "tel int"].contains {
      words.hasPrefix($0) && words.dropFirst($0.count).allSatisfy { " .:".contains($0) }
    }
  }

  /// Whether `written` is a number with an extension, in words, as a parameter (RFC 3966, section 3), behind a pause of
  /// dialling or a sign: whoever dials the number alone gets a switchboard.
  static func hasExtension(_ written: String) -> Bool {
    guard written.utf8.contains(where: { isLetter($0 | 0x20) || isPause($0) }),
      let text = (try? WrittenNumber(written))?.text, let digit = text.firstIndex(where: isDigit)
    else { return false }
    if ["ext=", "postd="].contains(where: { text[digit...].firstRange(of: Array((";" + $0).utf8)) != nil }) {
      return true
    }
    guard let mark = text[digit...].firstIndex(where: { isLetter($0) || isPause($0) }),
      text[digit..<mark].count(where: isDigit) >= 5
    else { return false }
    return isLetter(text[mark]) ? isExtension(text[mark...]) : isExtensionBehindPause(text[mark...])
  }

  private static func isPause(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "#"), UInt8(ascii: "*"), UInt8(ascii: "~"): true
    default: false
    }
  }

  /// Whether `rest`, which begins with a pause of dialling or a sign, goes on with the digits of an extension: ",,12#".
  private static func isExtensionBehindPause(_ rest: ArraySlice<UInt8>) -> Bool {
    let after = rest.drop { isPause($0) || $0 == UInt8(ascii: " ") }
    if let first = after.first, isLetter(first) { return isExtension(after) }
    return !isList(rest) && (1...longestExtension).contains(after.prefix(while: isDigit).count)
  }

  private func vanityDigits(region: Region?) -> [UInt8]? {
    let start = text.first { $0 != UInt8(ascii: "(") }
    let isNorthAmerican =
      start == UInt8(ascii: "1") || text.starts(with: "+1".utf8)
      || (start != UInt8(ascii: "+") && region?.callingCode == 1)
    guard isNorthAmerican else { return nil }
    var words = text.split { !Self.isLetter($0) && !isDigit($0) }
    if let mark = words.firstIndex(where: { word in Self.extensionWords.contains { word.elementsEqual($0.utf8) } }),
      mark > 0
    {
      words.removeSubrange(mark...)
    }
    let characters = words.joined().drop { $0 == UInt8(ascii: "1") }
    guard characters.count == 10, characters.count(where: Self.isLetter) >= 3,
      characters.count(where: isDigit) < 10
    else { return nil }
    let digits = characters.map(Self.keypadDigit)
    return digits.contains(0) ? nil : Array("+1".utf8) + digits
  }

  // MARK: Characters

  /// The digits of ITU-T E.161 for a to z.
  private static let keypad = Array("22233344455566677778889999".utf8)

  private static func keypadDigit(_ byte: UInt8) -> UInt8 {
    if isDigit(byte) { return byte }
    let letter = Int(byte) - Int(UInt8(ascii: "a"))
    return keypad.indices.contains(letter) ? keypad[letter] : 0
  }

  /// ASCII letters, and every byte of those of other scripts.
  private static func isLetter(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 || byte >= 0x80 }

  private static func appendFolded(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    switch scalar.value {
    case 0x41...0x5A: text.append(UInt8(scalar.value) | 0x20)
    case 0x09, 0x0A, 0x0D: text.append(UInt8(ascii: " "))
    case 0..<0x80: text.append(UInt8(scalar.value))
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: return
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: text.append(UInt8(ascii: " "))
    case 0x2010...0x2015, 0x2212, 0x30FC, 0xFE63: text.append(UInt8(ascii: "-"))
    // Full-width forms of ASCII.
    case 0xFF01...0xFF5E:
      Unicode.Scalar(scalar.value - 0xFEE0).map { appendFolded($0, to: &text) }
    default:
      if scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue, digit >= 0, digit < 10 {
        text.append(UInt8(ascii: "0") + UInt8(digit))
      } else {
        text.append(contentsOf: Array(String(scalar).utf8))
      }
    }
  }
}
