import ContactBook

extension PopulationBuilder {
  /// A record of `person` with the name in `form` and some of the person's own identifiers.
  mutating func record(
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
  mutating func someIdentifiers(of person: InventedPerson) -> CarriedIdentifiers {
    var carried: CarriedIdentifiers = random.chance(85) ? .mobile : .homeAddress
    if random.chance(60) { carried.insert(.homeAddress) }
    if person.workAddress != nil, random.chance(60) { carried.insert(.workAddress) }
    return carried
  }

  /// Another record of `person`, as a second device or service would have it, which shares one of the identifiers in
  /// `known` and may bring an address that no other record has.
  mutating func duplicate(
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
  mutating func newAddress(of person: InventedPerson) -> InventedRecord.Email {
    email(.home, "\(person.given.latin.addressWord)\(random.number(in: 100...999)).p\(person.id)@letters.example")
  }

  /// `number` in a notation of chance.
  mutating func phone(_ label: InventedRecord.PhoneLabel, _ number: String) -> InventedRecord.Phone {
    InventedRecord.Phone(label: label, text: random.pick(NumberNotation.allCases).text(of: number))
  }

  /// `address`, now and then with a capital letter.
  mutating func email(_ label: InventedRecord.AddressLabel, _ address: String) -> InventedRecord.Email {
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
