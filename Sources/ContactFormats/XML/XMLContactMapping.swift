import ContactBook

/// Makes contacts of records, as a dialect gives their values a meaning.
struct XMLContactMapping {
  private let properties: [XMLProperty]
  private let placeholders: [String]
  private let hasRequirements: Bool
  private let spellings: [String]
  /// The ids of groups whose members are left out.
  private var blockedGroups: Set<String> = []
  /// The labels read so far: a file uses few.
  private var labels: [[String]: ValueLabel] = [:]

  /// A mapping of records that `dialect` was used to read, whose names are numbered by their place in `spellings`.
  init(_ dialect: XMLDialect, spellings: [String]) {
    properties = dialect.properties
    placeholders = dialect.placeholders
    hasRequirements = dialect.properties.contains { if case .requirement = $0.meaning { true } else { false } }
    self.spellings = spellings
  }

  /// What comes of `record` at `source`; nil when it is no person's, and nothing is to be told of it.
  mutating func events(of record: borrowing XMLRecord, at source: SourceLocation) -> [ReadEvent]? {
    guard !record.isTooLong else { return [.unusable(Diagnostic(.recordTooLong(bytes: XMLRecord.limit), at: source))] }
    var draft = Draft(ContactBuilder(source: source), isPerson: !hasRequirements)
    var place = 0
    while let values = record.instance(after: &place) {
      if let exclusion = add(values, to: &draft) { return exclusion.event(at: source).map { [$0] } }
    }
    guard draft.isPerson else { return nil }
    if let sortName = draft.sortName { draft.builder.setSortName(sortName) }
    return draft.builder.events()
  }

  /// A contact in the making.
  private struct Draft {
    var builder: ContactBuilder
    var sortName: String?
    /// Whether some requirement of the dialect is met, or it has none.
    var isPerson: Bool

    init(_ builder: ContactBuilder, isPerson: Bool) {
      self.builder = builder
      self.isPerson = isPerson
    }
  }

  /// Adds what `values` say; returns why the record is to be left out, if they say so.
  private mutating func add(_ values: XMLRecordInstance, to draft: inout Draft) -> XMLExclusion? {
    let property = properties[values.property]
    switch property.meaning {
    case .field(let field): add(values, as: field, of: property, to: &draft)
    case .keyed(let fields, let exclusions): return addKeyed(values, fields, exclusions, of: property, to: &draft)
    case .card: break
    case .exclusion(let words, let reason):
      if words.isEmpty || values.texts(.value).contains(where: { words.contains($0.lowercased()) }) { return reason }
    case .requirement(let words):
      let texts = values.texts(.value)
      if words.isEmpty || texts.contains(where: { words.contains(where: $0.hasSuffix) }) { draft.isPerson = true }
    case .groupDeclaration(let blocked):
      guard let name = values.first(.value) else { return nil }
      if blocked.contains(name.lowercased()), let id = values.first(.key) { blockedGroups.insert(id) }
      return .other
    case .membership:
      if let id = values.first(.value), blockedGroups.contains(id) { return .blocked }
    }
    return nil
  }

  private mutating func addKeyed(
    _ values: XMLRecordInstance, _ fields: [String: Field], _ exclusions: [String: XMLExclusion],
    of property: XMLProperty, to draft: inout Draft
  ) -> XMLExclusion? {
    for (key, range) in values.keyed {
      let key = key.lowercased()
      let name = String(key.reversed().drop { $0.isNumber }.reversed())
      if let field = fields[key] ?? fields[name] {
        add(range, as: field, of: property, to: &draft)
      } else if !exclusions.isEmpty, let text = range.first(.value), let reason = exclusions["\(key)=\(text)"] {
        return reason
      }
    }
    return nil
  }

  private mutating func add(
    _ values: XMLRecordInstance, as field: Field, of property: XMLProperty, to draft: inout Draft
  ) {
    let texts = texts(of: values, property)
    switch field {
    case .fullName: texts.forEach { draft.builder.setFullName($0) }
    case .givenName: texts.forEach { draft.builder.setGivenName($0) }
    case .middleName: texts.forEach { draft.builder.setMiddleName($0) }
    case .familyName: texts.forEach { draft.builder.setFamilyName($0) }
    case .suffix: texts.forEach { draft.builder.setSuffix($0) }
    case .nickname: texts.forEach { draft.builder.setNickname($0) }
    case .fileAs: draft.sortName = draft.sortName ?? texts.first
    case .organization: texts.forEach { draft.builder.setOrganization($0) }
    case .messageText: texts.forEach { draft.builder.setMessageText($0) }
    case .account: texts.forEach { draft.builder.setAccount($0) }
    case .url: texts.forEach { draft.builder.addProfile(url: $0) }
    case .userID(let service): addUserID(values, service: service, of: property, to: &draft.builder)
    case .email:
      let label = label(of: values)
      let isPreferred = label.isPreferred || values.isPreferred
      for text in texts {
        draft.builder.addEmail(text, field: property.path, label: label.text, isPreferred: isPreferred)
      }
    case .phone(let kind):
      let label = label(of: values)
      let isPreferred = label.isPreferred || values.isPreferred
      for text in texts {
        let telephone = TelephoneURI(text)
        if telephone.foreignScheme != nil || text.utf8.contains(UInt8(ascii: "@")) {
          // Telephones call SIP addresses and Skype names, too.
          draft.builder.addHandle(
            text, service: telephone.foreignScheme ?? "sip", field: property.path, isPreferred: isPreferred)
        } else {
          draft.builder.addPhone(
            telephone.text, kind: label.kind ?? kind, label: label.text, isPreferred: isPreferred)
        }
      }
    case .handle(let service): addHandle(values, service: service, of: property, to: &draft.builder)
    case .label, .custom, .country, .ignored: break
    }
  }

  private func texts(of values: XMLRecordInstance, _ property: XMLProperty) -> [String] {
    let texts = values.texts(.value)
    if property.isSingle, texts.count > 1 { return [texts[0]] }
    return placeholders.isEmpty ? texts : texts.filter { !placeholders.contains($0) }
  }

  private func addHandle(
    _ values: XMLRecordInstance, service: String?, of property: XMLProperty, to builder: inout ContactBuilder
  ) {
    let service = service ?? values.first(.service).map(ValueLabel.service)
    let userID = values.first(.userID)
    for text in texts(of: values, property) {
      builder.addHandle(
        text, service: service, field: property.path, userID: userID, isPreferred: values.isPreferred)
    }
  }

  private func addUserID(
    _ values: XMLRecordInstance, service: String?, of property: XMLProperty, to builder: inout ContactBuilder
  ) {
    guard let id = values.first(.value) else { return }
    if let service {
      builder.addHandle("", service: service, field: property.path, userID: id)
    } else {
      builder.setUserID(id)
    }
  }

  private mutating func label(of values: XMLRecordInstance) -> ValueLabel {
    let words = values.texts(.label) + values.flags.map { spellings[$0] }
    if words.isEmpty { return .none }
    if let known = labels[words] { return known }
    let label = ValueLabel(words)
    // Exports that write remarks where labels should stand would make this grow with the file.
    if labels.count < 1024 { labels[words] = label }
    return label
  }
}

extension XMLExclusion {
  fileprivate func event(at source: SourceLocation) -> ReadEvent? {
    switch self {
    case .group: .unusable(Diagnostic(.group, at: source))
    case .blocked: .unusable(Diagnostic(.blockedRecord, at: source))
    case .deleted: .unusable(Diagnostic(.deletedRecord, at: source))
    case .other: nil
    }
  }
}
