import ContactBook

/// The contact that one record of a table adds up to.
struct TableContact: ~Copyable {
  var builder: ContactBuilder
  private var fileAs: String?
  /// Platforms' ids, kept until the record's names on the same platforms are known.
  private var platformIDs: [PlatformID] = []

  private struct PlatformID {
    let id: String
    let service: String
    let header: String
    var name: String?
  }

  /// Cells of more bytes hold no value of a contact.
  static let maximumLength = 64 << 10

  /// The names of the columns, for diagnostics.
  private let headers: [String]
  private let isEncodingGuessed: Bool

  /// An empty contact of the record at `source`, in a table with `headers` whose encoding is certain or not.
  init(source: SourceLocation, headers: [String], isEncodingGuessed: Bool) {
    self.headers = headers
    builder = ContactBuilder(source: source)
    self.isEncodingGuessed = isEncodingGuessed
  }

  /// Whether no cell gave anything.
  var isEmpty: Bool { builder.isEmpty && diagnostics.isEmpty && fileAs == nil && platformIDs.isEmpty }

  /// What was dropped on the way.
  var diagnostics: [Diagnostic] { builder.diagnostics }

  /// Adds what the record has in the column that `binding` tells of.
  mutating func add(from binding: ColumnBinding, of cells: borrowing TableRecord, labels: inout LabelCache) {
    // What stands there for nothing must not be sent unseen.
    if binding.field == .messageText { return addMessage(cells.whole(at: binding.column), header: binding.header) }
    guard let cell = cells.cell(at: binding.column) else { return }
    guard cell.text.utf8.count <= Self.maximumLength else {
      return builder.report(.valueTooLong(field: binding.header, limit: Self.maximumLength))
    }
    if SpreadsheetCell.isError(cell.text) { return builder.report(.spreadsheetError(field: binding.header)) }
    switch binding.field {
    case .doNotContact(let reason):
      if DoNotContactWords.isNo(cell.text) == binding.isPermission {
        builder.markDoNotContact(reason)
      } else if binding.isPermission, let reason = DoNotContactReason(stateOrGroup: cell.text) {
        builder.markDoNotContact(reason)
      }
    case .fullName, .givenName, .familyName, .middleName, .fileAs:
      guard Self.mayBeName(cell.text, whole: [.fullName, .fileAs].contains(binding.field)) else { return }
      if binding.field == .fileAs { fileAs = cell.text } else { builder.set(binding.field, toClean: cell.text) }
    case .phone(let kind) where binding.isComposed:
      addNumber(of: cell, from: binding, kind, cells, label: labels.labels(of: cells, at: binding.label).first ?? .none)
    case .url: addProfiles(of: cell, labels: labels.labels(of: cells, at: binding.label))
    case .email where EmailCell.isExchangeName(cell.text): addExchange(of: binding, cells)
    case .email, .phone, .handle, .custom, .userID:
      let owners = labels.labels(of: cells, at: binding.owner)
      let labels = labels.labels(of: cells, at: binding.label)
      addValues(of: cell, from: binding, labels: labels, owners: owners)
    case .details: addDetails(of: cell, header: binding.header)
    default: builder.set(binding.field, toClean: cell.text)
    }
  }

  /// Whether `text` may be a person's name, or a part of one: no flag, and as a `whole` no number alone.
  private static func mayBeName(_ text: String, whole: Bool) -> Bool {
    if whole, !text.utf8.contains(where: { $0 >= 0x80 || ($0 | 0x20) &- UInt8(ascii: "a") < 26 }) { return false }
    return text.utf8.count > 5 || !["true", "false"].contains(text.lowercased())
  }

  private mutating func addMessage(_ text: String, header: String) {
    guard text.utf8.count <= Self.maximumLength else {
      return builder.report(.valueTooLong(field: header, limit: Self.maximumLength))
    }
    builder.set(.messageText, to: text)
  }

  /// Adds the number in `cell` together with what stands in columns of its own: country, area code, extension.
  private mutating func addNumber(
    of cell: Cell, from binding: ColumnBinding, _ kind: PhoneKind, _ cells: borrowing TableRecord, label: ValueLabel
  ) {
    if binding.condition == .dialable, !CellShape.mayBePart(cell.text) { return }
    let hasExtension = binding.lineExtension.flatMap { cells.text(at: $0) }?.contains(where: \.isWholeNumber) ?? false
    // The extension cannot be dialled: the number before it is a switchboard's.
    let kind = hasExtension && kind.reachesPerson ? .company : kind
    guard binding.areaCode != nil || binding.country != nil else { return addPhones(cell, in: kind, label: label) }
    let country = binding.country.flatMap { cells.text(at: $0) }
    let area: String?? = binding.areaCode.map { cells.text(at: $0) }
    for value in cell.separated(by: [.google, .lines, .semicolon]) {
      guard let text = value.cleaned else { continue }
      switch NumberParts(text, country: country, area: area) {
      case .number(let number): builder.addPhone(number, in: kind, label: label)
      case .areaCodeMissing: builder.report(.areaCodeMissing(field: header(of: binding.areaCode)))
      case .countryNotKnown: builder.report(.countryNotKnown(field: header(of: binding.country)))
      }
    }
  }

  private func header(of column: Int?) -> String { column.map { headers[$0] } ?? "" }

  /// Adds the addresses and the numbers of a cell that holds both.
  private mutating func addDetails(of cell: Cell, header: String) {
    for part in cell.separated(by: [.google, .lines, .semicolon, .comma, .slash]) {
      var rest: [Substring] = []
      for word in part.split(whereSeparator: { $0 == " " || $0 == "<" || $0 == ">" }) {
        if word.utf8.contains(UInt8(ascii: "@")) {
          builder.addEmail(word, field: header)
        } else {
          rest.append(word)
        }
      }
      if rest.joined().count(where: \.isWholeNumber) >= 6 { builder.addPhone(rest.joined(separator: " "), in: .other) }
    }
  }

  /// Google parts the values of a cell, and their labels beside it, in the same way.
  private mutating func addValues(
    of cell: Cell, from binding: ColumnBinding, labels: [ValueLabel], owners: [ValueLabel]
  ) {
    if cell.isOneValue(for: .google) {
      return addValue(cell, from: binding, label: labels.first ?? .none, owner: owners.first ?? .none)
    }
    for (index, value) in cell.separated(by: .google).enumerated() {
      guard let value = cell.value(value) else { continue }
      addValue(value, from: binding, label: labels.label(of: index), owner: owners.label(of: index))
    }
  }

  private mutating func addValue(_ value: Cell, from binding: ColumnBinding, label: ValueLabel, owner: ValueLabel) {
    switch binding.condition {
    case .dialable where !CellShape.isDialable(value.text): return
    case .notNumeric where value.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }): return
    default: add(value, as: binding.field, header: binding.header, label: label, owner: owner)
    }
  }

  private mutating func add(_ value: Cell, as field: Field, header: String, label: ValueLabel, owner: ValueLabel) {
    switch field {
    case .email: addEmails(value, header: header, label: label)
    case .phone(let kind): addPhones(value, in: kind, label: label)
    case .handle(let service):
      addHandles(value, service: service ?? label.text, header: header, label: label, owner: owner)
    case .userID(let service): addPlatformID(value.text, service: service, header: header)
    case .custom:
      guard let word = label.text, let field = FieldDictionary.standard.field(named: word), field.isIdentity else {
        return
      }
      add(value, as: field, header: header, label: .none, owner: owner)
    default: break
    }
  }

  private mutating func addProfiles(of cell: Cell, labels: [ValueLabel]) {
    for (index, value) in cell.separated(by: .google).enumerated() {
      for url in cell.separated(value, by: [.lines, .semicolon, .comma, .blank]) {
        builder.addProfile(url: url, label: labels.label(of: index))
      }
    }
  }

  private mutating func addEmails(_ value: Cell, header: String, label: ValueLabel) {
    let label = label.lowercased
    EmailCell.forEachAddress(in: value) { address, remark in
      let label = remark.map { ValueLabel([$0]) }.flatMap { $0.othersWord == nil ? nil : $0 } ?? label
      // In a guessed encoding other letters may be wrong ones, and so the address somebody else's.
      if isEncodingGuessed, !address.utf8.allSatisfy({ $0 < 0x80 }) {
        builder.report(.invalidEmail(field: header))
      } else {
        builder.addEmail(address, field: header, label: label)
      }
    }
  }

  private mutating func addPhones(_ value: Cell, in place: PhoneKind, label: ValueLabel) {
    PhoneCell.forEachNumber(in: value) { builder.addPhone($0, in: place, label: label) }
  }

  private mutating func addHandles(
    _ value: Cell, service: String?, header: String, label: ValueLabel, owner: ValueLabel
  ) {
    if let known = platformIDs.firstIndex(where: { $0.service == service && $0.name == nil }) {
      return platformIDs[known].name = value.text
    }
    for name in value.separated(by: [.lines, .semicolon, .comma]) {
      builder.addHandle(name, service: service, field: header, label: owner, isPreferred: label.isPreferred)
    }
  }

  /// Exports write 0 for people who are not on the platform.
  private mutating func addPlatformID(_ id: String, service: String?, header: String) {
    guard id != "0" else { return }
    guard let service else { return builder.set(.userID(service: nil), toClean: id) }
    if service == "skype" { return addSkype(id, header: header) }
    guard platformIDs.count < ContactBuilder.mostValues else { return }
    platformIDs.append(PlatformID(id: id, service: service, header: header))
  }

  private mutating func addSkype(_ id: String, header: String) {
    switch SkypeID(id) {
    case .phone(let number): builder.addPhone(number, in: .other)
    case .user(let name, let network): builder.addHandle(name, service: network, field: header)
    case nil: builder.report(.unknownHandle(field: header))
    }
  }

  /// Exchange's own names stand where the address should be; its display name may hold the address.
  private mutating func addExchange(of binding: ColumnBinding, _ cells: borrowing TableRecord) {
    if let column = binding.displayName, let displayName = cells.text(at: column),
      let address = EmailCell.address(inDisplayName: displayName)
    {
      return builder.add(address)
    }
    builder.report(.invalidEmail(field: binding.header))
  }

  /// Decides what all cells of the record together tell, before its diagnostics are read.
  mutating func complete() {
    for known in platformIDs {
      builder.addHandle(known.name ?? "", service: known.service, field: known.header, userID: known.id)
    }
    if let fileAs, builder.contact.name.display == nil { setName(fileAs: fileAs) }
    builder.dropFullNameThatIsAnIdentifier()
    builder.complete()
  }

  /// The record's contact, or why it yields none.
  consuming func finish() -> ReadEvent { builder.takeEvent() }

  /// "Lovelace, Ada": one comma parts the family name from the given name.
  private mutating func setName(fileAs: String) {
    let parts = fileAs.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.contains(where: \.isLetter) }) else {
      return builder.set(.fullName, to: fileAs)
    }
    builder.set(.familyName, to: parts[0])
    builder.set(.givenName, to: parts[1])
  }
}

extension [ValueLabel] {
  /// The label of the value at `index`: one alone is that of all.
  fileprivate func label(of index: Int) -> ValueLabel {
    indices.contains(index) ? self[index] : count == 1 ? self[0] : .none
  }
}

extension LabelCache {
  /// The labels in `column` of `record`, one for each value that Google's ` ::: ` parts.
  fileprivate mutating func labels(of record: borrowing TableRecord, at column: Int?) -> [ValueLabel] {
    guard let column, record.isFilled(column) else { return [] }
    if let known = labels(where: { record.holds($0, at: column) }) { return known }
    let labels = record.cell(at: column)?.separated(by: .google).map { ValueLabel([$0]) } ?? []
    insert(labels, for: record.bytes(at: column))
    return labels
  }
}
