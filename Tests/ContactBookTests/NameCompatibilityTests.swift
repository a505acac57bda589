import Testing

@testable import ContactBook

@Suite struct NameCompatibilityTests {
  private func name(_ text: String) -> PersonName { PersonName(full: text.isEmpty ? nil : text) }

  @Test(arguments: [
    ("Ada Lindqvist", "ada LINDQVIST"), ("Ada Lindqvist", "Lindqvist, Ada"), ("Ada Lindqvist", "A. Lindqvist"),
    ("Ada Lindqvist", "Ada"), ("Ada Lindqvist", "Lindqvist"), ("Ada Maria Lindqvist", "Ada M Lindqvist"),
    ("José Álvarez", "Jose Alvarez"), ("Jürgen Weiß", "Jurgen Weiss"), ("Søren Kjær", "Soren Kjaer"),
    ("Anne-Marie Dupont", "Anne Marie Dupont"), ("Ada Lindqvist-Osei", "Ada Lindqvist"),
    ("Vincent van der Berg", "Vincent Berg"), ("Dr. Ada Lindqvist", "Ada Lindqvist"),
    ("Ada Lindqvist, PhD", "Ada Lindqvist"),
    ("Robert Hale", "Bob Hale"), ("William Hale", "Bill Hale"), ("Elisabeth Weber", "Lisa Weber"),
    ("Александр Коваль", "Саша Коваль"), ("Francisco Ruiz", "Paco Ruiz"), ("Ada Lindqvist", "Ada Lindqvits"),
    ("علی\u{200C}رضا رضایی", "علیرضا رضایی"),
    ("王小明", "王 小明"), ("王小明", "小明"), ("Ada Lindqvist", "Ада Линдквист"), ("Robert Hale Jr.", "Robert Hale II"),
    ("", "Ada Lindqvist"), ("O'Brien Kate", "Kate OBrien"), ("O\u{2019}Brien Kate", "Kate O'Brien"),
  ])
  func canBeOnePersons(first: String, second: String) {
    #expect(name(first).isCompatible(with: name(second)))
    #expect(name(second).isCompatible(with: name(first)))
  }

  @Test(arguments: [
    ("Ada Lindqvist", "Ben Lindqvist"), ("Ada Lindqvist", "Ada Osei"), ("Ada", "Ben"),
    ("Robert Hale Sr.", "Robert Hale Jr."), ("Robert Hale", "Robert Hale Jr."), ("Martin Weber", "Martina Weber"),
    ("Maria Weber", "Mario Weber"), ("Marvin Weber", "Martin Weber"), ("A. Lindqvist", "B. Lindqvist"),
    ("王小明", "王小红"), ("Анна Коваль", "Олена Коваль"), ("Daniel Stone", "Daniela Stone"),
    ("Frederick Hale", "Alfred Hale"),
  ])
  func cannotBeOnePersons(first: String, second: String) {
    #expect(!name(first).isCompatible(with: name(second)))
    #expect(!name(second).isCompatible(with: name(first)))
  }

  /// A middle initial is nobody's given name.
  @Test(arguments: [
    ("Ada Hale", "Christopher A. Hale"), ("Ada C. Hale", "Christopher A. Hale"), ("A. Hale", "Christopher A. Hale"),
    ("Eve Hale", "J. E. Hale"), ("M. Hale", "Ada Maria Hale"), ("Hale, Ada", "Hale, Christopher A."),
    ("Hale Ada", "Hale Christopher A."),
  ])
  func initialsStandForNamesInTheirPlace(first: String, second: String) {
    expect(first, second, areOnePersons: false)
  }

  @Test(arguments: [
    ("Christopher A. Hale", "C. Hale"), ("Christopher A. Hale", "Christopher Ada Hale"),
    ("Hale C. A.", "Christopher Hale"),
    ("C. A. Hale", "Christopher A. Hale"), ("Ada L.", "Lindqvist, Ada"), ("J. Edgar Hale", "Edgar Hale"),
  ])
  func initialsMayBeLeftOutAndWrittenOut(first: String, second: String) {
    expect(first, second, areOnePersons: true)
  }

  @Test func partsLeaveNoDoubtAboutOrder() {
    let parts = PersonName(given: "Ada", family: "Lindqvist", suffix: "Jr")
    #expect(parts.isCompatible(with: name("Lindqvist Ada Jr")))
    #expect(!parts.isCompatible(with: name("Ada Lindqvist")))
  }

  // MARK: What looks like one name and is not

  /// Checks both ways round, for names written as a whole.
  func expect(_ first: String, _ second: String, areOnePersons expected: Bool) {
    #expect(name(first).isCompatible(with: name(second)) == expected)
    #expect(name(second).isCompatible(with: name(first)) == expected)
  }

  @Test(arguments: [
    ("Don Miller", "Jane Miller"), ("Phil Miller", "Jane Miller"), ("Al Smith", "Joe Smith"), ("Di Brown", "Tom Brown"),
    ("Van Tran", "Kim Tran"), ("Le", "Do Nguyen"), ("Ma Li", "Wang Li"), ("E. Smith", "Tom Smith"),
    ("Tran, Van", "Tran, Kim"), ("Le Thi Mai", "Do Thi Mai"), ("Minh Anh Le", "Minh Anh Do"),
    ("Dr. Phil Miller", "Dr. Jane Miller"), ("Ada van Berg", "Ada de Berg"), ("Kim Van Tran", "Kim Thi Tran"),
    ("García López, Ma.", "García López, Juan"),
  ])
  func titlesAndParticlesThatAreNamesTellPeopleApart(first: String, second: String) {
    expect(first, second, areOnePersons: false)
  }

  @Test(arguments: [
    ("Don Miller", "Miller, Don"), ("Wernher von Braun", "von Braun"), ("van der Berg, Vincent", "Vincent Berg"),
    ("Vincent v. d. Berg", "Vincent van der Berg"), ("Dr. phil. Ada Lindqvist", "Ada Maria Lindqvist"),
    ("Ada Lindqvist, MA", "Ada Lindqvist"), ("Dr Lindqvist", "Ada Lindqvist"), ("Maria de la Cruz", "Maria Cruz"),
    ("Prof. Dr. med. Ada Lindqvist", "Lindqvist, Ada"), ("Van Tran", "Tran Van"), ("Kim Le", "Kim Le, PhD"),
  ])
  func titlesAndParticlesMayBeLeftOutOfWholeNames(first: String, second: String) {
    expect(first, second, areOnePersons: true)
  }

  @Test func partsThatAreParticlesAreNames() {
    let kim = PersonName(given: "Kim", family: "Le")
    #expect(!kim.isCompatible(with: PersonName(given: "Kim", family: "Do")))
    #expect(!PersonName(given: "Van", family: "Tran").isCompatible(with: PersonName(given: "Kim", family: "Tran")))
    #expect(PersonName(given: "Vincent van", family: "Berg").isCompatible(with: name("Vincent Berg")))
    #expect(PersonName(given: "Dr.", family: "Lindqvist").isCompatible(with: name("Ada Lindqvist")))
  }

  @Test(arguments: [
    ("Herr Meyer", "Frau Meyer"), ("Mr Smith", "Mrs Smith"), ("Mr J", "Mrs J Smith"), ("Mrs. John Smith", "John Smith"),
    ("Frau von Tom Roth", "Tom Roth"), ("Mr. Smith", "Jane Smith"), ("Frau Meyer", "Hans Meyer"),
    ("Sr. Ruiz", "Sra. Ruiz"),
    ("Smith, Mr J", "Smith, Mrs J"), ("Mr and Mrs John Smith", "John Smith"), ("Mr & Mrs Smith", "Mr Smith"),
    ("Ms J. Smith", "John Smith"), ("Prof. Dr. Herr Meyer", "Frau Dr. Meyer"),
  ])
  func titlesOfMenAndWomenTellPeopleApart(first: String, second: String) {
    expect(first, second, areOnePersons: false)
  }

  @Test(arguments: [
    ("Mr John Smith", "John Smith"), ("Mr Smith", "Mr John Smith"), ("Ms Jane Smith", "Mrs Smith"),
    ("Herr Dr. Max Meyer", "Max Meyer"), ("Frau Meyer", "Frau Anna Meyer"), ("Dr. Frau Meyer", "Frau Meyer"),
    ("Michael Herr", "Herr, Michael"),
  ])
  func titlesOfOnePersonAgree(first: String, second: String) {
    expect(first, second, areOnePersons: true)
  }

  @Test func titleOfTheWholeNameCountsBesideParts() {
    let wife = PersonName(full: "Frau von Tom Roth", given: "Tom", family: "Roth")
    #expect(!wife.isCompatible(with: PersonName(given: "Tom", family: "Roth")))
    #expect(!PersonName(given: "Tom", family: "Roth", prefix: "Frau von").isCompatible(with: name("Tom Roth")))
    #expect(PersonName(given: "Tom", family: "Roth", prefix: "Dr.").isCompatible(with: name("Tom Roth")))
    let anna = PersonName(full: "Frau Anna Roth", given: "Anna", family: "Roth", prefix: "Frau")
    #expect(anna.isCompatible(with: name("Anna Roth")))
    #expect(!anna.isCompatible(with: PersonName(given: "A.", family: "Roth", prefix: "Herr")))
    let given = PersonName(given: "Herr", family: "Meyer")
    #expect(!given.isCompatible(with: PersonName(given: "Frau", family: "Meyer")))
  }

  @Test(arguments: [
    ("Hans Müller", "Hans Müller jun."), ("ifj. Kovács János", "Kovács János"), ("Juan García", "Juan García hijo"),
    ("Smith Jr., John", "John Smith"), ("John", "John Jr."), ("Smith, John, Sr.", "John Smith"),
    ("Robert Hale, Jr.", "Robert Hale"),
    ("Hans Müller sen.", "Hans Müller jun."), ("id. Kovács János", "ifj. Kovács János"),
    ("Müller jun., Hans", "Hans Müller"),
    ("João Silva Neto", "João Silva"),
  ])
  func generationOnOneSideIsNotEnough(first: String, second: String) {
    expect(first, second, areOnePersons: false)
  }

  @Test func generationMayStandInAnyPart() {
    let father = PersonName(given: "John", family: "Smith")
    #expect(!PersonName(given: "John Jr.", family: "Smith").isCompatible(with: father))
    #expect(!PersonName(given: "John", family: "Smith Jr.").isCompatible(with: father))
    #expect(!PersonName(full: "John Smith Jr.", given: "John", family: "Smith").isCompatible(with: father))
    #expect(PersonName(given: "John Jr.", family: "Smith").isCompatible(with: name("John Smith II")))
    #expect(PersonName(given: "Jun", family: "Sen").isCompatible(with: name("Jun Sen")))
  }

  @Test(arguments: [
    ("Meyer, Maria", "Meyer, Marie"), ("Schmidt, Daniel", "Schmidt, Daniela"), ("Kovács Martin", "Kovács Márton"),
    ("A. Ivanov", "A. Ivanova"), ("M. Kowalski", "M. Kowalska"), ("Саша Иванов", "Саша Иванова"),
    ("Nagy Ilona", "Nagy Ilana"), ("A. Lindqvist", "A. Lindkvist"), ("Robert Ivanov", "Robert Ivanova"),
    ("Alex Papadakis", "Alex Papadaki"),
  ])
  func slipsAreOfFamilyNames(first: String, second: String) {
    expect(first, second, areOnePersons: false)
  }

  @Test(arguments: [
    ("Ben Meier", "Ben Meyer"), ("Hofmann, Ada", "Hoffmann, Ada"), ("Ada Hofmann", "Ada Hoffmann"),
    ("Lindqvist, Ada", "Ada Lindqwist"),
  ])
  func familyNamesMayBeMisspelt(first: String, second: String) {
    expect(first, second, areOnePersons: true)
  }

  @Test(arguments: [("李明", "李明华"), ("Zimmer 3", "Zimmer 4"), ("Zimmer 3", "Zimmer"), ("王小明 2", "王小明"), ("佐藤健", "佐藤健一")])
  func wholeNamesThatBeginAlikeDiffer(first: String, second: String) {
    expect(first, second, areOnePersons: false)
  }

  @Test func eastAsianPartsAreComparedWhole() {
    let ming = PersonName(given: "明", family: "李")
    #expect(!ming.isCompatible(with: PersonName(given: "明华", family: "李")))
    #expect(ming.isCompatible(with: name("李明")))
    #expect(ming.isCompatible(with: name("李")))
    #expect(PersonName(given: "陽子", family: "佐藤").isCompatible(with: name("佐藤")))
    #expect(name("Zimmer 3").isCompatible(with: name("zimmer-3")))
    #expect(name("0171 39200 12").isCompatible(with: name("Ada Lindqvist")))
  }

  @Test func wholeNameCountsWhereAPartIsMissing() {
    let meyer = PersonName(full: "Anna Meyer", given: "Anna")
    #expect(!meyer.isCompatible(with: PersonName(full: "Anna Schulz", given: "Anna")))
    #expect(!meyer.isCompatible(with: PersonName(full: "Anna Schulz", given: "Anna", family: "Schulz")))
    #expect(meyer.isCompatible(with: PersonName(given: "Anna", family: "Meyer")))
    #expect(!PersonName(full: "Practice", family: "Meyer").isCompatible(with: name("Practice Schulz")))
  }

  @Test(arguments: [
    ("Lena (Mama von Paul)", "Paul"), ("Paul (Mama)", "Paul"), ("Mama Paul", "Paul"), ("Anna (Meyer)", "Anna Schulz"),
    ("Anna (Meyer)", "Anna (Schulz)"), ("Lena [Paul]", "Paul"), ("Sohn von Paul", "Paul"), ("Daughter of Paul", "Paul"),
    ("Мама Павла", "Павла"),
  ])
  func relationsAreNotTheirNames(first: String, second: String) {
    expect(first, second, areOnePersons: false)
  }

  @Test(arguments: [
    ("Lena (Mama von Paul)", "Lena"), ("Robert (Bob) Hale", "Bob Hale"), ("Anna (Meyer)", "Anna Meyer"),
    ("(Bob)", "Bob"),
  ])
  func remarksMayBeLeftOut(first: String, second: String) {
    expect(first, second, areOnePersons: true)
  }

  @Test func remarkIsReadOnce() {
    let mother = PersonName(full: "Paul (Mama) Roth", given: "Paul (Mama)", family: "Roth")
    #expect(mother.isCompatible(with: PersonName(given: "Paul (Mama)", family: "Roth")))
  }

  @Test(arguments: [("Мария Smith", "John Smith"), ("Anna Мария", "Anna 王")])
  func wordsOfAnotherScriptStandForNames(first: String, second: String) {
    expect(first, second, areOnePersons: false)
  }
}

/// Words that make a name somebody else's, who stands round the one that is named.
extension NameCompatibilityTests {
  @Test(arguments: [
    "assistant", "Assistentin", "secretary", "wife", "husband", "spouse", "mum", "nurse", "carer", "nanny", "PA",
    "her assistant", "mum's phone", "wife’s mobile", "wife Eva", "Mutter Eva", "sister-in-law", "wife of", "Ehefrau",
    "Oma", "Frau", "Mann", "Sekretärin", "Pflegedienst", "mari", "épouse", "secrétaire", "maman", "marido", "esposa",
    "mujer", "su hermana", "asistente", "secretária", "mãe", "moglie", "marito", "segretaria", "badante", "vrouw",
    "echtgenoot",
    "man", "moeder", "kone", "fru", "mor", "far", "sambo", "assistent", "vaimo", "äiti", "sihteeri", "żona", "mąż",
    "sekretarka", "manželka", "feleség", "titkárnő", "soție", "eşi", "annesi", "karım", "sekreteri", "istri", "suami",
    "жена", "муж",
    "секретарь", "дружина", "помощник", "γυναίκα", "γραμματέας", "מזכירה", "אשתו", "زوجة", "سكرتيرة", "妻子", "助理", "秘書",
    "비서",
    "아내", "ภรรยา",
  ])
  func remarkOfARelationMakesItSomebodyElses(remark: String) {
    for name in [
      "Anna Berg (\(remark))", "Anna Berg [\(remark)]", "Anna Berg - \(remark)", "Anna Berg – \(remark)",
      "Anna Berg / \(remark)", "\(remark): Anna Berg",
    ] {
      expect(name, "Anna Berg", areOnePersons: false)
      expect(name, name, areOnePersons: true)
    }
    let parts = PersonName(full: "Anna Berg (\(remark))", given: "Anna", family: "Berg")
    #expect(!parts.isCompatible(with: PersonName(given: "Anna", family: "Berg")))
  }

  @Test(arguments: [
    "Assistant of Anna Berg", "Office of Anna Berg", "Büro Anna Berg", "Tom via Anna Berg", "Tom w/ Anna Berg",
    "Tom w/Anna Berg", "Tom c/o Anna Berg", "Tom bei Anna Berg", "Tom chez Anna Berg", "Anna Berg (c/o Tom)",
    "Anna Berg (via Tom)", "Anna Berg Sekretariat", "Tom mit Anna Berg",
    "Anna Berg's mum", "Anna Berg assistant", "Anna Berg wife", "Anna Berg, wife", "Anna Berg esposo",
    "Mamma Anna Berg",
    "Secretaria de Anna Berg", "Sekretariat Anna Berg", "Marito di Anna Berg", "Ufficio Anna Berg",
    "Kantoor van Anna Berg",
    "Муж Anna Berg", "attn Anna Berg", "On behalf of Anna Berg", "Widow of Anna Berg", "Late Anna Berg",
  ])
  func wordsRoundANameMakeItSomebodyElses(name: String) {
    expect(name, "Anna Berg", areOnePersons: false)
    expect(name, name.uppercased(), areOnePersons: true)
  }

  @Test(arguments: [
    ("王小明（妻子）", "王小明"), ("王小明 (助理)", "王小明"), ("김민준 (엄마)", "김민준"), ("Анна Берг (wife)", "Анна Берг"),
    ("Анна Берг (wife)", "Anna Berg"), ("Мама Анна", "Anna"),
  ])
  func relationsOfAnotherScriptCount(first: String, second: String) {
    expect(first, second, areOnePersons: false)
  }

  @Test(arguments: [
    ("Lena Berg (Paul's mother)", "Lena Berg"), ("Lena Berg (Mama von Paul)", "Lena Berg"),
    ("Lena Berg (wife of Paul)", "Lena Berg"), ("Anna Berg (work)", "Anna Berg"), ("Anna Berg (Acme)", "Anna Berg"),
    ("Anna Berg (office)", "Anna Berg"), ("Anna Berg - Acme", "Anna Berg"), ("Marit Berg", "M. Berg"),
    ("Mari Virtanen", "Mari"),
    ("Isa Yilmaz", "Yilmaz Isa"), ("Thomas Mann", "Mann, Thomas"), ("Lola García", "García Lola"),
    ("Anna Berg (ICE)", "Anna Berg"),
  ])
  func remarksOfThePersonMayBeLeftOut(first: String, second: String) {
    expect(first, second, areOnePersons: true)
  }
}

/// Names of several people in one record.
extension NameCompatibilityTests {
  @Test(arguments: [
    "Tom and Anna Roth", "Tom und Anna Roth", "Tom & Anna Roth", "Tom et Anna Roth", "Tom y Anna Roth",
    "Tom e Anna Roth", "Tom och Anna Roth", "Tom + Anna Roth", "Tom+Anna Roth", "Tom/Anna Roth", "Tom u. Anna Roth",
    "Tom Roth y Anna Roth", "Tom Roth & Anna", "TOM Y ANNA ROTH", "tom y anna roth", "Roth, Tom und Anna",
    "Familie Tom Roth", "Fam. Tom Roth", "Tom Roth Family", "Tom Roth (& Anna)", "Herr und Frau Tom Roth",
    "Tom en Els Roth",
  ])
  func householdIsNoneOfItsPeople(household: String) {
    expect(household, "Tom Roth", areOnePersons: false)
    expect(household, household.lowercased(), areOnePersons: true)
  }

  @Test(arguments: [
    ("Tom and Anna Roth", "Tom & Anna Roth"), ("José Ortega y Gasset", "José Ortega"),
    ("Maria Silva e Costa", "Maria Costa"), ("John E Smith", "John Smith"), ("JOHN E SMITH", "John E. Smith"),
    ("john e smith", "John Smith"), ("A. Lindqvist", "Ada Lindqvist"), ("Josep Puig i Cadafalch", "Josep Puig"),
    ("Anna Roth +49 171 3920011", "Anna Roth +49 171 3920011"),
  ])
  func conjunctionsMayBeInitialsAndPartsOfFamilyNames(first: String, second: String) {
    expect(first, second, areOnePersons: true)
  }

  @Test func householdIsReadFromParts() {
    let household = PersonName(given: "Tom & Anna", family: "Roth")
    #expect(!household.isCompatible(with: PersonName(given: "Tom", family: "Roth")))
    #expect(household.isCompatible(with: PersonName(full: "Tom and Anna Roth")))
    let whole = PersonName(full: "Tom and Anna Roth", given: "Tom", family: "Roth")
    #expect(!whole.isCompatible(with: PersonName(given: "Tom", family: "Roth")))
    let family = PersonName(given: "José", family: "Ortega y Gasset")
    #expect(family.isCompatible(with: PersonName(full: "José Ortega y Gasset")))
  }
}

/// Titles that tell husband and wife apart.
extension NameCompatibilityTests {
  @Test(arguments: [
    ("Sig. Rossi", "Sig.ra Rossi"), ("Sig. Rossi", "Sig. ra Rossi"), ("Sig. Rossi", "Sig.na Rossi"),
    ("Dhr. de Vries", "Mw. de Vries"), ("Meneer de Vries", "Mevrouw de Vries"), ("De heer Jansen", "Mevr. Jansen"),
    ("Dr. García", "Dra. García"), ("Dr. García López", "Dra. García López"), ("Sr. Silva", "Sr.ª Silva"),
    ("SR. SILVA", "SR.A SILVA"), ("Sr. A. Silva", "Sr.a Silva"), ("Sr. Silva", "Srª Silva"),
    ("Dott. Bianchi", "Dott.ssa Bianchi"), ("Rossi, Sig.", "Rossi, Sig.ra"), ("Herr Lund", "Fru Lund"),
    ("Dr. Huber", "Dr.in Huber"), ("D. Ruiz", "D.ª Ruiz"), ("D. Ruiz", "Dña. Ruiz"),
  ])
  func titlesOfHusbandAndWifeTellThemApart(first: String, second: String) {
    expect(first, second, areOnePersons: false)
  }

  @Test(arguments: [
    ("Herr von Berg", "von Berg"), ("Sig. De Luca", "De Luca"), ("Dhr. de Vries", "de Vries"),
    ("Mr Van der Meer", "van der Meer"), ("Dra. de la Cruz", "de la Cruz"), ("Ms St. Clair", "St. Clair"),
  ])
  func particlesOfAFamilyNameAreNoGivenName(first: String, second: String) {
    expect(first, second, areOnePersons: false)
  }

  @Test(arguments: [
    ("Sig. Mario Rossi", "Mario Rossi"), ("Sig.ra Rossi", "Signora Anna Rossi"), ("Herr Max von Berg", "Max von Berg"),
    ("Dra. García", "Sra. García"), ("Mw. Els de Vries", "Mevrouw de Vries"),
  ])
  func titlesOfWholeNamesAgree(first: String, second: String) {
    expect(first, second, areOnePersons: true)
  }
}

/// Given names and their short forms.
extension NameCompatibilityTests {
  @Test(arguments: [
    ("Jörg", "Jürgen"), ("Jan", "Jens"), ("Rolf", "Ralf"), ("Nancy", "Anna"), ("Lily", "Betty"), ("Greta", "Daisy"),
    ("Molly", "Polly"), ("Anna", "Anne"), ("Georg", "Jürgen"), ("Mary", "Molly"), ("Maria", "Mia"), ("Bob", "Rob"),
    ("Hans", "Jan"), ("Christina", "Christine"), ("Katja", "Katrin"), ("William", "Liam"), ("Jean", "Baptiste"),
    ("John", "Jack"), ("Саша", "Шура"),
  ])
  func namesOfOneLineAreNotOnePersons(first: String, second: String) {
    expect("\(first) Roth", "\(second) Roth", areOnePersons: false)
  }

  @Test(arguments: [
    ("Robert", "Bob"), ("Katherine", "Cathy"), ("Catherine", "Kathryn"), ("Johannes", "Jan"), ("Hendrik", "Henrik"),
    ("Олександр", "Александр"), ("Олександр", "Саша"), ("Günter", "Günther"), ("Margaret", "Peggy"),
    ("Elisabeth", "Liz"), ("Sara", "Sarah"),
  ])
  func nameIsItsSpellingsAndShortForms(first: String, second: String) {
    expect("\(first) Roth", "\(second) Roth", areOnePersons: true)
  }
}

@Suite struct NameTokenTests {
  @Test(arguments: [
    ("Zoë Müller-Łukasz", ["zoe", "muller", "lukasz"]),
    ("O'Brien, Seán", ["obrien", "sean"]),
    ("Straße Æsir Þór", ["strasse", "aesir", "thor"]),
    ("D´Angelo ½ No.2", ["d", "angelo", "1", "2", "no", "2"]),
    ("İpek Yıldız", ["ipek", "yildiz"]),
    ("Κώστας Γιάννης", ["κωστας", "γιαννης"]),
    ("", []),
  ])
  func foldsWords(name: String, words: [String]) {
    #expect(NameToken.tokens(of: name).map(\.text) == words)
  }

  /// A word of another script makes the whole name take the way of Unicode's tables.
  @Test func foldsLatinLettersAsUnicodeDoes() {
    for scalar in (0..<0x260 as Range<UInt32>).compactMap(Unicode.Scalar.init) {
      #expect(NameToken.tokens(of: "Ab\(scalar)cd") == NameToken.tokens(of: "Ab\(scalar)cd 名").dropLast(), "\(scalar)")
      #expect(NameToken.tokens(of: "\(scalar)") == NameToken.tokens(of: "\(scalar) 名").dropLast(), "\(scalar)")
    }
  }
}
