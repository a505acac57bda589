/// Invents people in circles of few, each of one hazard, with their records.
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

  // MARK: Who

  /// A custom by its share.
  mutating func custom() -> NamingCustom { random.pick(customs) }

  /// A custom of those that `condition` allows, by its share.
  mutating func custom(where condition: (NamingCustom) -> Bool) -> NamingCustom {
    random.pick(customs.filter(condition))
  }

  /// Somebody new; `given`, `family` and `firm` are as they are handed in, the rest is chance.
  mutating func person(
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

  /// A firm nobody works for yet.
  mutating func firm() -> InventedFirm {
    firmCount += 1
    return InventedFirm(number: firmCount, using: &random)
  }

  /// A fixed line of nobody yet.
  mutating func fixedLine(in region: NumberRegion) -> String { numbers.next(.fixedLine, in: region) }

  /// A mobile number of nobody yet.
  mutating func mobile(in region: NumberRegion) -> String { numbers.next(.mobile, in: region) }

  // MARK: Records

  /// Keeps `record`, dressed with what address books hold besides.
  mutating func add(_ record: InventedRecord) {
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
