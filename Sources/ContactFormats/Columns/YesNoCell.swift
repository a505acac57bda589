import ContactBook

/// What the cell of a column says that asks yes or no.
enum YesNoCell {
  /// Whether `cell`, which holds something, says no. Whatever is no "no" counts as yes: a date, a mark, a reason.
  static func isNo(_ cell: String) -> Bool {
    let word = WordTrie.folded(cell).trimmingPrefix { $0 == "☐" || $0 == " " }
    return word.isEmpty || noes.contains(String(word))
  }

  private static let noes: Set = Set(
    """
    no n false f 0 off allow withdrawn revoked declined denied refused rejected pending not_given no_consent widerrufen abgelehnt refusé
    révoqué rechazado revocado rifiutato revocato ingetrokken geweigerd none never not nein non nej nei nie ne nem ei nu nao hayir hayır yok niet nee nope inactive unchecked nope
    нет нету ні не לא لا خیر नहीं ไม่ không khong tidak tak_ada 否 无 無 いいえ なし 아니오 아니요 없음 alive living active subscribed allowed ok
    opt-in opted_in enabled unblocked lebt vivo vivant ні هیچ όχι οχι cleared falsch faux falso fals falsk false() 0.0 ✗ ✘ ❌
    """.split(whereSeparator: \.isWhitespace).map { WordTrie.folded($0.replacing("_", with: " ")) })
}
