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

  /// A second record; now and then one that shares nothing but the name, which nobody can join.
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
