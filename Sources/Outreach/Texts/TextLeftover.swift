import ContactBook

/// Something in a text that was meant for another program, and would reach people as it stands: a tag that nobody fills
/// in, an escape, a formula, or a word that stands for no text at all.
package enum TextLeftover: Hashable, Sendable {
  /// A tag of another tool, or one of this tool's where it is not filled in: `{first_name}`, `*|FNAME|*`, `[First Name]`.
  case tag(String)
  /// A line break or a tab as programs write it: a backslash and a letter.
  case escape(String)
  /// Markup of web pages: `<br>`, `&nbsp;`.
  case markup(String)
  /// A spreadsheet's formula instead of its result.
  case formula
  /// A spreadsheet's error, such as `#N/A`.
  case spreadsheetError(String)
  /// A whole text that says that there is none: "n/a", "0".
  case placeholder(String)
}

extension TextLeftover {
  /// What of the kind is in `text`, which is sent as it stands; nil for nothing.
  package init?(in text: String) {
    let whole = text.trimmingBlanks
    if Self.placeholders.contains(whole.lowercased()) {
      self = .placeholder(whole)
    } else if whole.contains(#/^[=+]\s*(?:[A-Za-z.]+\(|\$?[A-Za-z]{1,3}\$?[0-9]+|"[^"]*"\s*&)/#) {
      self = .formula
    } else if let tag = whole.firstMatch(of: #/\{\{[^{}]{1,60}\}\}/#) {
      self = .tag(String(tag.output))
    } else {
      self.init(inTemplate: text)
    }
  }

  /// What of the kind is in the template `source`, whose own tags are filled in.
  package init?(inTemplate source: String) {
    let text = source.replacing(#/\{\{\{?[^{}]*\}?\}\}/#, with: "")
    let markup = #/(?i)<\/?(?:br|p|div|span|b|i|strong|em)\s*\/?>|&(?:nbsp|amp|quot|lt|gt|#\d+);/#
    if let error = text.firstMatch(of: #/#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)/#) {
      self = .spreadsheetError(String(error.output))
    } else if let escape = text.firstMatch(of: #/\\(?:r\\n|[nrt])/#), !text.contains(#/[A-Za-z]:\\/#) {
      self = .escape(String(escape.output))
    } else if let markup = text.firstMatch(of: markup) {
      self = .markup(String(markup.output))
    } else if let tag = Self.tag(in: text) {
      self = .tag(tag)
    } else {
      return nil
    }
  }

  /// The first tag in `text`. Signs that people use as well make one only about a word such as "name".
  private static func tag(in text: String) -> String? {
    let certain =
      #/
      \$?\{[!$%\#]?\p{L}[^{}\n]{0,60}\} | \*\|[^|\n]{1,60}\|\* | \[%[^\]\n]{1,60}%\] | %%[^%\n]{1,60}%%
      | %[A-Z][A-Z_]{2,40}% | \{[0-9]{1,2}\} | \s%[sd](?!\w)
      /#
    if let tag = text.firstMatch(of: certain) { return String(tag.output) }
    let possible =
      #/
      %\w{3,40}% | \[[^\[\]\n]{2,40}\] | <<?[^<>\n]{2,40}>>? | «[^«»\n]{2,40}» | \#\#?\w{2,40}\#\#? | @@\w{2,40}@@
      | \$\w{2,40}\$? | %[\w.]{3,40}%? | __\w{2,40}__ | ~\w{2,40}~ | @\w{2,40}@ | ::\w{2,40}:: | \|\w{2,40}\|
      | !\*\w{2,40}\*! | -[A-Z_]{4,40}- | ｛[^｛｝\n]{1,40}｝
      /#
    return text.matches(of: possible).first { names($0.output) }.map { String($0.output) }
  }

  /// Whether what stands between the signs of a tag names a field: one of its words does, and there are three at most.
  private static func names(_ tag: Substring) -> Bool {
    let words = tag.split { !$0.isLetter }.flatMap(parts).map { $0.lowercased() }
    return words.count <= 3 && words.contains { fieldNames.contains($0) }
  }

  /// The words of a name in camel case: "FirstName".
  private static func parts(of word: Substring) -> [Substring] {
    guard let split = word.firstMatch(of: #/\p{Ll}(?=\p{Lu})/#) else { return [word] }
    return [word[..<split.range.upperBound]] + parts(of: word[split.range.upperBound...])
  }

  /// Words that fields are called by.
  private static let fieldNames: Set<String> = [
    "name", "fname", "lname", "firstname", "lastname", "fullname", "nickname", "surname", "email", "phone", "company",
    "vorname", "nachname", "firma", "anrede", "prénom", "prenom", "nom", "nombre", "apellido", "apellidos", "empresa",
    "nome", "cognome", "sobrenome", "azienda", "naam", "voornaam", "achternaam", "bedrijf", "imię", "imie", "nazwisko",
    "jméno", "jmeno", "příjmení", "förnamn", "efternamn", "fornavn", "etternavn", "etunimi", "sukunimi", "keresztnév",
    "vezetéknév", "ad", "isim", "soyad", "soyadı", "имя", "фамилия", "όνομα", "nama", "이름", "姓名", "名前",
  ]

  /// What people and programs write where there is nothing, and what is no text even so.
  private static let placeholders: Set<String> = Set(PlaceholderWords.all.map { $0.lowercased() }).union([
    "n/a", "n.a.", "na", "tbd", "tba", "tbc", "todo", "to do", "none", "null", "nil", "nan", "undefined", "unknown",
    "(none)", "(null)", "-", "--", "---", "–", "—", "0", "0.0", "0,0", "?", "??", "???", "true", "false", "k.a.", "s/n",
    "[object object]",
  ])
}

extension TextLeftover: CustomStringConvertible {
  /// What it is, for people.
  package var description: String {
    switch self {
    case .tag(let tag): "\(tag), which nothing here fills in"
    case .escape(let escape): "\(escape) as letters, where a line break was meant"
    case .markup(let markup): "\(markup), which chats show as it stands"
    case .formula: "a spreadsheet's formula instead of its result"
    case .spreadsheetError(let error): "\(error), a spreadsheet's error"
    case .placeholder(let text): "\"\(text)\" and nothing else"
    }
  }
}
