/// A person who does not exist: the truth behind some records.
struct InventedPerson: Sendable {
  /// Unique among all people.
  let id: Int
  let custom: NamingCustom
  let given: StockName
  let family: StockName
  var middle: String?
  var suffix: String?
  var mobile: String
  var homeAddress: String
  var workAddress: String?
  var firm: InventedFirm?
  var title: String?
}

/// A firm that does not exist.
struct InventedFirm: Sendable {
  let name: String
  /// Of the top-level domain that RFC 2606 keeps for examples.
  let domain: String

  /// A random firm; `number` makes its domain unique.
  init(number: Int, using random: inout SplitMix64) {
    let place = random.pick(Self.places)
    name = "\(place) \(random.pick(Self.trades))"
    domain = "\(place.addressWord)\(number).example"
  }

  private static let places = [
    "Harbour", "Müller & Söhne", "Meridian", "Northgate", "Élan", "Kestrel", "Old Mill", "Three Rivers", "Blue Door",
    "Lindenhof", "Sagrada", "Östra", "Quarry, Stone", "Paper Kite", "Copper", "Tidewater",
  ]
  private static let trades = [
    "Analytics", "Bakery", "Plumbing", "Books", "Dental", "Logistics", "Architects", "GmbH", "Gardens", "S.A.",
    "Optics",
    "Travel", "Legal", "Studio",
  ]

  /// Mailboxes that a whole firm reads; the last three have names that no list of functions knows.
  static let mailboxes = ["info", "office", "sales", "kontakt", "studio.all", "frontyard", "wir"]
  /// What people do there.
  static let titles = ["Engineer", "Baker", "Bookkeeper", "Director, Sales", "Architektin", "Jardinier", "Manager"]
}

/// Which of a person's own identifiers a record carries.
struct CarriedIdentifiers: OptionSet, Sendable {
  let rawValue: Int

  static let mobile = CarriedIdentifiers(rawValue: 1)
  static let homeAddress = CarriedIdentifiers(rawValue: 2)
  static let workAddress = CarriedIdentifiers(rawValue: 4)
}
