import ContactBook

/// Collects one record's values, cleaned, in the order of the record, without saying any twice.
struct ContactBuilder {
  private(set) var contact: Contact
  /// What was dropped on the way, with the reason.
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceLocation) { contact = Contact(source: source) }

  /// Notes `reason` at this record.
  mutating func report(_ reason: Diagnostic.Reason) {
    diagnostics.append(Diagnostic(reason, at: contact.source))
  }

  mutating func setFullName(_ text: some StringProtocol) { contact.name.full = contact.name.full ?? text.cleanedName }
  mutating func setGivenName(_ text: some StringProtocol) {
    contact.name.given = contact.name.given ?? text.cleanedName
  }
  mutating func setMiddleName(_ text: some StringProtocol) {
    contact.name.middle = contact.name.middle ?? text.cleanedName
  }
  mutating func setFamilyName(_ text: some StringProtocol) {
    contact.name.family = contact.name.family ?? text.cleanedName
  }
  mutating func setSuffix(_ text: some StringProtocol) { contact.name.suffix = contact.name.suffix ?? text.cleanedName }
  mutating func setNickname(_ text: some StringProtocol) {
    contact.name.nickname = contact.name.nickname ?? text.cleanedName
  }
  mutating func setOrganization(_ text: some StringProtocol) {
    contact.organization = contact.organization ?? text.cleanedName
  }
  mutating func setUserID(_ text: some StringProtocol) { contact.userID = contact.userID ?? text.cleaned }
  mutating func setMessageText(_ text: some StringProtocol) {
    contact.messageText = contact.messageText ?? text.cleaned
  }
  mutating func setAccount(_ text: some StringProtocol) { contact.account = contact.account ?? text.cleaned }

  /// Adds `text` as one e-mail address of the record; `field` is the export's word for where it stood.
  mutating func addEmail(
    _ text: some StringProtocol, field: String, label: String? = nil, isPreferred: Bool = false
  ) {
    guard let text = text.cleaned else { return }
    guard let address = EmailAddress(text) else { return report(.invalidEmail(field: field)) }
    if let known = contact.emails.firstIndex(where: { $0.address.folded == address.folded }) {
      contact.emails[known].isPreferred = contact.emails[known].isPreferred || isPreferred
    } else {
      contact.emails.append(ContactEmail(address: address, label: label, isPreferred: isPreferred))
    }
  }

  /// Adds `text` as one telephone number of the record, as written: it is normalised later, once for all inputs.
  mutating func addPhone(
    _ text: some StringProtocol, kind: PhoneKind, label: String? = nil, isPreferred: Bool = false
  ) {
    guard let raw = text.cleaned else { return }
    if let known = contact.phones.firstIndex(where: { $0.raw == raw && $0.kind == kind }) {
      contact.phones[known].isPreferred = contact.phones[known].isPreferred || isPreferred
    } else {
      contact.phones.append(ContactPhone(raw: raw, label: label, kind: kind, isPreferred: isPreferred))
    }
  }

  /// Adds a handle as a platform or a link spells it: see `HandleReading` for what may come of it.
  mutating func addHandle(
    _ text: some StringProtocol, service: String?, field: String, userID: String? = nil, isPreferred: Bool = false
  ) {
    guard let text = text.cleaned ?? userID?.cleaned else { return }
    switch HandleReading(text, service: service, userID: userID) {
    case .handle(var handle):
      handle.isPreferred = isPreferred
      if !contact.handles.contains(where: { $0.isSameAs(handle) }) { contact.handles.append(handle) }
    case .email(let address): addEmail(address, field: field, isPreferred: isPreferred)
    case .phone(let number): addPhone(number, kind: .mobile, isPreferred: isPreferred)
    case .unrecognised: report(.unknownHandle(field: field))
    }
  }

  /// Adds the profile that `url` links to; other web pages say nothing of how to reach a person and are passed over.
  mutating func addProfile(url: some StringProtocol) {
    guard let url = url.cleaned, let reading = HandleReading(profile: url) else { return }
    switch reading {
    case .handle(let handle):
      if !contact.handles.contains(where: { $0.isSameAs(handle) }) { contact.handles.append(handle) }
    case .phone(let number): addPhone(number, kind: .mobile)
    case .email, .unrecognised: break
    }
  }

  /// Whether nothing in the record names a person or a way to reach one.
  var isEmpty: Bool {
    contact.name.display == nil && contact.name.nickname == nil && contact.organization == nil
      && contact.emails.isEmpty && contact.phones.isEmpty && contact.handles.isEmpty && contact.userID == nil
  }

  /// What came of the record, its diagnostics first.
  func events() -> [ReadEvent] {
    let last: ReadEvent =
      isEmpty ? .unusable(Diagnostic(.emptyRecord, at: contact.source)) : .contact(contact)
    return diagnostics.map(ReadEvent.diagnostic) + [last]
  }
}

extension Handle {
  /// Whether `other` names the same user of the same network.
  fileprivate func isSameAs(_ other: Handle) -> Bool {
    network == other.network && username?.lowercased() == other.username?.lowercased() && id == other.id
  }
}
