import BenchmarkInputs
import ContactBook
import Testing

@testable import ContactFormats

@Suite struct EncodingGuessTests {
  /// Names and headers of a language, and the code pages they are exported in.
  struct Sample: Sendable, CustomTestStringConvertible {
    let language: String
    let pages: [String]
    let words: [String]

    init(_ language: String, _ pages: [String], _ words: String) {
      self.language = language
      self.pages = pages
      self.words = words.split(separator: " ").map(String.init)
    }

    var testDescription: String { language }
  }

  private static let foreign = [
    Sample(
      "Russian", ["WINDOWS-1251", "KOI8-R"],
      "Имя Фамилия Отчество Телефон Ольга Петрова Иван Кузнецов Татьяна Смирнова Дмитрий Щербаков ЮРИЙ Эльвира Наталья"),
    Sample(
      "Russian of DOS and Unix", ["CP866", "ISO-8859-5"],
      "Имя Фамилия Отчество Ольга Петрова Иван Кузнецов Татьяна Смирнова Дмитрий Щербаков ЮРИЙ Эльвира Наталья"),
    Sample(
      "Serbian", ["WINDOWS-1251"], "Јован Петровић Милица Ђорђевић Љубица Његош Драган Вучић Џемал Снежана Мобилни"),
    Sample(
      "Greek", ["WINDOWS-1253"],
      "Όνομα Επώνυμο Κινητό Γιώργος Παπαδόπουλος Μαρία Κωνσταντίνου Ελένη Δημήτρης Αθανασίου Σοφία Ευαγγέλου Χρήστος"),
    Sample(
      "Hebrew", ["WINDOWS-1255"],
      "שם משפחה טלפון נייד יוסי כהן שרה לוי משה אברהם דוד פרץ רחל מזרחי יעקב פרידמן תמר גולן אורי שמעון מרים"),
    Sample(
      "Arabic", ["WINDOWS-1256"],
      "الاسم اللقب الهاتف محمد أحمد فاطمة الزهراء علي حسن عبد الله خالد يوسف مريم سعيد إبراهيم العلي نور الدين ليلى عمر"
    ),
    Sample(
      "Thai", ["CP874"],
      "ชื่อ นามสกุล โทรศัพท์ มือถือ สมชาย ใจดี สุดา ทองคำ ประเสริฐ วงศ์สุวรรณ อรทัย ศรีสุข ณัฐพล แสงทอง กาญจนา บุญมี วิชัย"),
    Sample(
      "Turkish", ["WINDOWS-1254"],
      "Adı Soyadı Şule Yıldız Gökçe Işık Çağlar Ayşe İbrahim Doğan Barış Yılmaz Tuğba Aydın Kılıç Çiçek Şahin Sıdıka"),
    Sample(
      "Latvian", ["WINDOWS-1257"],
      "Vārds Uzvārds Tālrunis Bērziņa Jānis Kļaviņš Ozoliņš Pēteris Kārlis Līga Šķēle Mārtiņš Ķēniņš Ģirts Žagars Krūmiņa"
    ),
    Sample(
      "Lithuanian", ["WINDOWS-1257"],
      "Vardas Pavardė Žydrūnas Kazlauskienė Šarūnas Petrauskaitė Jonaitytė Čepaitis Ramunė Eglė Vaičiūnas Rūta Ąžuolas"),
    Sample(
      "Slovak", ["WINDOWS-1250"],
      "Ľubomír Štefan Žofia Ďurica Kováč Hudáčková Medveď Oťapka Ľudmila Ňuňuk Krajčí Peťo Hruška Šándor Krstné Číslo"),
    Sample(
      "Croatian", ["WINDOWS-1250"],
      "Ćosić Đurđa Kovačević Jurišić Žarko Šimunović Račan Božić Petrović Perković Marić Čačić Vučković"),
    Sample(
      "Romanian", ["WINDOWS-1250"],
      "Ştefan Ţăranu Mădălina Ionuţ Călin Lăcrămioara Gheorghiţă Brânduşa Ilieşcu Rădulescu Pătraşcu Numărul"),
    Sample(
      "Polish of DOS and Unix", ["CP852", "ISO-8859-2"],
      "Imię Łukasz Wałęsa Grażyna Dąbrowska Michał Stępień Kamiński Wiśniewska Józef Źródło Żaneta Śliwa Gołąb"),
    Sample("German of DOS", ["CP850"], "Jürgen Müller Jörg Größe Käthe Schäfer Günther Köhler Weiß Übel Öztürk Bäcker"),
    Sample("Ukrainian", ["WINDOWS-1251"], "Олексій Шевченко Ганна Їжакевич Євген Коваленко Ірина Бондаренко Юлія"),
    Sample("Bulgarian", ["WINDOWS-1251"], "Георги Димитров Мария Иванова Стоян Христов Цветелина Николова Желязко"),
    Sample(
      "Japanese", ["CP932"],
      "名 姓 表示名 携帯電話 電子メール 山田 太郎 鈴木 花子 佐藤 健一 高橋 さくら 渡辺 ケンジ 株式会社 自宅電話 会社 東京都 能登 表計算"),
    Sample(
      "Simplified Chinese", ["GB18030"],
      "名字 姓氏 显示名称 移动电话号码 王小明 李娜 张伟 刘洋 陈静 杨柳 赵敏 黄河 周杰 吴迪 电子邮件地址 住宅电话 北京市 公司"),
    Sample(
      "Traditional Chinese", ["BIG5"],
      "名字 姓氏 顯示名稱 行動電話 王小明 李美玲 張偉 劉德 陳怡君 楊柳 趙敏 黃河 周杰 吳迪 電子郵件地址 住家電話 臺北市 公司"),
    Sample(
      "Korean", ["CP949"], "이름 성 표시명 휴대폰 김민준 이서연 박지훈 최수빈 정하은 한지우 홍길동 메일주소 직장전화 서울특별시"),
    Sample(
      "Polish", ["WINDOWS-1250"],
      "Imię Nazwisko Służbowy Łukasz Wałęsa Grażyna Dąbrowska Michał Stępień Kamiński Agnieszka Wiśniewska Józef Źródło Żaneta"
    ),
    Sample(
      "Czech", ["WINDOWS-1250"],
      "Jméno Příjmení Jiří Dvořák Lucie Černá Zdeněk Němec Kateřina Říhová Tomáš Kučera Matěj Bartoš Růžena Šťastný Květa"
    ),
    Sample(
      "Hungarian", ["WINDOWS-1250"], "Vezetéknév Erdős Győző Szűcs Ödön Fűtő Jenő Kőműves Előd Csűrös Bérűr Töltőű"),
    Sample("German", ["MACINTOSH"], "Jürgen Müller Jörg Größe Käthe Schäfer Günther Köhler Weiß Übel Öztürk Bäcker"),
    Sample("French", ["MACINTOSH"], "Prénom Hélène Éric François Benoît Zoé Thérèse Gaëlle Crêpe Mériadec Désirée"),
    Sample("Spanish", ["MACINTOSH"], "José María García Muñoz Peña Íñigo Raúl Núñez Andrés Ibáñez Verónica Móvil"),
  ]

  @Test(arguments: foreign) func readsEachCodePage(_ sample: Sample) throws {
    for page in sample.pages {
      let bytes = try Self.bytes(of: sample.words, in: page)
      #expect(EncodingGuess(bytes).encoding.name == page)
    }
  }

  @Test("Text written in its code page is read back, or as before", arguments: foreign)
  func readsBack(_ sample: Sample) throws {
    var random = SplitMix64(seed: 17)
    for page in sample.pages {
      var found: [String: Int] = [:]
      for _ in 0..<200 {
        let count = Int.random(in: 1...sample.words.count, using: &random)
        let words = Array(sample.words.shuffled(using: &random).prefix(count))
        let bytes = try Self.bytes(of: words, in: page)
        let encoding = EncodingGuess(bytes).encoding
        found[encoding.name, default: 0] += 1
        guard encoding != .windows1252 else { continue }
        #expect(
          String(decoding: encoding.decoded(bytes[...]).utf8, as: UTF8.self) == Self.table(of: words),
          "\(encoding.name)")
      }
      #expect(found[page, default: 0] >= 100, "\(found)")
    }
  }

  private static let western = [
    Sample(
      "German", [],
      "Jürgen Müller Jörg Größe Käthe Schäfer Günther Köhler Weiß Übel Öztürk Bäcker geschäftlich Straße ÄRZTE"),
    Sample(
      "French", [],
      "Prénom Hélène Éric François Benoît Zoé Thérèse Gaëlle Lœtitia Août Noël Téléphone Société L’Haÿ Père Mère"),
    Sample(
      "Spanish", [],
      "José María García Muñoz Peña Íñigo Raúl Núñez Mª Nº Ángel Ibáñez ¿Qué? Móvil Teléfono Dirección Begoña"),
    Sample("Portuguese", [], "João Conceição Gonçalves Simões Magalhães Antônio Estêvão Órgão Endereço Índia Camões"),
    Sample("Italian", [], "Niccolò Nicolò Cantù Forlì Città Papà Mercè Società Perù Aldà Salò"),
    Sample("Danish", [], "Jørgen Søren Åse Bjørn Kåre Mette-Sørine Ærø Ågård Rønne Håkon Frøydis Bøe Høeg Sjælland"),
    Sample("Swedish", [], "Åke Öberg Björn Håkan Sjöström Märta Ängström Förnamn Växel Hägglund"),
    Sample("Icelandic", [], "Jón Þór Sigríður Guðmundsdóttir Ævar Örn Björk Bjarnadóttir Þórhallur Ýr Óðinn"),
    Sample("Catalan", [], "Núria Lluïsa Mònica Antònia Jordà Raül Òscar Àngels Mireia Esplà Muntaña"),
    Sample("Finnish", [], "Väinö Hämäläinen Järvinen Pekka Mäkinen Sähköposti Yrjö Työpuhelin Päivi"),
    Sample("Dutch", [], "Zoë Daniël Renée Loïs Chloé André Noël Jórien Thérèse Ruïne"),
  ]

  /// Whoever has no names but these is told what else they may be.
  @Test(arguments: [
    ("WINDOWS-1251", "Ольга"), ("WINDOWS-1250", "Michał"), ("WINDOWS-1254", "Yıldız"), ("WINDOWS-1257", "Kļaviņš"),
    ("WINDOWS-1253", "Γιώργος"), ("WINDOWS-1255", "כהן"), ("WINDOWS-1256", "محمد"), ("CP874", "สมชาย"),
  ])
  func doubtsOneWordAloud(page: String, word: String) throws {
    let guess = EncodingGuess(try Self.bytes(of: [word], in: page))
    #expect(guess.encoding == .windows1252)
    #expect(guess.alternatives.map(\.name).contains(page), "\(guess.alternatives)")
    guard case .doubtedEncoding = guess.reason else {
      Issue.record("not doubted")
      return
    }
    #expect(Diagnostic(guess.reason, at: SourceLocation(file: "a")).severity == .warning)
    #expect(guess.reason.message.contains("--encoding \(page)"))
  }

  @Test("Western names of every length are not doubted", arguments: western)
  func westernIsNotDoubted(_ sample: Sample) throws {
    let guess = EncodingGuess(try Self.bytes(of: sample.words, in: "WINDOWS-1252"))
    #expect(guess.alternatives.isEmpty, "\(guess.alternatives)")
    #expect(Diagnostic(guess.reason, at: SourceLocation(file: "a")).severity == .note)
  }

  @Test("Western names stay in Windows-1252, few and many", arguments: western)
  func staysWestern(_ sample: Sample) throws {
    var random = SplitMix64(seed: 23)
    for _ in 0..<200 {
      let count = Int.random(in: 1...sample.words.count, using: &random)
      let words = Array(sample.words.shuffled(using: &random).prefix(count))
      #expect(EncodingGuess(try Self.bytes(of: words, in: "WINDOWS-1252")).encoding == .windows1252, "\(words)")
    }
  }

  @Test("No mixture of names is taken for East Asian", arguments: 1...50 as ClosedRange<UInt64>)
  func isNeverEastAsian(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for page in ["WINDOWS-1252", "WINDOWS-1250", "MACINTOSH"] {
      let words = (page == "WINDOWS-1252" ? Self.western : Self.foreign.filter { $0.pages == [page] }).flatMap(\.words)
      let chosen = Array(words.shuffled(using: &random).prefix(Int.random(in: 1...30, using: &random)))
      let found = EncodingGuess(try Self.bytes(of: chosen, in: page)).encoding.name
      #expect(["WINDOWS-1252", "WINDOWS-1250", "MACINTOSH"].contains(found))
      if page == "WINDOWS-1252" { #expect(found == page) }
    }
  }

  @Test func textWithoutBlanksTellsNothing() {
    let bytes = [UInt8](repeating: 0xE0, count: 300_000)
    #expect(EncodingGuess(bytes).encoding == .windows1252)
  }

  @Test("Any bytes are guessed", arguments: 1...20 as ClosedRange<UInt64>) func anyBytesAreGuessed(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 { #expect(!EncodingGuess(random.bytes(upTo: 3000)).encoding.isWide) }
  }

  @Test func kanaTellJapaneseFromChinese() throws {
    let words = ["太郎", "山田", "さくら", "高橋", "ケンジ", "渡辺", "花子", "メール", "アドレス"]
    #expect(EncodingGuess(try Self.bytes(of: words, in: "EUC-JP")).encoding.name == "EUC-JP")
  }

  /// One name tells nothing certain.
  @Test(arguments: [("WINDOWS-1251", "Ольга"), ("GB18030", "李娜"), ("CP949", "김민준"), ("WINDOWS-1250", "Michał")])
  func oneWordDecidesNothing(page: String, word: String) throws {
    #expect(EncodingGuess(try Self.bytes(of: [word], in: page)).encoding == .windows1252)
  }

  @Test func cardsThatNameCharsetsAreNotGuessed() throws {
    let names = ["Ольга Петрова", "Иван Кузнецов", "Дмитрий Щербаков"]
    let cards = names.map { "BEGIN:VCARD\nFN:\($0)\nTEL:+447700900123\nEND:VCARD\n" }.joined()
    let plain = FileReading(try Self.encoded(cards, in: "WINDOWS-1251"), name: "a.vcf", options: ReadOptions())
    #expect(plain.contacts.map(\.name.full) == names)
    #expect(plain.diagnostics.map(\.reason) == [.guessedEncoding("WINDOWS-1251")])
    let declaring = "BEGIN:VCARD\nFN;CHARSET=windows-1251:Анна\nEND:VCARD\n" + cards
    let mixed = FileReading(try Self.encoded(declaring, in: "WINDOWS-1251"), name: "a.vcf", options: ReadOptions())
    #expect(mixed.contacts.first?.name.full == "Анна")
    #expect(mixed.diagnostics.map(\.reason).contains(.guessedEncoding("WINDOWS-1252")))
  }

  @Test func optionsOverruleTheGuess() throws {
    let bytes = try Self.encoded(
      "Имя,E-mail\nОльга,olga@verein.example\nИрина,irina@verein.example\n", in: "WINDOWS-1251")
    let guessed = FileReading(bytes, name: "a.csv", options: ReadOptions())
    #expect(guessed.contacts.map(\.name.display) == ["Ольга", "Ирина"])
    let named = FileReading(bytes, name: "a.csv", options: ReadOptions(encoding: TextEncoding("KOI8-R")))
    #expect(named.contacts.map(\.name.display) != ["Ольга", "Ирина"])
  }

  private static func bytes(of words: [String], in page: String) throws -> [UInt8] {
    try encoded(table(of: words), in: page)
  }

  private static func table(of words: [String]) -> String {
    "Name,E-mail\n" + words.map { "\($0),somebody@engines.example\n" }.joined()
  }

  /// `text` in the code page `page`: each character is looked up among those the code page has.
  private static func encoded(_ text: String, in page: String) throws -> [UInt8] {
    let table = try #require(Self.tables[page])
    return try text.unicodeScalars.flatMap {
      try #require($0.isASCII ? [UInt8($0.value)] : table[$0], "\($0) in \(page)")
    }
  }

  private static let tables: [String: [Unicode.Scalar: [UInt8]]] = Dictionary(
    uniqueKeysWithValues: CodePage.allCases.map { ($0.rawValue, table(of: $0)) })

  private static func table(of page: CodePage) -> [Unicode.Scalar: [UInt8]] {
    guard let converter = TextConverter(from: page.rawValue) else { return [:] }
    var table: [Unicode.Scalar: [UInt8]] = [:]
    let singles = (0x80...0xFF as ClosedRange<UInt8>).map { [$0] }
    let pairs = (0x81...0xFE as ClosedRange<UInt8>).flatMap { first in
      (0x40...0xFE as ClosedRange<UInt8>).map { [first, $0] }
    }
    for bytes in singles + pairs {
      let (utf8, isExact) = converter.utf8(bytes[...])
      let scalars = String(decoding: utf8, as: UTF8.self).unicodeScalars
      if isExact, scalars.count == 1, let scalar = scalars.first, table[scalar] == nil { table[scalar] = bytes }
    }
    return table
  }
}
