import Foundation

/// What people write beside the name of somebody who has died: a dagger, "verstorben", "R.I.P.", "(1931-2019)".
package enum DeathMark {
  /// Whether `text`, a name or a part of one, says so.
  package static func isSet(in text: String) -> Bool {
    let beginnings = MarkBeginnings.found(in: text)
    return beginnings.contains(.words) && isStated(in: text)
      || beginnings.contains(.setOff) && remarks(in: text).contains { isWordSetOff($0) || areDates($0) }
  }

  /// Words that are no names.
  static let words = """
    deceas* decd dec'd passed_away passed_on in_memoriam in_memory in_loving_memory rest_in_peace r.i.p
    verstorb* gestorben entschlafen weiland décéd* fallec* difunt* q.e.p.d qepd e.p.d d.e.p decedut* defunta defunto defunti
    buonanima falec* finad* overleden wijlen avliden avlidna afdød* avdød* látin* kuollut vainaja edesmennyt surnud kadunuke
    miris mirusi velionis mirė zmarł* nie_żyje ś.p śp zemřel* zesnul* zomrel* zosnul* elhunyt meghalt néhai decedat* răposat*
    pokojn* preminu* umrla umro vefat merhum merhume rahmetli öldü умер умерла умерший умершая умерло скончал* покойн*
    упокоен* помер померла померлий покійн* почина* αποβίωσ* απεβίωσ* αποθαν* μακαρίτ* πέθαν* θανών *נפטר* המנוח המנוחה *ז"ל* *ז״ל*
    *مرحوم* المرحوم المرحومة المتوفى المتوفي *متوفى* *متوفي* *متوفاة* *متوفی* رحمه_الله رحمها_الله *स्वर्गीय* *दिवंगत* *मृतक* *মৃত* *মরহুম* *故人* *已故* *去世* *过世*
    *過世* *逝世* *逝去* *死亡* *亡くな* *他界* *고인이* *사망* *별세* *작고하* *เสียชีวิต* đã_mất qua_đời almarhum almarhumah allahyarham alm. almh.
    """

  /// Words that are names elsewhere, or mean something else: they count in brackets, and behind a dash or a comma.
  static let wordsSetOff = """
    dead died late the_late passed tot verst gest sel mort morte dcd feu feue muerto muerta morto morta dood
    kuoll zm mrtev mrtvý mrtva mrtav halott ölü мертв мертва ум ушёл νεκρός rip avled selig salig 故 亡 歿
    """

  /// The same, with the letters that they are written with: a department is no death.
  fileprivate static let wordsSetOffAsWritten = "död død"

  fileprivate static let signs: Set<Unicode.Scalar> = [
    "\u{2020}", "\u{271D}", "\u{271E}", "\u{271F}", "\u{26B0}", "\u{1FAA6}",
  ]

  private static let trie = WordTrie([(1, words), (2, wordsSetOff)])
  private static let asWritten = WordTrie([(2, wordsSetOffAsWritten)], isFolding: false)

  private static func isStated(in text: String) -> Bool {
    trie.bits(in: text) & 1 != 0 || text.unicodeScalars.contains(where: signs.contains)
      || text.holdsASCII("rip") && hasAcronym(text) || (text.holdsASCII("late") || text.hasPrefix("故")) && isLate(text)
  }

  private static func isWordSetOff(_ remark: Substring) -> Bool {
    let words = remark.split(separator: " ")
    // A nickname, not a word: "Mortimer Hale (Mort)".
    if words == ["Mort"] || words == ["Rip"] { return false }
    return (trie.bits(in: remark) | asWritten.bits(in: remark)) & 2 != 0 && words.count <= 3
  }

  /// What stands in brackets, or behind the last dash or comma.
  private static func remarks(in text: String) -> [Substring] {
    var remarks: [Substring] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { "([{\u{FF08}".contains($0) }) {
      let inside = rest[rest.index(after: open)...].prefix { !")]}\u{FF09}".contains($0) }
      remarks.append(inside)
      rest = rest[inside.endIndex...]
    }
    let dashes =
      text.ranges(of: " - ").map(\.upperBound)
      + text.indices.filter { ",;\u{2013}\u{2014}/:".contains(text[$0]) }
      .map { text.index(after: $0) }
    if let dash = dashes.max() { remarks.append(text[dash...]) }
    return remarks
  }

  /// "RIP" in capitals in a name that has small letters too, or at its end: Rip is a given name.
  private static func hasAcronym(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }
    guard words.count > 1, let place = words.firstIndex(where: { $0.uppercased() == "RIP" }) else { return false }
    let hasSmallLetters = words.contains { $0 != $0.uppercased() }
    if words[place] == "RIP", hasSmallLetters { return true }
    return place == words.count - 1 && words.count > 2 && words[place] != "Rip"
  }

  /// "Late Anna Berg", as people in India write; behind a name it is one.
  private static func isLate(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace || $0 == "." }
    guard words.count > 1 else { return false }
    let first = words[0].lowercased()
    if first == "late" {
      let second = words[1].lowercased()
      return words.count > 2 && !notOfPeople.contains(second)
    }
    return first == "the" && words[1].lowercased() == "late" && words.count > 2
      && !notOfPeople.contains(words[2].lowercased())
      || first.hasPrefix("故") && first.count > 2
  }

  private static let notOfPeople: Set = [
    "night", "nite", "shift", "bar", "lunch", "show", "checkout", "check", "shop", "cafe", "delivery", "service",
    "hours",
    "fee", "payment", "arrival", "train", "bus", "bird",
  ]

  /// "1931-2019", "*1931 +2019", "+ 3.4.2019", "+".
  private static func areDates(_ remark: Substring) -> Bool {
    let text = remark.filter { !$0.isWhitespace }
    if text == "+" { return true }
    let parts = text.split { ".-/".contains($0) }
    if text.first == "+", parts.count == 1 || parts.count == 3, let year = parts.last?.drop(while: { $0 == "+" }) {
      return text.dropFirst().allSatisfy { $0.isNumber || ".-/".contains($0) } && year.count == 4
    }
    let years = text.split { !$0.isNumber }.compactMap { $0.count == 4 ? Int($0) : nil }
    let isAllDates = text.allSatisfy { $0.isNumber || "*+.-/\u{2013}\u{2014}".contains($0) }
    guard isAllDates, years.count == 2, (1850...2099).contains(years[0]), years[1] <= 2099 else { return false }
    return years[1] - years[0] >= fewestYears
  }

  /// Two years nearer to each other are not of a life, but of a job.
  private static let fewestYears = 20
}

extension PersonName {
  /// Whether the name says that the person has died: "Bert Lang †", "Anna Berg (verstorben)".
  package var saysDeceased: Bool {
    func says(_ part: String?) -> Bool { part.map(DeathMark.isSet) == true }
    return says(full) || says(given) || says(family) || says(middle) || says(prefix) || says(suffix) || says(nickname)
  }
}

/// How the marks begin: nearly all names are passed by after one look at their bytes, without a copy of them.
private struct MarkBeginnings {
  /// What some word of a name begins as.
  struct Found: OptionSet {
    let rawValue: UInt8
    static let words = Self(rawValue: 1)
    /// Words that count in brackets, and behind a dash or a comma, where such a sign stands too; dates in brackets.
    static let setOff = Self(rawValue: 2)
  }

  private static let shared = MarkBeginnings()

  /// Words of six bytes and more, by a hash of the first six; of four and five, by the first four, in the bits above.
  private var long = [UInt8](repeating: 0, count: 1 << 16)
  /// By a hash of three bytes the words of three bytes, bits 4 and 5, and those that go on behind them, bits 6 and 7; by
  /// two bytes the words of two, bits 0 and 1.
  private var short = [UInt8](repeating: 0, count: 1 << 16)

  static func found(in text: String) -> Found {
    var text = text
    return text.withUTF8 { bytes in unsafe shared.found(in: bytes) }
  }

  private func found(in bytes: UnsafeBufferPointer<UInt8>) -> Found {
    var found: UInt8 = 0
    var isSetOff = false
    var before = UInt8(ascii: " ")
    for place in bytes.indices {
      let byte = unsafe bytes[place]
      let isLetter = Self.isLetter(byte)
      // Most bytes are letters of ASCII within a word.
      if byte >= 0xD7 || !Self.isLetter(before) {
        let key = unsafe Self.key(at: place, of: bytes)
        found |= marks(of: key)
        if !isLetter, Self.isSeparator(byte), Self.opensDates(key) { found |= Found.setOff.rawValue }
      }
      if !isLetter || byte >= 0xE2 { isSetOff = isSetOff || Self.isSeparator(byte) }
      before = byte
    }
    return Found(rawValue: isSetOff ? found : found & Found.words.rawValue)
  }

  /// The six bytes from `place` on in small letters; blanks stand behind the text.
  private static func key(at place: Int, of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    for index in place..<place + 6 {
      key = unsafe key << 8 | UInt64(index < bytes.count ? lowercased(bytes[index]) : UInt8(ascii: " "))
    }
    return key
  }

  private func marks(of six: UInt64) -> UInt8 {
    let key = UInt32(six >> 16)
    let found =
      long[Self.hash(six)] & 0x03 | long[Self.hash(UInt64(key))] >> 4 | short[Self.hash(UInt64(key >> 8))] >> 6
    if !Self.isLetter(UInt8(key >> 8 & 0xFF)) { return found | short[Int(key >> 16)] & 0x03 }
    return Self.isLetter(UInt8(key & 0xFF)) ? found : found | short[Self.hash(UInt64(key >> 8))] >> 4 & 0x03
  }

  private static func hash(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 48) }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }

  /// Signs behind which words are set off; the first bytes of dashes and of wide brackets.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "-"), 0xE2, 0xEF:
      true
    default: false
    }
  }

  /// `(1`, `[+`, `(*`
  private static func opensDates(_ key: UInt64) -> Bool {
    let second = UInt8(key >> 32 & 0xFF)
    return key >> 40 != UInt64(UInt8(ascii: ","))
      && (second &- 0x30 < 10 || second == UInt8(ascii: "+") || second == UInt8(ascii: "*"))
  }

  private init() {
    add(DeathMark.words, .words)
    add(DeathMark.wordsSetOff + " " + DeathMark.wordsSetOffAsWritten, .setOff)
    for sign in DeathMark.signs { add(Array(String(sign).utf8), .words, isWhole: false) }
    for word in ["rip", "late", "the late", "r i p", "r. i"] { add(Array(word.utf8), .words, isWhole: true) }
    add(Array("故".utf8), .words, isWhole: false)
  }

  private mutating func add(_ words: String, _ found: Found) {
    for word in words.split(whereSeparator: \.isWhitespace) {
      let mark = word.filter { $0 != "*" }.replacing("_", with: " ")
      for spelling in [mark, mark.uppercased(), mark.capitalized, WordTrie.folded(mark)] {
        add(Array(spelling.utf8), found, isWhole: !word.hasSuffix("*"))
      }
    }
  }

  private mutating func add(_ word: [UInt8], _ found: Found, isWhole: Bool) {
    let bytes = word.map(Self.lowercased)
    func key(_ count: Int) -> UInt64 { bytes.prefix(count).reduce(0) { $0 << 8 | UInt64($1) } }
    switch bytes.count {
    case 6...: long[Self.hash(key(6))] |= found.rawValue
    case 4...: long[Self.hash(key(4))] |= found.rawValue << 4
    case 3:
      // Scripts without blanks have a letter behind it.
      short[Self.hash(key(3))] |= found.rawValue << (isWhole && bytes[0] < 0xE0 ? 4 : 6)
    default: short[Int(key(2))] |= found.rawValue
    }
  }
}

extension String {
  /// Whether `word`, of small letters of ASCII, stands in the text in whatever case.
  fileprivate func holdsASCII(_ word: StaticString) -> Bool {
    let letters = Array(word.description.utf8)
    var matched = 0
    for byte in utf8 {
      let small = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
      if small == letters[matched] { matched += 1 } else { matched = small == letters[0] ? 1 : 0 }
      if matched == letters.count { return true }
    }
    return false
  }
}
