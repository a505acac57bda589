import BenchmarkInputs
import ContactBook
import Foundation
import Testing

@testable import ContactFormats

@Suite struct LabelTests {
  @Test(arguments: [
    // vCard 2.1 to 4.0
    ("CELL", PhoneKind.mobile), ("cell", .mobile), ("pcs", .mobile), ("car", .mobile), ("text", .mobile),
    ("home", .home), ("WORK", .work), ("main", .main), ("voice", .other), ("msg", .other), ("other", .other),
    ("fax", .fax), ("pager", .pager), ("bbs", .data), ("modem", .data), ("isdn", .data), ("video", .data),
    ("textphone", .data), ("HOME,VOICE", .home), ("WORK,FAX", .fax), ("work fax", .fax), ("FAX;WORK;VOICE", .work),
    ("cell,voice,pref", .mobile), ("home,video,voice", .home), ("work,isdn,voice", .work), ("x-mobil", .mobile),
    // Apple
    ("_$!<Mobile>!$_", .mobile), ("_$!<Main>!$_", .main), ("_$!<HomeFAX>!$_", .fax), ("_$!<WorkFAX>!$_", .fax),
    ("_$!<OtherFAX>!$_", .fax), ("_$!<Pager>!$_", .pager), ("_$!<Other>!$_", .other), ("_$!<CompanyMain>!$_", .company),
    ("_$!<AssistantPhone>!$_", .others), ("_$!<Callback>!$_", .callback), ("_$!<Car>!$_", .mobile),
    ("_$!<ISDN>!$_", .data), ("_$!<TTYTDD>!$_", .data), ("_$!<Telex>!$_", .data), ("_$!<School>!$_", .other),
    ("iPhone", .mobile), ("APPLE WATCH", .mobile), ("_$!<AppleWatch>!$_", .mobile),
    // Google
    ("Mobile", .mobile), ("workFax", .fax), ("homeFax", .fax), ("Work Mobile", .mobile), ("workMobile", .mobile),
    ("Google Voice", .other), ("googleVoice", .other), ("GRAND_CENTRAL", .other), ("* Home", .home), ("Andere", .other),
    // EWS, Outlook, Zimbra, Kolab
    ("MobilePhone", .mobile), ("HomePhone2", .home), ("BusinessPhone", .work), ("BusinessFax", .fax),
    ("PrimaryPhone", .main), ("CompanyMainPhone", .company), ("AssistantPhone", .others), ("CarPhone", .mobile),
    ("OtherTelephone", .other), ("RadioPhone", .other), ("TtyTddPhone", .data), ("Isdn", .data), ("Telex", .data),
    ("mobilePhone", .mobile), ("workPhone2", .work), ("companyPhone", .company), ("homefax", .fax), ("home1", .home),
    ("business1", .work), ("businessfax", .fax), ("ttytdd", .data), ("Primary Phone", .main), ("Callback", .callback),
    // FRITZ!Box, Windows Contacts, phones
    ("fax_work", .fax), ("homephone", .home), ("workphone", .work), ("mainphone", .main), ("Cellular", .mobile),
    ("Personal", .home), ("Business", .work), ("Voice", .other),
  ])
  func readsWhatProgramsWrite(label: String, kind: PhoneKind) {
    #expect(PhoneKind(label: label) == kind)
  }

  @Test(arguments: [
    ("Mobiltelefon", PhoneKind.mobile), ("Mobil-Tel.-Nr.", .mobile), ("Handy", .mobile), ("Diensthandy", .mobile),
    ("Privattelefon", .home), ("Telefon (geschäftlich)", .work), ("Büro", .work), ("Diensttelefon", .work),
    ("Haupttelefon", .main), ("Telefon Firma", .company), ("Zentrale", .company), ("Telefon Assistent", .others),
    ("Rückmeldung", .callback), ("Telefon für Hörbehinderte", .data), ("Weiteres Telefon", .other),
    ("Autotelefon", .mobile),
    ("Weiteres Fax", .fax), ("Fax privat", .fax), ("Faxnummer", .fax), ("Telefax", .fax), ("Festnetz", .other),
    ("Portable", .mobile), ("Tél. mobile", .mobile), ("Téléphone (domicile)", .home), ("Téléphone 2 (bureau)", .work),
    ("TÉLÉCOPIE (BUREAU)", .fax), ("Radiomessagerie", .pager), ("Téléphone société", .company), ("Rappel", .callback),
    ("Téléphone (voiture)", .mobile), ("Téléphone de l'assistant(e)", .others), ("Téléphone principal", .main),
    ("Móvil", .mobile), ("movil", .mobile), ("Teléfono particular", .home), ("Teléfono del trabajo", .work),
    ("Buscapersonas", .pager), ("Número de centralita de la organización", .company), ("Otro teléfono", .other),
    ("Devolución de llamada", .callback), ("Celular", .mobile), ("Telefone residencial", .home),
    ("Telefone comercial", .work), ("Telefone principal da empresa", .company), ("Retorno de chamada", .callback),
    ("Cellulare", .mobile), ("Abitazione 2", .home), ("Ufficio", .work), ("Cercapersone", .pager),
    ("Telefono principale società", .company), ("Altro telefono", .other), ("Mobiele telefoon", .mobile),
    ("Telefoon thuis", .home), ("Telefoon op werk", .work), ("Piepernummer", .pager),
    ("Hoofdtelefoon bedrijf", .company),
    ("Arbejdstelefon", .work), ("Hjemmetelefon", .home), ("Personsøgernummer", .pager), ("Anden telefon", .other),
    ("Primær telefon (firma)", .company), ("Telefon hem", .home), ("Telefon, företag", .work), ("Personsökare", .pager),
    ("Företag, växel", .company), ("Biltelefon", .mobile), ("Motringning", .callback), ("Matkapuhelinnumero", .mobile),
    ("Kotipuhelin", .home), ("Työpuhelin", .work), ("Telefon komórkowy", .mobile), ("Telefon domowy", .home),
    ("Telefon służbowy 2", .work), ("Faks domowy", .fax), ("Główny telefon do firmy", .company),
    ("Mobilný telefón", .mobile),
    ("Telefón domov", .home), ("Telefón do práce", .work), ("Primárny telefón", .main), ("Cep Telefonu", .mobile),
    ("Ev Telefonu", .home), ("İş Telefonu", .work), ("Çağrı Cihazı", .pager), ("Şirket Santral Telefonu", .company),
    ("Araç Telefonu", .mobile), ("Geri Arama", .callback), ("Yardımcının Telefonu", .others), ("Ev-Faks No", .fax),
    ("Мобильный телефон", .mobile), ("Номер сотового телефона", .mobile), ("Домашний телефон", .home),
    ("Рабочий телефон", .work), ("Телефон раб. 2", .work), ("Телефон дом. 2", .home), ("Другой факс", .fax),
    ("Пейджер", .pager), ("Телефон в машине", .mobile), ("Основной телефон организации", .company),
    ("Телефон помощника", .others), ("Обратный вызов", .callback), ("携帯電話番号", .mobile), ("自宅電話", .home),
    ("勤務先の電話番号", .work), ("会社代表電話", .company), ("代表電話", .main), ("ポケットベル", .pager), ("自宅 FAX", .fax),
    ("勤務先ファックス", .fax), ("秘書の電話", .others), ("コールバック", .callback), ("その他の電話", .other),
    ("手机", .mobile), ("手機號碼", .mobile), ("住宅电话", .home), ("工作电话", .work), ("公司傳真", .fax), ("寻呼机", .pager),
    ("휴대폰", .mobile), ("자택 전화", .home), ("직장 팩스", .fax), ("호출기", .pager), ("الهاتف الجوال", .mobile),
    ("هاتف المنزل", .home), ("فاكس العمل", .fax), ("मोबाइल नंबर", .mobile), ("फोन कार्यालय", .work), ("फैक्स", .fax),
    ("घर का \u{95E}ैक्स", .fax),
    ("घर का \u{92B}\u{93C}ैक्स", .fax), ("Telefón asistenta", .others),
  ])
  func readsWhatPeopleAndLocalesWrite(label: String, kind: PhoneKind) {
    #expect(PhoneKind(label: label) == kind)
  }

  @Test(arguments: [
    "", " ", "Praxis", "Halifax", "Fairfax", "Immobilien", "Roadside Assistance", "Oscar", "excellent", "domain",
    "Phone", "Telefon", "pref", "internet", "Line 2", "Ana", "Operator", "?", "\u{0}", "_$!<>!$_", "network",
  ])
  func leavesWordsOfOnesOwn(label: String) {
    #expect(PhoneKind(label: label) == nil)
  }

  @Test func xCardNumberOfTypeCellVoiceAndVideoIsAMobile() throws {
    let fixture = try Fixture.named("xcard-cell-voice-video.xml", in: "xml")
    let contacts = try FileReading(fixture.bytes, name: "xcard.xml", options: ReadOptions()).contacts
    #expect(contacts.map { $0.phones.map(\.kind) } == [[.mobile, .mobile, .data]])
  }

  @Test(arguments: [
    ("voice", PhoneKind.mobile, PhoneKind.mobile), ("home", .mobile, .home), ("wife", .mobile, .others),
    ("mobile", .fax, .fax), ("Lobby", .work, .work), ("", .home, .home),
  ])
  func labelTellsTheKindCloserThanItsPlace(label: String, place: PhoneKind, kind: PhoneKind) {
    #expect(LabelMeanings(of: label).kind(in: place) == kind)
  }

  @Test(arguments: PhoneKind.allCases)
  func readsItsOwnWords(kind: PhoneKind) {
    #expect(PhoneKind(label: kind.rawValue) == kind)
  }

  @Test(
    arguments: [
      ("mobile", PhoneKind.mobile), ("home fax", .fax), ("bureau", .work), ("télécopie", .fax), ("факс", .fax),
    ],
    ["", " ", "(", ")", " 2", "_", "<", "! "])
  func caseAndWhatSurroundsAWordDoNotMatter(word: (label: String, kind: PhoneKind), around: String) {
    #expect(PhoneKind(label: around + word.label + around) == word.kind)
    #expect(PhoneKind(label: around + word.label.uppercased() + around) == word.kind)
    #expect(PhoneKind(label: around + word.label.capitalized + around) == word.kind)
  }

  /// What stands about a label says nothing, whatever the label is.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func anyBytesHaveAKindOrNone(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let label = String(decoding: random.bytes(upTo: 40).map { $0 & 0x7F }, as: UTF8.self)
      #expect(PhoneKind(label: "* \(label) ()") == PhoneKind(label: label))
    }
  }

  /// A word is only in the table where no other word of the same meaning finds all that it finds.
  @Test func noWordIsInVain() {
    for meaning in Set(LabelWords.table.map(\.meaning)) {
      let words = LabelWords.table.filter { $0.meaning == meaning }.flatMap {
        $0.words.split(whereSeparator: \.isWhitespace)
      }
      // Words of one bit are told apart by the bits of the other trie.
      for divisor in [1, 64] {
        let trie = WordTrie(words.enumerated().map { (1 << UInt64($0 / divisor % 64), String($1)) })
        for (place, word) in words.enumerated() {
          let letters = word.filter { $0 != "*" }.replacing("_", with: " ")
          let label = (word.hasPrefix("*") ? "q" : "") + letters + (word.hasSuffix("*") ? "q" : "")
          let bits = trie.bits(in: label)
          #expect(bits == 1 << UInt64(place / divisor % 64), "\(word)")
        }
      }
    }
  }

  @Test func ambiguousWordsAreNotDecidedElsewhere() {
    #expect(LabelWords.ambiguous.count <= LabelReading.mostAmbiguous)
    for word in LabelWords.ambiguous {
      #expect(LabelMeanings(of: word.word).isSuperset(of: [.others, .undecided]), "\(word.word)")
    }
  }

  /// A word that means otherwise in another language, beside a word of its own.
  @Test(arguments: [
    ("Handy alt", PhoneKind.others), ("Alt Handy", .others), ("Festnetz alt", .others), ("Alt: Büro", .others),
    ("alte Nummer", .others), ("Oma Anna und Opa", .others), ("Oma Handy", .others), ("Mann der Tochter", .others),
    ("mijn man", .others), ("min man", .others), ("my son", .others), ("Mor og far", .others), ("min kone", .others),
    ("annem Anne", .others), ("moja żona", .others), ("żona", .others), ("Eş", .others), ("số cũ", .others),
    ("Alt. phone", .other), ("Alt phone number", .other), ("Alternate", .other), ("Alt. landline", .other),
    ("oma puhelin", .other), ("oma työ", .work), ("son portable", .mobile), ("Zona de casa", .home),
    ("Son numara", .other), ("Jakarta barat HP", .mobile), ("Anne Handy", .mobile),
  ])
  func wordsOfSeveralLanguagesDecideBesideAWordOfTheirs(label: String, kind: PhoneKind) {
    #expect(LabelMeanings(of: label).kind ?? .other == kind)
    #expect(!LabelMeanings(of: label).contains(.undecided))
  }

  @Test(arguments: ["alt", "Alt", "(alt)", "alt 2", "Oma", "man", "Son", "Far", "Anne", "Mobil alt"])
  func wordsOfSeveralLanguagesAloneAreNotUsed(label: String) {
    #expect(LabelMeanings(of: label).contains(.undecided))
    #expect(PhoneKind(label: label) == .others)
  }

  @Test(arguments: [
    "bis 2019", "Handy bis 2019", "bis 12/2019", "bis Ende März 2019", "until 2019", "till Dec 2020", "jusqu'en 2018",
    "jusqu’au 3.4.2018", "hasta 2019", "hasta junio de 2019", "até 2019", "fino al 2019", "tot 2019", "til 2019",
    "do 2019",
    "до 2019", "2019'a kadar", "2019 asti", "2019年まで", "2019년까지", "2019-ig", "2010-2015", "2010 – 2015", "–2019",
    "nicht mehr gültig", "ehemalig", "ehemalige Nummer", "Old", "Old mobile", "previous", "ex", "not in use",
    "no longer in use", "disconnected", "wrong number", "falsch", "falsche Nummer", "alte Handynummer", "altes Handy",
    "ancien", "Ancienne", "ancien portable", "vieux numéro", "n'est plus valable", "viejo", "Móvil viejo", "antiguo",
    "antigua",
    "no usar", "ya no existe", "vecchio", "cellulare vecchio", "non più attivo", "antigo", "Celular antigo", "não usar",
    "oud",
    "oud nummer", "niet meer in gebruik", "gammel", "Gammalt", "gamla mobilen", "ikke i bruk", "vanha", "ei käytössä",
    "stary", "stary numer", "nieaktualny", "starý", "neplatné", "régi", "vechi", "eski", "eski numara", "старый",
    "старый номер", "не актуален", "старий", "παλιό", "ישן", "قديم", "पुराना", "旧番号", "旧", "舊號碼", "停用", "옛날 번호", "เก่า",
    "nomor lama", "số cũ",
  ])
  func deadNumbers(label: String) {
    #expect(PhoneKind(label: label) == .others)
    #expect(!LabelMeanings(of: label).contains(.undecided))
  }

  @Test(arguments: [
    "bis 18 Uhr", "until 5pm", "since 2019", "seit 2019", "ab 2020", "neu 2019", "12 bis", "2019", "Büro 2019",
    "Altbau",
    "Altona", "Altstadt", "Malt", "Alternative", "Omaha", "Oldham", "Manchester", "Farley", "Sonia", "Exeter",
    "Wrongly",
    "Barnsley", "Falschirm", "Antigone", "Oudenaarde", "Stariba", "do 8:00", "até 18h",
  ])
  func numbersInUse(label: String) {
    #expect(PhoneKind(label: label) != .others)
  }
}
