import ContactBook

/// Decides what the columns of a table hold, from the words of their headers and the shapes of their cells.
struct ColumnDecision {
  private(set) var columns: [TableColumn]
  /// What a person should know of columns that were not used, or on their cells' word alone.
  private(set) var findings: [Diagnostic.Reason] = []

  /// Decides what the columns with `headers` hold; `records` are the first rows below them.
  init(headers: [String], records: some Collection<[String]>, options: ReadOptions) {
    columns = headers.enumerated().map { index, header in
      let mapped = options.fieldMap[String(index + 1)] ?? options.field(mappedFrom: header)
      return TableColumn(
        header: header, key: HeaderKey(header).text, reading: HeaderReading(header),
        cells: ColumnCells(records.lazy.filter { index < $0.count }.map { $0[index] }),
        meaning: mapped.map { .field($0) } ?? options.meaning(of: header), isMapped: mapped != nil)
    }
    for index in columns.indices where !columns[index].isMapped { settle(index) }
    settleNumbers()
    settleDisplayNames()
    settleNames()
    settlePeople()
    for index in columns.indices where columns[index].meaning == nil && !columns[index].isMapped {
      settleUnknown(index)
    }
    reportOthers()
  }

  /// Says so where nothing but other people's numbers and addresses is there.
  private mutating func reportOthers() {
    let others = columns.indices.filter { index in
      columns[index].isOthers && columns[index].cells.likelyField != nil && !reaches(columns[index])
    }
    if !others.isEmpty, !columns.contains(where: reaches) {
      findings.append(.columnOfOthers(columns: others.map(name)))
    }
  }

  /// Whether the column holds what a person could be reached by.
  private func reaches(_ column: TableColumn) -> Bool {
    guard column.isIdentity, column.cells.filled > 0 || column.isMapped else { return false }
    if case .phone(let kind) = column.field { return kind.reachesPerson }
    return true
  }

  /// Settles what the header leaves open, and what the cells contradict.
  private mutating func settle(_ index: Int) {
    let column = columns[index]
    let cells = column.cells
    guard cells.filled > 0 else { return }
    switch column.meaning {
    case .either(.areaCode, or: .country):
      // Numbers of nine digits and more are whole ones: what stands before them is a country's code.
      let isCountry = cells.areMostly(cells.callingCodes) || longestNumber(beside: index) >= 9
      columns[index].meaning = cells.areMostly(cells.codes) ? .field(isCountry ? .country : .areaCode) : nil
    case .field(.areaCode), .field(.lineExtension):
      if !cells.areMostly(cells.codes) { columns[index].meaning = cells.field == nil ? .field(.ignored) : nil }
    case .field(.label):
      if case .phone = cells.field { columns[index].meaning = .field(.phone(.others)) }
    case .field(.phone(.others)) where cells.areMostly(cells.words):
      // "Phone Owner": "Mother".
      columns[index].meaning = .field(.label)
    case .field(.phone) where column.key == "cep" && cells.longestNumber <= 8:
      // Brazil's post code; Turkey's mobile telephone.
      columns[index].meaning = .field(.ignored)
    case .field(.phone):
      if cells.areMostly(cells.emails) { contradict(index, .email) }
    case .field(.email):
      if cells.areMostly(cells.phones + cells.digits) { contradict(index, .phone(.other)) }
    case .field(let field) where field.isName, .either(let field, or: _) where field.isName:
      if let other = cells.field { contradict(index, other) }
    case .field(.country):
      let isCode = cells.areMostly(cells.codes + cells.regions)
      if !isCode, cells.field != nil { columns[index].meaning = nil }
    case .field(.ignored) where column.reading.isBareCountry:
      // The name of a country is that of an address; its letters and its code are dialled.
      if cells.areMostly(cells.regions) || cells.areMostly(cells.callingCodes) {
        columns[index].meaning = .field(.country)
      }
    case .field(.ignored) where column.isKnownByWords && !column.isOthers:
      // "Adres mailowy"; numbers of records and amounts are left alone.
      let concepts = column.reading.concepts
      if cells.areMostly(cells.emails) {
        columns[index].meaning = concepts.contains(.address) ? .field(.email) : nil
      } else if cells.areMostly(cells.phones), concepts.isDisjoint(with: [.id, .quantity, .compoundNumber, .number]) {
        columns[index].meaning = nil
      } else if cells.areMostly(cells.phones), concepts.isDisjoint(with: [.id, .quantity]) {
        findings.append(.columnNotUsed(column: name(of: index), field: Field.phone(.other).word))
      }
    case .field(.custom) where !columns.contains { $0.field == .label }:
      columns[index].meaning = nil
    default: break
    }
  }

  private mutating func contradict(_ index: Int, _ field: Field) {
    columns[index].meaning = .field(.ignored)
    findings.append(.columnContradicted(column: name(of: index), field: field.word))
  }

  /// The digits of the longest number in the column of numbers nearest to the one at `index`.
  private func longestNumber(beside index: Int) -> Int {
    let numbers = columns.indices.filter { columns[$0].isPhone && $0 != index }
    let nearest = numbers.min { (abs($0 - index), -$0) < (abs($1 - index), -$1) }
    return nearest.map { columns[$0].cells.longestNumber } ?? 0
  }

  /// "Number" and "No" head telephone numbers, or the numbers of records.
  private mutating func settleNumbers() {
    for index in columns.indices where !columns[index].isMapped {
      guard columns[index].isPhone, columns[index].reading.isNumberOnly else { continue }
      let cells = columns[index].cells
      if cells.isCounting {
        columns[index].meaning = .field(.ignored)
      } else if cells.areMostly(cells.emails) {
        columns[index].meaning = nil
      } else if cells.phones == 0, cells.digits > 0, hasOtherNumbers(than: index) {
        columns[index].meaning = .field(.ignored)
        findings.append(.columnNotUsed(column: name(of: index), field: Field.phone(.other).word))
      }
    }
  }

  /// "E-Mail: Angezeigter Name" shows what another column holds; alone it may be all there is.
  private mutating func settleDisplayNames() {
    let names = columns.indices.filter { columns[$0].reading.isNameOfEmail && columns[$0].field == .email }
    guard columns.contains(where: { $0.field == .email && !$0.reading.isNameOfEmail }) else { return }
    for index in names where !columns[index].isMapped { columns[index].meaning = .field(.ignored) }
  }

  /// "Course Name" beside "First Name" names no person; "Guest Name" alone does.
  private mutating func settleNames() {
    guard columns.contains(where: { $0.isName && $0.reading.qualifier.isEmpty }) else { return }
    for index in columns.indices where columns[index].field == .fullName && !columns[index].isMapped {
      let reading = columns[index].reading
      guard !reading.qualifier.isEmpty, columns[index].isKnownByWords else { continue }
      let isReached = columns.contains { column in
        column.isIdentity && column.reading.qualifier == reading.qualifier && column.reading.ordinal == reading.ordinal
      }
      if !isReached { columns[index].meaning = .field(.ignored) }
    }
  }

  private func hasOtherNumbers(than index: Int) -> Bool {
    columns.indices.contains { other in
      guard other != index, case .field(.phone(let kind)) = columns[other].meaning else { return false }
      return kind.reachesPerson && columns[other].cells.filled > 0 && !columns[other].reading.isNumberOnly
    }
  }

  /// "Contact", "Osoba": the name, where no other column holds it.
  private mutating func settlePeople() {
    settleOwners()
    guard !columns.contains(where: \.isName) else { return }
    for index in columns.indices where columns[index].meaning == nil && columns[index].reading.isPersonOnly {
      guard columns[index].cells.areMostly(columns[index].cells.words) else { continue }
      columns[index].meaning = .field(.fullName)
      return
    }
  }

  /// "Bride" beside "Bride Phone", "Attendee 1" beside "Mobile 1": names, where no other column holds them.
  private mutating func settleOwners() {
    guard !columns.contains(where: { $0.isName && $0.reading.qualifier.isEmpty }) else { return }
    let reached = columns.filter { $0.isIdentity }.map { PersonColumns.Owner($0.reading) }
    for index in columns.indices where mayHoldNames(columns[index]) {
      let owner = PersonColumns.Owner(columns[index].reading)
      let isNumbered = columns.contains { other in
        mayHoldNames(other) && other.reading.qualifier == columns[index].reading.qualifier
          && other.reading.ordinal != columns[index].reading.ordinal
      }
      if reached.contains(owner) {
        columns[index].meaning = .field(.fullName)
      } else if isNumbered, let ordinal = columns[index].reading.ordinal,
        reached.contains(PersonColumns.Owner(words: [], ordinal: ordinal))
      {
        columns[index].meaning = .field(.fullName)
        columns[index].ownerOrdinal = ordinal
      }
    }
  }

  /// Whether nothing but the words of its owner stands in the header, and names may stand below it.
  private func mayHoldNames(_ column: TableColumn) -> Bool {
    guard column.meaning == nil || column.ownerOrdinal != nil, !column.isMapped, !column.isOthers else { return false }
    let reading = column.reading
    return !reading.qualifier.isEmpty && reading.concepts.subtracting([.filler, .both, .person]).isEmpty
      && column.cells.areMostly(column.cells.words)
  }

  /// A column whose header nothing knows: used where it alone reaches people, and its cells leave no doubt.
  private mutating func settleUnknown(_ index: Int) {
    let column = columns[index]
    guard let likely = column.cells.likelyField else { return }
    let reaches = columns.contains(where: reaches)
    let isOthers = column.isOthers
    if !reaches, !isOthers, let field = column.cells.field ?? (column.cells.mixed > 0 ? .details : nil) {
      columns[index].meaning = .field(field)
      findings.append(.columnGuessed(column: name(of: index), field: field.word))
    } else if !isOthers {
      findings.append(.columnNotUsed(column: name(of: index), field: likely.word))
    }
  }

  /// Adds what a person should know of the columns.
  mutating func report(_ finding: Diagnostic.Reason) { findings.append(finding) }

  /// Leaves the columns at `indices` out: they are another person's.
  mutating func leaveOut(_ indices: [Int]) {
    guard !indices.isEmpty else { return }
    for index in indices { columns[index].meaning = .field(.ignored) }
    findings.append(.columnOfOthers(columns: indices.map(name)))
  }

  /// The column as `--map` names it.
  private func name(of index: Int) -> String {
    columns[index].key.isEmpty ? String(index + 1) : columns[index].header
  }
}

extension HeaderReading {
  /// Whether the header says "number", and not of what.
  fileprivate var isNumberOnly: Bool {
    concepts.contains(.number) && concepts.isDisjoint(with: [.phone, .mobile, .email])
  }

  /// Whether the header speaks of the name that is shown for an address.
  fileprivate var isNameOfEmail: Bool {
    concepts.isSuperset(of: [.name, .email]) && concepts.isDisjoint(with: [.both, .address])
  }

  /// Whether the header names a country, and nothing of it.
  fileprivate var isBareCountry: Bool { concepts == .country && qualifier.isEmpty }

  /// Whether the header names a person, and nothing of them.
  fileprivate var isPersonOnly: Bool { concepts.subtracting([.filler, .both]) == .person }
}
