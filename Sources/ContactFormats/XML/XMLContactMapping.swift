import ContactBook

/// Makes contacts of records, as a dialect gives their values a meaning.
struct XMLContactMapping {
  /// What a property means, and the export's word for it.
  private struct Target {
    let meaning: XMLProperty.Meaning
    let name: String
    let isSingle: Bool
    let person: Int
  }

  /// How many people a record is one of.
  let people: Int
  private let targets: [Target]
  private let placeholders: [String]
  private let hasRequirements: Bool
  private let isNameFamilyName: Bool
  private let spellings: [String]
  private var labels = LabelCache()
  private var labelKey: [UInt8] = []
  /// The ids of groups whose members are left out.
  private var blockedGroups: Set<String> = []

  /// A mapping of records that `dialect` was used to read, whose names are numbered by their place in `spellings`.
  ///
  /// The members of `blockedGroups`, the ids of groups, must not be contacted.
  init(_ dialect: XMLDialect, spellings: [String], blockedGroups: Set<String>) {
    self.blockedGroups = blockedGroups
    targets = dialect.properties.map {
      Target(meaning: $0.meaning, name: $0.path, isSingle: $0.isSingle, person: $0.person)
    }
    people = (targets.map(\.person).max() ?? 0) + 1
    placeholders = dialect.placeholders
    isNameFamilyName = dialect.isNameFamilyName
    hasRequirements = dialect.properties.contains { if case .requirement = $0.meaning { true } else { false } }
    self.spellings = spellings
  }

  /// A contact in the making.
  private struct Draft {
    var builder: ContactBuilder
    var sortName: String?
    /// Whether some requirement of the dialect is met, or it has none.
    var isPerson: Bool
  }

  /// What comes of `record` at `source`, for the one of its people numbered `person`: a contact, or why there is none;
  /// nil for what is no person's record, and nothing to tell of. What was dropped on the way is added to `diagnostics`.
  mutating func event(
    of record: borrowing XMLRecord, person: Int = 0, at source: SourceLocation, _ diagnostics: inout [Diagnostic]
  ) -> ReadEvent? {
    guard !record.isTooLong else { return .unusable(Diagnostic(.recordTooLong(bytes: XMLRecord.limit), at: source)) }
    var draft = Draft(builder: ContactBuilder(source: source), isPerson: !hasRequirements)
    if record.isBlocked { draft.builder.markDoNotContact(.blocked) }
    var place = 0
    while let values = record.instance(after: &place) {
      let target = targets[values.property]
      if case .field = target.meaning, target.person != person { continue }
      guard let exclusion = add(values, of: record, to: &draft) else { continue }
      guard let reason = exclusion.doNotContact else { return exclusion.event(at: source) }
      draft.builder.markDoNotContact(reason)
    }
    guard draft.isPerson || draft.builder.contact.doNotContact != nil else { return nil }
    if let sortName = draft.sortName { draft.builder.setSortName(sortName) }
    draft.builder.dropFullNameThatIsAnIdentifier()
    if isNameFamilyName { draft.builder.splitFullName() }
    draft.builder.dropSortedFullName()
    if person > 0, draft.builder.isEmpty { return nil }
    draft.builder.complete()
    diagnostics += draft.builder.diagnostics
    return draft.builder.takeEvent()
  }

  /// Adds what `values` say; returns why the record is to be left out, if they say so.
  private mutating func add(
    _ values: XMLRecordInstance, of record: borrowing XMLRecord, to draft: inout Draft
  ) -> XMLExclusion? {
    switch targets[values.property].meaning {
    case .field(let field): add(values, of: record, as: field, to: &draft)
    case .keyed(let fields, let exclusions): return addKeyed(values, of: record, fields, exclusions, to: &draft)
    case .card, .cell, .hiddenRow, .rowHeight: break
    case .exclusion(let words, let reason):
      if words.isEmpty || record.hasText(.value, of: values, where: { words.contains($0.lowercased()) }) {
        return reason
      }
    case .exclusions(let reasons): return record.firstText(.value, of: values).flatMap { reasons[$0.lowercased()] }
    case .exclusionOfSeveral(let separator, let reason):
      if record.hasText(.value, of: values, where: { $0.contains(separator) }) { return reason }
    case .requirement(let words):
      if words.isEmpty || record.hasText(.value, of: values, where: { words.contains(where: $0.hasSuffix) }) {
        draft.isPerson = true
      }
    case .groupDeclaration(let blocked):
      guard let name = record.firstText(.value, of: values) else { return nil }
      if blocked.contains(name.lowercased()), let id = record.firstText(.key, of: values) { blockedGroups.insert(id) }
      return .other
    case .membership:
      let isBlocked = record.hasText(.value, of: values) { [blockedGroups] ids in
        ids.split { $0 == "," || $0 == ";" || $0 == " " }.contains { blockedGroups.contains(String($0)) }
          || DoNotContactWords.namesBlockedList(ids)
      }
      if isBlocked { return .blocked }
    case .refusal(let reason):
      if record.hasText(.value, of: values, where: { !DoNotContactWords.isNo($0) }) { return reason }
    case .permission:
      if record.hasText(.value, of: values, where: DoNotContactWords.isNo) { return .blocked }
    case .blockedType:
      if record.hasText(.value, of: values, where: DoNotContactWords.isBlockedType) { return .blocked }
    }
    return nil
  }

  private mutating func addKeyed(
    _ values: XMLRecordInstance, of record: borrowing XMLRecord, _ fields: [String: Field],
    _ exclusions: [String: XMLExclusion], to draft: inout Draft
  ) -> XMLExclusion? {
    for (key, values) in record.keyed(values) {
      let key = key.lowercased()
      if let field = fields[key] ?? fields[key.withoutNumber] {
        add(values, of: record, as: field, to: &draft)
      } else if !exclusions.isEmpty, let text = record.firstText(.value, of: values),
        let reason = exclusions["\(key)=\(text)"]
      {
        return reason
      }
    }
    return nil
  }

  private mutating func add(
    _ values: XMLRecordInstance, of record: borrowing XMLRecord, as field: Field, to draft: inout Draft
  ) {
    let name = targets[values.property].name
    switch field {
    case .email:
      let label = label(of: values, in: record)
      forEachText(of: values, of: record) { draft.builder.addEmail($0, field: name, label: label) }
    case .phone(let kind):
      let label = label(of: values, in: record)
      forEachText(of: values, of: record) { draft.builder.addTelephone($0, in: kind, field: name, label: label) }
    case .handle(let service):
      let service = service ?? record.firstText(.service, of: values).map(Self.service)
      let userID = record.firstText(.userID, of: values)
      let label = label(of: values, in: record)
      forEachText(of: values, of: record) {
        draft.builder.addHandle($0, service: service, field: name, userID: userID, label: label)
      }
    case .url:
      let label = label(of: values, in: record)
      forEachText(of: values, of: record) { draft.builder.addProfile(url: $0, label: label) }
    case .userID(let service?):
      forEachText(of: values, of: record) {
        draft.builder.addHandle("", service: service, field: name, userID: $0)
      }
    case .fileAs: forEachText(of: values, of: record) { draft.sortName = draft.sortName ?? $0 }
    // A country stands in an address, which may be the company's.
    case .country: break
    case .fullName, .givenName, .middleName, .familyName, .nickname:
      forEachText(of: values, of: record) { if !Self.isNobodysName($0) { draft.builder.set(field, to: $0) } }
    default: forEachText(of: values, of: record) { draft.builder.set(field, to: $0) }
    }
  }

  /// Whether `text` is a number, or what programs write where they know no name.
  private static func isNobodysName(_ text: String) -> Bool {
    guard
      text.utf8.contains(where: { ($0 | 0x20) &- UInt8(ascii: "a") < 26 })
        || text.unicodeScalars.contains(where: { $0.value >= 0x80 && $0.properties.isAlphabetic })
    else { return true }
    guard text.utf8.count <= 16, text.utf8.first.map(Self.beginnings.contains) == true else { return false }
    return namesOfNobody.contains(text.lowercased().filter { $0.isLetter || $0 == " " })
  }

  private static let namesOfNobody: Set = [
    "unknown", "no name", "noname", "null", "unbekannt", "inconnu", "desconocido",
  ]

  /// What those names begin with, and what may stand before them.
  private static let beginnings: Set = Set("unidUNID ([<\"'-".utf8)

  /// The label of `values`: texts, and the names of elements whose presence is a word.
  private mutating func label(of values: XMLRecordInstance, in record: borrowing XMLRecord) -> ValueLabel {
    labelKey.removeAll(keepingCapacity: true)
    record.forEachLabelWord(of: values) { word in
      switch word {
      case .text(let range): labelKey.append(contentsOf: record.text[range])
      case .name(let number): labelKey.append(contentsOf: spellings[number].utf8)
      }
      labelKey.append(0)
    }
    var label = label(of: labelKey)
    if record.isPreferred(values) { label.isPreferred = true }
    return label
  }

  /// The label of the words in `bytes`, a zero after each.
  private mutating func label(of bytes: [UInt8]) -> ValueLabel {
    if bytes.isEmpty { return .none }
    if let known = labels.labels(where: { $0 == bytes })?.first { return known }
    let label = ValueLabel(bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }).lowercased
    labels.insert([label], for: bytes)
    return label
  }

  /// The network that `word` names: a word, a URI of a vocabulary, or the network's web site.
  private static func service(of word: String) -> String {
    let word = ValueLabel.fragment(of: word)
    guard word.utf8.contains(UInt8(ascii: ".")) else { return word }
    let host = word.split(separator: "/").first { $0.contains(".") } ?? word[...]
    let labels = host.split(separator: ".")
    return labels.count > 1 ? String(labels[labels.count - 2]) : word
  }

  private func forEachText(
    of values: XMLRecordInstance, of record: borrowing XMLRecord, _ body: (String) -> Void
  ) {
    if targets[values.property].isSingle {
      if let text = record.firstText(.value, of: values) { body(text) }
    } else if placeholders.isEmpty {
      record.forEachText(.value, of: values, body)
    } else {
      record.forEachText(.value, of: values) { if !placeholders.contains($0) { body($0) } }
    }
  }
}

extension String {
  /// `email2` is one more `email`.
  fileprivate var withoutNumber: String { String(reversed().drop { $0.isNumber }.reversed()) }
}

extension ContactBuilder {
  /// Adds what a telephone would call: a number, a `tel` URI, or the name of somebody at a SIP server or Skype.
  fileprivate mutating func addTelephone(
    _ text: String, in place: PhoneKind, field: String, label: ValueLabel
  ) {
    let telephone = TelephoneURI(text)
    if telephone.foreignScheme == nil, !text.utf8.contains(UInt8(ascii: "@")) {
      addPhone(telephone.text, in: place, label: label)
    } else {
      addHandle(text, service: telephone.foreignScheme ?? "sip", field: field, label: label)
    }
  }
}

extension XMLExclusion {
  fileprivate func event(at source: SourceLocation) -> ReadEvent? {
    switch self {
    case .group: .unusable(Diagnostic(.group, at: source))
    case .notAPerson: .unusable(Diagnostic(.notAPerson, at: source))
    case .deleted: .unusable(Diagnostic(.deletedRecord, at: source))
    case .deceased, .blocked, .other: nil
    }
  }

  /// What the record is kept for all the same: who it is about must not be contacted by another one either.
  fileprivate var doNotContact: DoNotContactReason? {
    switch self {
    case .deceased: .deceased
    case .blocked: .blocked
    case .group, .notAPerson, .deleted, .other: nil
    }
  }
}

extension ContactBuilder {
  /// Takes a full name that does not hold the first name beside it for the last name.
  fileprivate mutating func splitFullName() {
    guard let full = contact.name.full, let given = contact.name.given, contact.name.family == nil,
      !full.lowercased().contains(given.lowercased())
    else { return }
    contact.name.family = full
    contact.name.full = nil
  }

  /// Drops a full name that only has its parts in the order they are sorted by: "Lovelace, Ada".
  fileprivate mutating func dropSortedFullName() {
    guard let full = contact.name.full, full.utf8.contains(UInt8(ascii: ",")), let given = contact.name.given,
      let family = contact.name.family
    else { return }
    let parts = full.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
    if parts == [family, given] { contact.name.full = nil }
  }

  /// Sets the name from the form it is sorted by ("Lovelace, Ada"), where the record has no better one.
  mutating func setSortName(_ text: String) {
    guard contact.name.display == nil else { return }
    let parts = text.split(separator: ",")
    // "Engines, Wheels and Sons Ltd" has a comma and is not a person's name.
    if parts.count == 2, parts[1].split(separator: " ").count <= 2, contact.organization != text {
      set(.familyName, to: parts[0])
      set(.givenName, to: parts[1])
    } else {
      set(.fullName, to: text)
    }
  }
}
