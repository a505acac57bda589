import ContactBook
import Foundation

/// The words by which a file says that somebody must not be contacted: names of elements and attributes, of lists and
/// groups, values of types and of flags.
///
/// Words are compared by their letters alone, in lower case and without accents: "Black List", "black_list" and
/// "Blacklist" are one.
enum DoNotContactWords {
  /// Whether `text` as a whole names a type, a group or a state of blocked people: "deny", "Blacklist", "gesperrt".
  static func isBlockedType(_ text: some StringProtocol) -> Bool {
    guard (3...40).contains(text.utf8.count) else { return false }
    return whole.contains(folded(text))
  }

  /// Whether `text` names a list or group of blocked people, with other words or without: "My blacklist".
  static func namesBlockedList(_ text: some StringProtocol) -> Bool {
    guard (3...80).contains(text.utf8.count) else { return false }
    let folded = folded(text)
    return whole.contains(folded) || containsBlocked(folded)
  }

  /// What an element or attribute of the name `name` says where its value is not a refusal of it; nil for most names.
  static func reason(ofFlag name: some StringProtocol) -> DoNotContactReason? {
    guard (3...60).contains(name.utf8.count) else { return nil }
    let folded = folded(name)
    if deceased.occur(in: folded) || dead.contains(folded) { return .deceased }
    guard !irrelevant.occur(in: folded) else { return nil }
    return whole.contains(folded) || containsBlocked(folded) || refusals.occur(in: folded)
      ? .blocked : nil
  }

  /// Whether an element or attribute of the name `name` says that somebody may be contacted.
  static func isPermission(_ name: some StringProtocol) -> Bool {
    guard (6...60).contains(name.utf8.count) else { return false }
    let folded = folded(name)
    return permissions.occur(in: folded) && !irrelevant.occur(in: folded)
  }

  /// Whether `text`, the value of a flag, says no: "0", "false", "Allow", "☐". Whatever is no "no" counts as yes: a date,
  /// a mark, a reason.
  static func isNo(_ text: some StringProtocol) -> Bool {
    let folded = folded(text)
    return folded.isEmpty
      ? text.allSatisfy { "0.,-–—()☐✗✘❌ \t".contains($0) }
      : no.contains(folded) || otherNo.contains(folded)
  }

  /// Whether `text` is a yes, a no or a number: a flag, and nobody's name.
  static func isFlag(_ text: some StringProtocol) -> Bool {
    guard text.contains(where: \.isLetter) else { return true }
    guard text.utf8.count <= 16 else { return false }
    let folded = folded(text)
    return no.contains(folded) || yes.contains(folded)
  }

  /// The letters of `text` in lower case, without accents.
  static func folded(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(
        decoding: text.utf8.lazy.map { $0 | 0x20 }.filter { $0 &- UInt8(ascii: "a") < 26 }, as: UTF8.self)
    }
    return String(WordTrie.folded(text).filter(\.isLetter))
  }

  private static func containsBlocked(_ folded: String) -> Bool {
    blockedParts.occur(in: folded) && !negations.occur(in: folded)
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map { folded($0) }
  }

  private static let blocked = words(
    """
    blacklist blocklist blockedlist blocked denylist denied rejectlist rejected barred barring blockiert gesperrt
    rufsperre anrufsperre sperrliste kontaktsperre schwarzeliste negativliste listenoire bloqué bloquead bloccat
    listanegra listanera geblokkeerd zwartelijst zablokowan czarnalista blokován zablokovan černálistina blockerad
    svartlist svartalist spärrad spärrlist sortliste svarteliste blokeret blokkert estetty estetyt estolista
    mustalista karaliste engellen letiltott letiltva feketelista blocat listaneagră заблокир заблоков
    чёрныйсписок чорнийсписок αποκλεισμέν μαύρηλίστα חסומ רשימהשחורה محظور قائمةسوداء القائمةالسوداء
    ブラックリスト 着信拒否 黑名单 黑名單 封鎖 封锁 拉黑 차단 수신거부 블랙리스트
    """)

  private static let blockedParts = WordParts(blocked)

  private static let negations = WordParts(
    words(
      "unblocked notblocked nonblocked entsperrt nichtgesperrt nichtblockiert nonbloqué"))

  private static let whole = Set(
    words(
      """
      deny reject banned spam spamcaller spamcallers nuisance nuisancecall nuisancecalls unwanted dnc donotcall
      donotcontact donotphone donotemail donottext nocontact nocall nocalls optout optedout unsubscribed ignorelist
      abgelehnt abweisen unerwünscht nichtanrufen nichtkontaktieren keinkontakt abgemeldet
      indésirable indésirables nepasappeler nepascontacter désabonné désinscrit nollamar nocontactar nodeseado
      nonchiamare noncontattare nãoligar nãocontatar nãocontactar nietbellen nietcontacteren uitgeschreven afgemeld
      niedzwonić niekontaktować nevolat ringinte ringikke äläsoita aramayın nehívja незвонить недзвонити
      חסום ブロック 拒否 屏蔽 拒接
      """) + blocked + ["blockedcontacts", "blockedcallers", "blockednumbers", "blockedcalls"])

  private static let refusals = WordParts(
    words(
      """
      donotcontact donotcall donotphone donotemail donotmail donottext donotsms donotmessage donotbulk donotsend
      donotsolicit donotmarket donotring dontcontact dontcall dontphone dontemail dontmail donttext dontmessage
      optout optedout optsout unsubscribe autoreject nocontact nocalls nichtanrufen nichtkontaktieren
      keinkontakt werbesperre abgemeldet nepasappeler nepascontacter désabonn désinscri opposition nollamar nocontactar
      nonchiamare noncontattare nãoligar nãocontatar nãocontactar nietbellen nietcontacteren uitgeschreven afgemeld
      niedzwonić niekontaktować nevolat ringinte ringikke äläsoita aramayın незвонить недзвонити
      """))

  private static let deceased = WordParts(
    words(
      """
      deceased isdead deathdate dateofdeath diedon verstorben gestorben todesdatum sterbedatum décédé datededécès
      fallecid fechadefallecimiento falecid deceduto datadecesso overleden zmarł zemřel avliden avdød kuollut
      vefat elhunyt decedat
      """))

  private static let dead: Set = ["dead", "died", "умер", "умерла", "помер"]

  private static let permissions = WordParts(
    words(
      """
      allowcall allowcontact allowphone allowemail allowmessag allowtext allowsms callsallowed contactallowed
      maycontact maycall maybecontacted maybecalled canbecontacted canbecalled contactable
      darfangerufen darfkontaktiert kontakterlaubt
      """))

  /// What refuses a letter or a fax says nothing of a chat, and what tells when or by whom is no flag of its own.
  private static let irrelevant = WordParts(words("fax postal letter unblocked blockedby blockingby"))

  private static let no = Set(
    words(
      """
      false no n none null nil off allow allowed send never unblocked nein falsch non faux nej nei nie ne não nao falso
      нет ні nee onwaar hayır ei nem nu όχι いいえ 否 아니요 لا לא
      """))

  /// What else says no in answer to a question, or that a yes was taken back.
  private static let otherNo = Set(
    words(
      """
      f not fals falsk niet nope yok нету не هیچ خیر नहीं ไม่ không khong tidak takada όχι なし 无 無 아니오 없음 inactive unchecked
      alive living active subscribed ok optin optedin enabled lebt vivo vivant cleared withdrawn revoked declined denied
      refused rejected pending notgiven noconsent widerrufen abgelehnt refusé révoqué rechazado revocado rifiutato revocato
      ingetrokken geweigerd
      """))

  private static let yes = Set(
    words(
      """
      true yes y on x ja j wahr oui vrai sí si sim verdadero verdadeiro vero да так tak ano evet kyllä igen ναι はい 是
      예 نعم כן donotallow donotsend
      """))
}

/// Words that are looked for in longer ones, all of them in one pass.
private struct WordParts {
  /// The words by their first bytes.
  private var words = [[[UInt8]]](repeating: [], count: 256)

  init(_ words: [String]) {
    for word in words {
      let bytes = Array(word.utf8)
      if let first = bytes.first { self.words[Int(first)].append(bytes) }
    }
  }

  /// Whether one of the words stands anywhere in `text`.
  func occur(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { start in
      words[Int(bytes[start])].contains { bytes[start...].starts(with: $0) }
    }
  }
}
