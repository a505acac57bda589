import ContactBook

/// Whose the columns of a table are, where a row holds several people side by side.
struct PersonColumns {
  /// The person of each column, from 0; nil for those that say something of the whole row.
  private(set) var persons: [Int?]
  /// How many people a row holds.
  private(set) var count = 1
  /// Columns of addresses and numbers that are not the person's of the row, or nobody knows whose.
  private(set) var leftOut: [Int] = []
  /// Whether names are repeated in a way that tells not whose the addresses and numbers are.
  private(set) var isUnclear = false

  private let columns: [TableColumn]

  /// `columns` without a header, all of one person, unless whole names in them tell otherwise.
  init(ofOnePerson columns: [TableColumn], isUnclear: Bool) {
    self.columns = columns
    self.isUnclear = isUnclear
    persons = Array(repeating: 0, count: columns.count)
  }

  init(_ columns: [TableColumn]) {
    self.columns = columns
    persons = Array(repeating: 0, count: columns.count)
    if !findRepetition() { findQualifiers() }
  }

  // MARK: The same columns again: "Name;Phone;;Name;Phone"

  /// Whether a column of names stands there again, after addresses or numbers.
  private mutating func findRepetition() -> Bool {
    let filled = columns.indices.filter { !columns[$0].key.isEmpty }
    guard let first = filled.firstIndex(where: { columns[$0].isName }) else { return false }
    let starts = filled.indices.filter { columns[filled[$0]].key == columns[filled[first]].key }
    guard starts.count > 1 else { return false }
    let period = starts[1] - starts[0]
    guard filled[starts[0]..<starts[1]].contains(where: { columns[$0].isIdentity }) else {
      // "Name,Name,Mobile,Name,Mobile"
      let identities = filled.filter { columns[$0].isIdentity }.map { columns[$0].key }
      isUnclear = starts.count > 2 && Set(identities).count < identities.count
      return isUnclear
    }
    var start = starts[0]
    while start > 0, columns[filled[start - 1]].key == columns[filled[start - 1 + period]].key { start -= 1 }
    // A name that is there again at the end is no further person.
    guard start < starts[0] || filled[starts[1]...].contains(where: { columns[$0].isIdentity }) else { return false }
    let identitiesBefore = filled[..<start].contains { columns[$0].isIdentity }
    let blocks = stride(from: start, to: filled.count, by: period).map {
      Array(filled[$0..<min($0 + period, filled.count)])
    }
    let keys = blocks.map { block in block.map { columns[$0].key } }
    let areAlike = keys.dropLast().allSatisfy { $0 == keys[0] } && keys[0].starts(with: keys[keys.count - 1])
    let areNamed = start == starts[0] && blocks.allSatisfy { columns[$0[0]].isName }
    let areReachable = blocks.allSatisfy { block in block.contains { columns[$0].isIdentity } }
    guard !identitiesBefore, areAlike || areNamed && starts.count == blocks.count, areReachable else {
      isUnclear = true
      return true
    }
    for column in filled[..<start] { persons[column] = nil }
    for (person, block) in blocks.enumerated() {
      for column in block { persons[column] = person }
    }
    count = blocks.count
    return true
  }

  // MARK: Words and numbers that say whose: "Guest 2 Name", "First Name 2", "Bride Phone"

  /// Whose a column is by its header.
  struct Owner: Hashable {
    let words: [String]
    let ordinal: Int

    init(words: [String], ordinal: Int) { (self.words, self.ordinal) = (words, ordinal) }

    /// The owner that `header` names. "Contact 2" is the second of the people, whatever they are called.
    init(_ header: HeaderReading) {
      words = header.ordinal == nil ? header.qualifier : header.unknownWords
      ordinal = header.ordinal ?? 1
    }
  }

  private mutating func findQualifiers() {
    let owners = columns.map { column in
      column.ownerOrdinal.map { Owner(words: [], ordinal: $0) } ?? Owner(column.reading)
    }
    let named = Set(columns.indices.filter { columns[$0].isName }.map { owners[$0] })
    let reachable = Set(columns.indices.filter { columns[$0].isIdentity }.map { owners[$0] })
    let whole = named.intersection(reachable)
    // "Bride Name", "Groom Name", "Phone": whose?
    let names = columns.filter(\.isName)
    let areOwned = names.allSatisfy { $0.field == .fullName && $0.isKnownByWords && !$0.reading.qualifier.isEmpty }
    isUnclear = whole.isEmpty && !reachable.isEmpty && areOwned && Set(names.map(\.reading.qualifier)).count > 1
    guard whole.count > 1 else { return }
    var people: [Owner] = []
    for owner in owners where whole.contains(owner) && !people.contains(owner) { people.append(owner) }
    // Beside the person of the row those with a word of their own are somebody else: an agent, a contact in a firm.
    if people.contains(where: \.words.isEmpty) { people.removeAll { !$0.words.isEmpty } }
    for column in columns.indices {
      if let person = people.firstIndex(of: owners[column]) {
        persons[column] = person
      } else if people.count == 1 {
        let isOthers = whole.contains(owners[column])
        if isOthers, columns[column].isIdentity || columns[column].isName { leftOut.append(column) }
      } else if columns[column].isIdentity || columns[column].isName {
        leftOut.append(column)
      } else {
        persons[column] = nil
      }
    }
    count = people.count
  }
}
