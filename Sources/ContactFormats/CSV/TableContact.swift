import ContactBook

/// The contact that one record of a table adds up to.
struct TableContact {
  private(set) var builder: ContactBuilder
  private var fileAs: String?
  /// A platform's id, kept until the record's name of the same platform is known.
  private var username: String?
  private var platformID: (id: String, service: String, header: String)?

  /// Cells past this length hold no value of a contact.
  static let maximumLength = 64 << 10

  init(source: SourceLocation) { builder = ContactBuilder(source: source) }

  /// Whether no cell gave anything.
  var isEmpty: Bool { builder.isEmpty && builder.diagnostics.isEmpty && fileAs == nil && platformID == nil }

  /// Adds the cell `text` of the column that `binding` tells of.
  mutating func add(
    _ text: String, from binding: ColumnBinding, of cells: borrowing TableRecord, exporter: Exporter,
    labels: inout LabelCache
  ) {
    guard text.utf8.count <= Self.maximumLength else {
      return builder.report(.valueTooLong(field: binding.header, limit: Self.maximumLength))
    }
    switch binding.field {
    case .fullName: builder.setFullName(text)
    case .givenName: builder.setGivenName(text)
    case .middleName: builder.setMiddleName(text)
    case .familyName: builder.setFamilyName(text)
    case .suffix: builder.setSuffix(text)
    case .nickname: builder.setNickname(text)
    case .organization: builder.setOrganization(text)
    case .messageText: builder.setMessageText(text)
    case .account: builder.setAccount(text)
    case .fileAs: fileAs = text.cleaned
    case .url:
      for url in text.separated(by: [.google, .lines, .semicolon, .comma, .blank]) { builder.addProfile(url: url) }
    case .email, .phone, .handle, .custom, .userID:
      addIdentifiers(text, from: binding, of: cells, exporter: exporter, labels: &labels)
    case .label, .country, .ignored: break
    }
  }

  private mutating func addIdentifiers(
    _ text: String, from binding: ColumnBinding, of cells: borrowing TableRecord, exporter: Exporter,
    labels: inout LabelCache
  ) {
    if case .email = binding.field, EmailCell.isExchangeName(text) { return addExchange(of: binding, cells) }
    let labels = binding.label.flatMap { cells.text(at: $0) }.map { labels.labels(of: $0) } ?? []
    guard text.contains(":::") else { return addValue(text, from: binding, label: labels.first ?? .none) }
    for (index, value) in text.separated(by: .google).enumerated() where !value.allSatisfy(\.isWhitespace) {
      let label = labels.indices.contains(index) ? labels[index] : labels.count == 1 ? labels[0] : .none
      addValue(String(value), from: binding, label: label)
    }
  }

  private mutating func addValue(_ text: String, from binding: ColumnBinding, label: Label) {
    switch binding.condition {
    case .dialable where !CellShape.isDialable(text.cleaned ?? ""): return
    case .notNumeric where text.utf8.allSatisfy({ (0x30...0x39).contains($0) }): return
    default: add(text, as: binding.field, header: binding.header, label: label)
    }
  }

  private mutating func add(_ text: String, as field: Field, header: String, label: Label) {
    switch field {
    case .email:
      for address in EmailCell.addresses(in: text) {
        builder.addEmail(address, field: header, label: label.text?.lowercased(), isPreferred: label.isPreferred)
      }
    case .phone(let kind):
      for number in PhoneCell.numbers(in: text) {
        builder.addPhone(number, kind: label.kind ?? kind, label: label.text, isPreferred: label.isPreferred)
      }
    case .handle(let service):
      addHandles(text, service: service ?? label.text, header: header, isPreferred: label.isPreferred)
    case .userID(let service): addPlatformID(text, service: service, header: header)
    case .custom:
      guard let field = label.field, field.isIdentifying else { return }
      add(text, as: field, header: header, label: .none)
    default: break
    }
  }

  private mutating func addHandles(_ text: String, service: String?, header: String, isPreferred: Bool) {
    if let platformID, platformID.service == service { return username = text }
    let values = text.separated(by: [.lines, .semicolon, .comma])
    for value in values {
      builder.addHandle(value, service: service, field: header, isPreferred: isPreferred)
    }
  }

  /// Exports write 0 for people who are not on the platform.
  private mutating func addPlatformID(_ text: String, service: String?, header: String) {
    guard let id = text.cleaned, id != "0" else { return }
    guard let service else { return builder.setUserID(id) }
    platformID = (id, service, header)
  }

  /// Exchange's own names stand where the address should be; the display name beside it may hold the address.
  private mutating func addExchange(of binding: ColumnBinding, _ cells: borrowing TableRecord) {
    for column in [binding.column + 2, binding.column + 1] {
      if let displayName = cells.text(at: column), let address = EmailCell.address(inDisplayName: displayName) {
        return builder.addEmail(address.value, field: binding.header)
      }
    }
    builder.report(.invalidEmail(field: binding.header))
  }

  /// The record's contact, or why it yields none.
  mutating func finished() -> ReadEvent {
    if let platformID {
      builder.addHandle(username ?? "", service: platformID.service, field: platformID.header, userID: platformID.id)
    }
    if let fileAs, builder.contact.name.display == nil { setName(fileAs: fileAs) }
    builder.dropFullNameThatIsAnIdentifier()
    return builder.outcome
  }

  /// "Lovelace, Ada": one comma parts the family name from the given name.
  private mutating func setName(fileAs: String) {
    let parts = fileAs.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.contains(where: \.isLetter) }) else {
      return builder.setFullName(fileAs)
    }
    builder.setFamilyName(parts[0])
    builder.setGivenName(parts[1])
  }
}
