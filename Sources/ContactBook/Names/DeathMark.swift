import Foundation

/// What people write beside the name of somebody who has died: a dagger, "verstorben", "R.I.P.", "(1931-2019)".
package enum DeathMark {
  /// Whether `text`, a name or a part of one, says so.
  package static func isSet(in text: String) -> Bool { mayBeSet(in: text) && isStated(in: text) }

  /// Words that are no names.
  private static let words = """
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
  private static let wordsSetOff = """
    dead died late the_late passed tot verst gest sel mort morte dcd feu feue muerto muerta morto morta dood
    kuoll zm mrtev mrtvý mrtva mrtav halott ölü мертв мертва ум ушёл νεκρός rip avled selig salig 故 亡 歿
    """

  /// The same, with the letters that they are written with: a department is no death.
  private static let wordsSetOffAsWritten = "död død"

  private static let signs: Set<Unicode.Scalar> = [
    "\u{2020}", "\u{271D}", "\u{271E}", "\u{271F}", "\u{26B0}", "\u{1FAA6}",
  ]

  private static let trie = WordTrie([(1, words), (2, wordsSetOff)])
  private static let asWritten = WordTrie([(2, wordsSetOffAsWritten)], isFolding: false)

  private static func isStated(in text: String) -> Bool {
    if text.unicodeScalars.contains(where: signs.contains) { return true }
    if trie.bits(in: text) & 1 != 0 || hasAcronym(text) || isLate(text) { return true }
    return remarks(in: text).contains { remark in
      isWordSetOff(remark) || areDates(remark)
    }
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

  // MARK: A look that costs little

  /// Whether some word of `text` begins as a mark does. Nearly all names are passed by here, without a copy of them.
  private static func mayBeSet(in text: String) -> Bool {
    var first: UInt8 = 0
    var second: UInt8 = 0
    var before: UInt8 = UInt8(ascii: " ")
    for byte in text.utf8 {
      if first >= 0xE0 || !isLetter(before), beginnings[hash(first, second, byte)] { return true }
      before = first
      first = second
      second = byte
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(lowercased(first)) << 8 ^ Int(lowercased(second)) << 4 ^ Int(lowercased(third))) & 0xFFFF
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }

  /// The first three bytes of every mark, in small letters and capitals, as hashes.
  private static let beginnings: [Bool] = {
    var beginnings = [Bool](repeating: false, count: 1 << 16)
    let marks =
      (words + " " + wordsSetOff + " " + wordsSetOffAsWritten).split(whereSeparator: \.isWhitespace).map {
        $0.filter { $0 != "*" }.replacing("_", with: " ")
      } + signs.map { String($0) } + [
        "r i p", "r. i", "(+)", "(+ ", "[+]", "(18", "(19", "(*1", "(* ", "(20", "late", "the late",
      ]
      + (0...9).map { "(+\($0)" }
    for mark in marks {
      for spelling in [mark, mark.uppercased(), mark.capitalized, WordTrie.folded(mark)] {
        // Words of two letters are looked for before what may stand behind them.
        let bytes = Array(spelling.utf8)
        if bytes.count >= 3 {
          beginnings[hash(bytes[0], bytes[1], bytes[2])] = true
        } else if bytes.count == 2 {
          for end in " .)],;/".utf8 { beginnings[hash(bytes[0], bytes[1], end)] = true }
        }
      }
    }
    return beginnings
  }()
}

extension PersonName {
  /// Whether the name says that the person has died: "Bert Lang †", "Anna Berg (verstorben)".
  package var saysDeceased: Bool {
    func says(_ part: String?) -> Bool { part.map(DeathMark.isSet) == true }
    return says(full) || says(given) || says(family) || says(middle) || says(prefix) || says(suffix) || says(nickname)
  }
}
