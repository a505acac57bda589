import ContactBook

/// Finds the columns that say more of what stands in others: "Phone 1 - Type" belongs to "Phone 1 - Value", "Ext" to
/// the number before it, "Country Code" to the number after it.
struct ColumnCompanions {
  private var services: [String: Int] = [:]
  private var types: [String: Int] = [:]
  private var network: Int?
  private let subjects: [String]
  private var labels: [Int: Int] = [:]
  private var extensions: [Int: Int] = [:]
  private var areaCodes: [Int: Int] = [:]
  private var countries: [Int: Int] = [:]

  init(_ columns: [TableColumn], persons: PersonColumns) {
    subjects = columns.map { Self.subject($0.key, endings: ["value", "address", "number"]) }
    for (column, known) in columns.enumerated() where known.field == .label {
      let key = known.key
      if key.hasSuffix("service"), key != "service" {
        services[Self.subject(key, endings: ["service"])] = column
      } else if known.reading.concepts.contains(.network) {
        network = network ?? column
      } else {
        types[Self.subject(key, endings: ["type", "label"])] = column
      }
    }
    findLabels(columns, persons)
    extensions = Self.nearest(.lineExtension, columns, persons, prefersLeft: true)
    areaCodes = Self.nearest(.areaCode, columns, persons, prefersLeft: false)
    findCountries(columns, persons)
  }

  /// The column that labels `column`, which holds `field`.
  func label(of column: Int, field: Field) -> Int? {
    let subject = subjects[column]
    switch field {
    case .handle(nil): return services[subject] ?? types[subject] ?? network
    case .userID(nil): return network
    case .email, .phone, .url: return types[subject] ?? labels[column]
    case .custom: return types[subject] ?? labels[column] ?? network
    default: return nil
    }
  }

  /// The column that says whose the handle in `column` is.
  func owner(of column: Int, field: Field) -> Int? {
    guard case .handle(let service) = field else { return nil }
    let subject = subjects[column]
    return service != nil || services[subject] != nil ? types[subject] : nil
  }

  func lineExtension(of column: Int) -> Int? { extensions[column] }
  func areaCode(of column: Int) -> Int? { areaCodes[column] }
  func country(of column: Int) -> Int? { countries[column] }

  private static func subject(_ key: String, endings: [String]) -> String {
    for ending in endings where key.hasSuffix(ending) { return String(key.dropLast(ending.count)) }
    return key
  }

  // MARK: Types

  private mutating func findLabels(_ columns: [TableColumn], _ persons: PersonColumns) {
    let values = columns.indices.filter { columns[$0].isIdentity || columns[$0].field == .custom }
    let taken = Set(values.compactMap { types[subjects[$0]] })
    let candidates = columns.indices.filter { columns[$0].field == .label && !taken.contains($0) && network != $0 }
    let bare = candidates.filter { columns[$0].reading.isBareType }
    // In "Phone,Type,Phone,Type" each type follows its number; in "Type,Phone,Type,Phone" it goes before.
    let follows = bare.first.map { first in values.contains(first - 1) } ?? true
    for column in candidates {
      let reading = columns[column].reading
      let own = values.filter { persons.persons[$0] == persons.persons[column] || persons.persons[column] == nil }
      if bare.contains(column) {
        let places = follows ? [column - 1, column + 1] : [column + 1, column - 1]
        guard let place = places.first(where: { own.contains($0) && labels[$0] == nil }) else { continue }
        // "Customer" and the like are types of something else.
        if columns[place].field == .custom || columns[column].cells.labels > 0 { labels[place] = column }
      } else if let value = Self.best(for: reading, at: column, among: own, columns, prefersLeft: follows) {
        labels[value] = labels[value] ?? column
      }
    }
  }

  // MARK: Extensions, area codes, countries

  private static func nearest(
    _ field: Field, _ columns: [TableColumn], _ persons: PersonColumns, prefersLeft: Bool
  ) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for column in columns.indices where columns[column].field == field {
      let own = columns.indices.filter {
        columns[$0].isPhone && (persons.persons[$0] == persons.persons[column] || persons.persons[column] == nil)
      }
      guard
        let value = best(for: columns[column].reading, at: column, among: own, columns, prefersLeft: prefersLeft)
      else { continue }
      found[value] = found[value] ?? column
    }
    return found
  }

  private mutating func findCountries(_ columns: [TableColumn], _ persons: PersonColumns) {
    countries = Self.nearest(.country, columns, persons, prefersLeft: false)
    let all = columns.indices.filter { columns[$0].field == .country }
    guard all.count == 1, let only = all.first, columns[only].reading.label.isDisjoint(with: Self.kinds) else { return }
    for column in columns.indices where columns[column].isPhone { countries[column] = only }
  }

  private static let kinds: LabelMeanings = [.mobile, .home, .work, .main, .fax, .company]

  /// The value that a column at `place`, read as `reading`, says more of: that of the same number and kind, else the
  /// nearest.
  private static func best(
    for reading: HeaderReading, at place: Int, among values: [Int], _ columns: [TableColumn], prefersLeft: Bool
  ) -> Int? {
    let kind = reading.label.intersection(kinds)
    func rank(_ value: Int) -> Int {
      let other = columns[value].reading
      let isNumbered = (reading.ordinal ?? 1) == (other.ordinal ?? 1)
      let isOfKind =
        kind.isEmpty || !kind.isDisjoint(with: other.label)
        || kind.contains(.mobile) && other.concepts.contains(.mobile)
      let isMail = reading.concepts.contains(.email) == (columns[value].field == .email)
      let isPreferredSide = (value < place) == prefersLeft
      return (isMail ? 0 : 4000) + (isOfKind ? 0 : 2000) + (isNumbered ? 0 : 1000) + 2 * abs(value - place)
        + (isPreferredSide ? 0 : 3)
    }
    return values.min { rank($0) < rank($1) }
  }
}

extension HeaderReading {
  /// Whether the header says "type", and nothing of what.
  fileprivate var isBareType: Bool { concepts.isDisjoint(with: [.phone, .mobile, .email, .number]) }
}
