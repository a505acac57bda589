/// A given or a family name with the forms that address books hold of it.
struct StockName: Hashable, Sendable {
  /// As its bearer writes it.
  let written: String
  /// In Latin letters; the same as `written` where that is in Latin letters.
  let latin: String
  /// What friends say; nil for names that are not shortened.
  let short: String?

  /// Reads one word of a stock: `Robert/Bob` is shortened, `Олена=Olena` is written in another script, `_` is a blank.
  init(_ word: Substring) {
    let forms = word.split(separator: "/")
    let scripts = forms[0].split(separator: "=")
    written = String(scripts[0].replacing("_", with: " "))
    latin = String((scripts.count > 1 ? scripts[1] : scripts[0]).replacing("_", with: " "))
    short = forms.count > 1 ? String(forms[1]) : nil
  }

  /// The words of `stock`, which are parted by blanks and line ends.
  static func all(_ stock: String) -> [StockName] {
    stock.split(whereSeparator: \.isWhitespace).map { StockName($0) }
  }

  /// Every stem with every ending.
  static func compounds(of stems: String, with endings: String) -> [StockName] {
    stems.split(separator: " ").flatMap { stem in
      endings.split(separator: " ").map { StockName(stem + $0) }
    }
  }

  /// Whether the name is written in another script.
  var isTransliterated: Bool { written != latin }
}
