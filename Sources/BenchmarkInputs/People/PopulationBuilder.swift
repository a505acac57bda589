import ContactBook

/// Invents people in small circles, each with one hazard, and their records.
struct PopulationBuilder {
  var random: SplitMix64
  private var numbers = NumberStock()
  private let customs: [NamingCustom]
  private let photoPercent: Int
  private(set) var records: [InventedRecord] = []
  private(set) var personCount = 0
  private var firmCount = 0

  init(seed: UInt64, photoPercent: Int) {
    random = SplitMix64(seed: seed)
    customs = NamingCustom.all.flatMap { Array(repeating: $0, count: $0.share) }
    self.photoPercent = photoPercent
  }

  // MARK: People

  /// A naming custom, drawn by its share.
  private mutating func custom() -> NamingCustom { random.pick(customs) }

  /// A naming custom that `condition` allows, drawn by its share.
  private mutating func custom(where condition: (NamingCustom) -> Bool) -> NamingCustom {
    random.pick(customs.filter(condition))
  }

  /// A new person; `given`, `family` and `firm` are as they are handed in, the rest is chance.
  private mutating func person(
    _ custom: NamingCustom, given: StockName? = nil, family: StockName? = nil, firm: InventedFirm? = nil
  ) -> InventedPerson {
    let id = personCount
    personCount += 1
    let given = given ?? random.pick(custom.given)
    let family = family ?? random.pick(custom.family)
    let words = [given.latin.addressWord, family.latin.addressWord]
    let host = random.pick(["post.example", "mail.example", "inbox.example", "courrier.example"])
    var person = InventedPerson(
      id: id, custom: custom, given: given, family: family, mobile: numbers.next(.mobile, in: custom.region),
      homeAddress: "\(words[0]).\(words[1])\(id)@\(host)")
    switch custom.middle {
    case .none: break
    case .initial where random.chance(25): person.middle = random.pick(["J.", "M.", "A.", "R.", "L.", "T."])
    case .initial: break
    case .given: person.middle = random.pick(custom.given).written
    }
    let employer = firm ?? (random.chance(35) ? self.firm() : nil)
    if let employer {
      person.firm = employer
      person.workAddress = "\(words[0].prefix(1))\(words[1])\(id)@\(employer.domain)"
      if random.chance(60) { person.title = random.pick(InventedFirm.titles) }
    }
    return person
  }

  /// A firm that nobody works for yet.
  private mutating func firm() -> InventedFirm {
    firmCount += 1
    return InventedFirm(number: firmCount, using: &random)
  }

  /// A fixed line that nobody has yet.
  private mutating func fixedLine(in region: NumberRegion) -> String { numbers.next(.fixedLine, in: region) }

  /// A mobile number that nobody has yet.
  private mutating func mobile(in region: NumberRegion) -> String { numbers.next(.mobile, in: region) }

  // MARK: Records

  /// Adds `record` with what address books hold besides: a birthday, a note, a picture.
  private mutating func add(_ record: InventedRecord) {
    var record = record
    if random.chance(20) {
      record.birthday =
        "19\(random.number(in: 40...99))-0\(random.number(in: 1...9))-\(random.number(in: 10...28))"
    }
    if random.chance(15) { record.note = random.pick(Self.notes) }
    if random.chance(photoPercent) {
      record.photo = InventedRecord.Photo(seed: random.next(), length: 4 * random.number(in: 400...1600))
    }
    records.append(record)
  }

  private static let notes = [
    "Met at the spring fair.\nBrings cake, tea; and \"a friend\".", "Allergic to nuts",
    "Ring twice,\nthen wait\n\nat the gate",
    "Двоюродная сестра", "前の隣人、\n猫を預かってくれる", "c/o the studio; back door", "Prefers letters \\ postcards",
  ]
}

extension PopulationBuilder {
  /// Invents a circle of `hazard`.
  mutating func addCircle(of hazard: Hazard) {
    switch hazard {
    case .everyday: addEveryday()
    case .household: addHousehold()
    case .familyMailbox: addCouple()
    case .firmMailbox: addFirm(hazard)
    case .firmSwitchboard: addFirm(hazard)
    case .namesakes: addNamesakes()
    case .seniorJunior: addSeniorAndJunior()
    case .nickname: addRenamed(hazard, as: .short) { $0.hasShortNames }
    case .initials: addRenamed(hazard, as: .initial) { !$0.isTransliterated }
    case .typo: addRenamed(hazard, as: .mistyped) { !$0.isTransliterated }
    case .transliteration: addRenamed(hazard, as: .latin) { $0.isTransliterated }
    case .marriedName: addRenamed(hazard, as: .otherFamily) { _ in true }
    case .recycledNumber: addRecycledNumber()
    }
  }

  private mutating func addEveryday() {
    let person = person(custom())
    let known = someIdentifiers(of: person)
    add(record(of: person, .everyday, carrying: known))
    let duplicates =
      switch random.below(100) {
      case 0..<55: 0
      case 55..<82: 1
      case 82..<94: 2
      default: random.number(in: 3...4)
      }
    for _ in 0..<duplicates { addDuplicate(of: person, .everyday, sharing: known) }
  }

  /// A second record; now and then one that shares nothing but the name, which no rule can merge.
  private mutating func addDuplicate(of person: InventedPerson, _ hazard: Hazard, sharing known: CarriedIdentifiers) {
    var record = duplicate(of: person, hazard, sharing: known)
    if random.chance(5) {
      record = self.record(of: person, hazard, carrying: [])
      record.emails = [newAddress(of: person)]
    }
    add(record)
  }

  private mutating func addRenamed(_ hazard: Hazard, as form: NameForm, among condition: (NamingCustom) -> Bool) {
    let custom = custom(where: condition)
    let shortened = custom.given.filter { $0.short != nil }
    let person = person(custom, given: form == .short ? random.pick(shortened) : nil)
    let known = someIdentifiers(of: person)
    add(record(of: person, hazard, carrying: known))
    add(duplicate(of: person, hazard, as: form, sharing: known))
    if random.chance(30) { add(duplicate(of: person, hazard, sharing: known)) }
  }

  // MARK: People who share something

  private mutating func addHousehold() {
    let custom = custom()
    let family = random.pick(custom.family)
    let line = fixedLine(in: custom.region)
    for given in someGivenNames(of: custom, random.number(in: 2...5)) {
      let person = person(custom, given: given, family: family)
      var own: CarriedIdentifiers = random.chance(70) ? .mobile : []
      if random.chance(50) { own.insert(.homeAddress) }
      add(record(of: person, .household, carrying: own), with: phone(.home, line))
      if !own.isEmpty, random.chance(30) {
        add(duplicate(of: person, .household, sharing: own), with: phone(.home, line))
      }
    }
  }

  private mutating func addCouple() {
    let custom = custom()
    let family = random.pick(custom.family)
    var mailbox: String?
    for given in someGivenNames(of: custom, 2) {
      let person = person(custom, given: given, family: family)
      let shared = mailbox ?? "\(family.latin.addressWord).family\(person.id)@mail.example"
      mailbox = shared
      for _ in 0...(random.chance(25) ? 1 : 0) {
        var record = record(of: person, .familyMailbox, carrying: .mobile)
        record.emails.append(email(.home, shared))
        add(record)
      }
    }
  }

  private mutating func addFirm(_ hazard: Hazard) {
    let firm = firm()
    let mailbox = "\(random.pick(InventedFirm.mailboxes))@\(firm.domain)"
    let region = random.pick([NumberRegion.britain, .france, .germany, .australia, .northAmerica, .northAmerica])
    let switchboard = fixedLine(in: region)
    let fax = random.chance(20) ? fixedLine(in: region) : nil
    for _ in 0..<random.number(in: 4...12) {
      let person = person(custom(), firm: firm)
      let own: CarriedIdentifiers = random.chance(85) ? .mobile : []
      for _ in 0...(random.chance(20) ? 1 : 0) {
        var record = record(of: person, hazard, carrying: own)
        if hazard == .firmMailbox {
          record.emails.append(email(.work, mailbox))
        } else {
          record.phones.append(phone(random.chance(30) ? .main : .work, switchboard))
        }
        if let fax { record.phones.append(phone(.workFax, fax)) }
        add(record)
      }
    }
  }

  // MARK: People of one name

  private mutating func addNamesakes() {
    let custom = custom()
    let given = random.pick(custom.given)
    let family = random.pick(custom.family)
    let common = random.below(4)
    let firm = common > 1 ? firm() : nil
    let line = common > 2 ? fixedLine(in: .britain) : nil
    for _ in 0..<2 {
      let person = person(custom, given: given, family: family, firm: firm)
      let known = someIdentifiers(of: person)
      add(record(of: person, .namesakes, carrying: known), with: line.map { phone(.work, $0) })
      if random.chance(30) { add(duplicate(of: person, .namesakes, sharing: known)) }
    }
  }

  private mutating func addSeniorAndJunior() {
    let custom = custom { $0.middle == .initial }
    let given = random.pick(custom.given)
    let family = random.pick(custom.family)
    let line = fixedLine(in: custom.region)
    for suffix in [random.chance(60) ? "Sr." : nil, "Jr."] {
      var person = person(custom, given: given, family: family)
      person.middle = nil
      person.suffix = suffix
      let known = someIdentifiers(of: person)
      add(record(of: person, .seniorJunior, carrying: known), with: phone(.home, line))
      if random.chance(30) { add(duplicate(of: person, .seniorJunior, as: .own, sharing: known)) }
    }
  }

  private mutating func addRecycledNumber() {
    var before = person(custom())
    var after = person(custom())
    after.mobile = before.mobile
    add(record(of: before, .recycledNumber, carrying: [.mobile, .homeAddress]))
    add(record(of: after, .recycledNumber, carrying: random.chance(50) ? .mobile : [.mobile, .homeAddress]))
    guard random.chance(50) else { return }
    before.mobile = mobile(in: before.custom.region)
    add(record(of: before, .recycledNumber, carrying: [.mobile, .homeAddress]))
  }

  private mutating func add(_ record: InventedRecord, with phone: InventedRecord.Phone?) {
    var record = record
    if let phone { record.phones.append(phone) }
    add(record)
  }

  private mutating func someGivenNames(of custom: NamingCustom, _ count: Int) -> ArraySlice<StockName> {
    var names = custom.given
    random.shuffle(&names)
    return names.prefix(count)
  }
}

extension PopulationBuilder {
  /// A record of `person` with the name in `form` and some of the person's own identifiers.
  private mutating func record(
    of person: InventedPerson, _ hazard: Hazard, as form: NameForm = .own, carrying carried: CarriedIdentifiers
  ) -> InventedRecord {
    var record = InventedRecord(person: person.id, hazard: hazard, nameForm: form)
    record.name = name(of: person, as: form)
    if carried.contains(.mobile) { record.phones.append(phone(.mobile, person.mobile)) }
    if carried.contains(.homeAddress) { record.emails.append(email(.home, person.homeAddress)) }
    if carried.contains(.workAddress), let address = person.workAddress {
      record.emails.append(email(.work, address))
    }
    record.organization = person.firm?.name
    record.title = person.title
    return record
  }

  /// Some of the identifiers that `person` has, at least the mobile number or the own address.
  private mutating func someIdentifiers(of person: InventedPerson) -> CarriedIdentifiers {
    var carried: CarriedIdentifiers = random.chance(85) ? .mobile : .homeAddress
    if random.chance(60) { carried.insert(.homeAddress) }
    if person.workAddress != nil, random.chance(60) { carried.insert(.workAddress) }
    return carried
  }

  /// Another record of `person`, as a second device or service would have it, which shares one of the identifiers in
  /// `known` and may bring an address that no other record has.
  private mutating func duplicate(
    of person: InventedPerson, _ hazard: Hazard, as form: NameForm? = nil, sharing known: CarriedIdentifiers
  ) -> InventedRecord {
    var shared = random.pick([.mobile, .homeAddress, .workAddress].filter { known.contains($0) })
    if random.chance(40) { shared.formUnion(someIdentifiers(of: person)) }
    let form = form ?? everydayForm(of: person)
    var record = record(of: person, hazard, as: form, carrying: shared)
    if random.chance(25), record.emails.count < 2 { record.emails.append(newAddress(of: person)) }
    return record
  }

  /// An address of `person` that no other record has.
  private mutating func newAddress(of person: InventedPerson) -> InventedRecord.Email {
    email(.home, "\(person.given.latin.addressWord)\(random.number(in: 100...999)).p\(person.id)@letters.example")
  }

  /// `number` in a random notation.
  private mutating func phone(_ label: InventedRecord.PhoneLabel, _ number: String) -> InventedRecord.Phone {
    InventedRecord.Phone(label: label, text: random.pick(NumberNotation.allCases).text(of: number))
  }

  /// `address`, now and then with a capital letter.
  private mutating func email(_ label: InventedRecord.AddressLabel, _ address: String) -> InventedRecord.Email {
    let text = random.chance(10) ? address.prefix(1).uppercased() + address.dropFirst() : address
    return InventedRecord.Email(label: label, text: text)
  }

  private mutating func everydayForm(of person: InventedPerson) -> NameForm {
    switch random.below(100) {
    case 0..<12: .swapped
    case 12..<40 where !person.custom.isTransliterated: .unaccented
    case 40..<48: .missing
    default: .own
    }
  }

  private mutating func name(of person: InventedPerson, as form: NameForm) -> PersonName {
    let given = person.given.written
    let family = person.family.written
    var name = PersonName(given: given, middle: person.middle, family: family, suffix: person.suffix)
    switch form {
    case .own: break
    case .swapped: (name.given, name.family) = (family, given)
    case .unaccented: (name.given, name.family) = (given.unaccented, family.unaccented)
    case .missing: name = PersonName()
    case .short: name.given = person.given.short
    case .initial: name.given = given.prefix(1) + "."
    case .mistyped:
      if random.chance(50) { name.given = random.mistyped(given) } else { name.family = random.mistyped(family) }
    case .latin: (name.given, name.family) = (person.given.latin, person.family.latin)
    case .otherFamily:
      name.family = random.pick(person.custom.family.filter { $0 != person.family }).written
    }
    return name
  }
}

extension SplitMix64 {
  /// `word` with one slip of the finger: two neighbours exchanged, a letter doubled, or a letter lost.
  fileprivate mutating func mistyped(_ word: String) -> String {
    var letters = Array(word)
    guard letters.count > 2 else { return word + word.suffix(1) }
    let place = number(in: 1...letters.count - 2)
    switch below(3) {
    case 0 where letters[place] != letters[place + 1]: letters.swapAt(place, place + 1)
    case 1: letters.remove(at: place)
    default: letters.insert(letters[place], at: place)
    }
    return String(letters)
  }
}
