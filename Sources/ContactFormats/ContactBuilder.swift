import ContactBook

/// Builds the contact of one record: cleans its values, keeps their order, drops duplicates.
struct ContactBuilder {
  var contact: RawContact
  /// What was dropped on the way, with the reason.
  private(set) var diagnostics: [Diagnostic] = []
  /// The line of the value that is added, where a record has a line for each; nil for the record's own.
  var valueLine: Int?
  private var isFull = false
  /// Numbers whose labels alone do not tell whether they are the person's.
  private var doubts: [Doubt] = []

  private struct Doubt {
    let phone: Int
    /// The kind of number that its column, element or type holds.
    let place: PhoneKind
    let label: String
  }

  init(source: SourceLocation) { contact = RawContact(source: source) }

  /// Adds a diagnostic at this record.
  mutating func report(_ reason: Diagnostic.Reason) {
    var source = contact.source
    source.line = valueLine ?? source.line
    diagnostics.append(Diagnostic(reason, at: source))
  }

  /// Sets `field`, which a contact has once, to `text`; the first text stays.
  mutating func set(_ field: Field, to text: some StringProtocol) {
    set(field, toClean: field == .messageText ? text.cleanedMessage : text.cleaned)
  }

  /// Sets `field`, which a contact has once, to `text`, which is `cleaned`; the first text stays.
  mutating func set(_ field: Field, toClean text: String?) {
    guard let text else { return }
    switch field {
    case .userID: setUserID(text, field: field)
    case .country: contact.region = contact.region ?? Region(text)
    default:
      let isName = field != .messageText && field != .account
      field.withText(of: &contact) { $0 = $0 ?? (isName ? text.onOneLine : text) }
    }
  }

  private mutating func setUserID(_ text: String, field: Field) {
    let id = String(HandleText(text).withoutAppleScheme)
    guard !id.isEmpty, !HandleText.hasAppleScheme(id) else { return report(.unknownHandle(field: field.word)) }
    contact.userID = contact.userID ?? id
  }

  /// Marks the person as one who must not be contacted. The identifiers stay, to match other records with.
  mutating func markDoNotContact(_ reason: DoNotContactReason) {
    if contact.doNotContact == nil { report(reason.diagnostic) }
    contact.doNotContact = contact.doNotContact ?? reason
  }

  /// Keeps `text`, a cell of a column that somebody asked for as `name`.
  mutating func keep(_ text: String, as name: String) { contact.columns[name] = text }

  /// Adds `text` as one e-mail address of the record; `field` is the column or property for diagnostics.
  mutating func addEmail(
    _ text: some StringProtocol, field: String, label: ValueLabel = .none, isPreferred: Bool = false
  ) {
    guard let text = text.cleaned else { return }
    guard let address = EmailAddress(text), !PlaceholderAddress.holds(address) else {
      return report(.invalidEmail(field: field))
    }
    add(address, label: label, isPreferred: isPreferred)
  }

  /// Adds an address of the record, once.
  mutating func add(_ address: EmailAddress, label: ValueLabel = .none, isPreferred: Bool = false) {
    if let word = label.othersWord {
      guard hasRoom(contact.othersEmails.count) else { return }
      contact.othersEmails.append(ContactEmail(address: address, label: word))
      return report(label.isUndecided ? .ambiguousLabel(label: word.labelWords) : .othersEmail(label: word))
    }
    let isPreferred = isPreferred || label.isPreferred
    guard hasRoom(contact.emails.count) else { return }
    // Most records have one address, which is compared with none.
    let folded = contact.emails.isEmpty ? "" : address.folded
    if let known = contact.emails.firstIndex(where: { $0.address.folded == folded }) {
      contact.emails[known].isPreferred = contact.emails[known].isPreferred || isPreferred
    } else {
      contact.emails.append(ContactEmail(address: address, label: label.text, isPreferred: isPreferred))
    }
  }

  /// The most values of one kind: each is compared with all before it.
  static let mostValues = 300

  /// Whether one more value beside `count` others is allowed; reports the limit once.
  private mutating func hasRoom(_ count: Int) -> Bool {
    if count < Self.mostValues { return true }
    if !isFull { report(.tooManyValues(limit: Self.mostValues)) }
    isFull = true
    return false
  }

  /// Adds `text` as one telephone number of the record, once and as written: it is normalised later, for all inputs.
  ///
  /// `place` is the kind of number that its column, element or type holds, which `label` may tell closer. Words beside
  /// the digits may say that the number does not reach the person: "(wife)".
  mutating func addPhone(
    _ text: some StringProtocol, in place: PhoneKind, label: ValueLabel = .none, isPreferred: Bool = false
  ) {
    guard let raw = text.cleaned, hasRoom(contact.phones.count) else { return }
    var kind = label.meanings.kind(in: place)
    var doubt = label.isUndecided && place.reachesPerson ? label.text : nil
    if kind.reachesPerson, raw.hasLetters {
      let words = LabelReading(raw, isNumber: true).meanings()
      if let own = words.kind, !own.reachesPerson { kind = own }
      if words.contains(.undecided) { doubt = raw }
    }
    let isPreferred = isPreferred || label.isPreferred
    if let known = contact.phones.firstIndex(where: { $0.raw == raw && $0.kind == kind }) {
      contact.phones[known].isPreferred = contact.phones[known].isPreferred || isPreferred
    } else {
      if let doubt { doubts.append(Doubt(phone: contact.phones.count, place: place, label: doubt)) }
      let line = valueLine.flatMap(Int32.init(exactly:)) ?? 0
      contact.phones.append(RawPhone(raw: raw, label: label.text, kind: kind, isPreferred: isPreferred, line: line))
    }
  }

  /// Decides what all values of the record together tell, before its diagnostics are read.
  mutating func complete() {
    settleDoubts()
    if contact.name.saysDeceased { markDoNotContact(.deceased) }
  }

  /// Says of numbers whose labels alone do not tell whether they are the person's what the record's other labels tell by
  /// their language; those that stay in doubt are not used.
  private mutating func settleDoubts() {
    guard !doubts.isEmpty else { return }
    let labels = contact.phones.map(\.label) + contact.emails.map(\.label) + contact.othersEmails.map(\.label)
    let languages = labels.compactMap(\.self).reduce(into: LabelLanguages()) {
      $0.formUnion(LabelReading($1).evidence)
    }
    for doubt in doubts {
      let isNumber = doubt.label == contact.phones[doubt.phone].raw
      let meanings = LabelReading(doubt.label, isNumber: isNumber).meanings(beside: languages)
      if meanings.contains(.undecided) {
        report(.ambiguousLabel(label: doubt.label.labelWords))
      } else if !meanings.contains(.others) {
        contact.phones[doubt.phone].kind = meanings.kind(in: doubt.place)
      }
    }
    doubts = []
  }

  /// Adds a handle as a platform or a link spells it; `HandleReading` may find a number or an address in it.
  mutating func addHandle(
    _ text: some StringProtocol, service: String?, field: String, userID: String? = nil, label: ValueLabel = .none,
    isPreferred: Bool = false
  ) {
    guard let text = text.cleaned ?? userID?.cleaned else { return }
    switch HandleReading(text, service: service, userID: userID) {
    case .handle(var handle):
      handle.isPreferred = isPreferred || label.isPreferred
      add(handle, label: label)
    case .email(let address): addEmail(address, field: field, label: label, isPreferred: isPreferred)
    case .phone(let number): addMessengerPhone(number, label: label, isPreferred: isPreferred)
    case .unrecognised: report(.unknownHandle(field: field))
    }
  }

  /// Adds the profile that `url` links to; other web pages are ignored.
  mutating func addProfile(url: some StringProtocol, label: ValueLabel = .none) {
    guard let url = url.cleaned, let reading = HandleReading(profile: url) else { return }
    switch reading {
    case .handle(var handle):
      handle.isPreferred = label.isPreferred
      add(handle, label: label)
    case .phone(let number): addMessengerPhone(number, label: label)
    case .email, .unrecognised: break
    }
  }

  private mutating func add(_ handle: Handle, label: ValueLabel) {
    if let word = label.othersWord {
      guard hasRoom(contact.othersHandles.count) else { return }
      contact.othersHandles.append(handle)
      report(label.isUndecided ? .ambiguousLabel(label: word.labelWords) : .othersHandle(label: word))
    } else if hasRoom(contact.handles.count), !contact.handles.contains(where: { $0.isSameAs(handle) }) {
      contact.handles.append(handle)
    }
  }

  /// Messengers that know people by their number know mobile numbers, with few exceptions.
  private mutating func addMessengerPhone(_ number: String, label: ValueLabel, isPreferred: Bool = false) {
    let word = label.othersWord
    addPhone(
      number, in: word == nil ? .mobile : .others, label: ValueLabel(text: word),
      isPreferred: isPreferred || label.isPreferred)
  }

  /// Whether no value names the person or a way to reach them.
  var isEmpty: Bool {
    contact.emails.isEmpty && contact.othersEmails.isEmpty && contact.phones.isEmpty && contact.handles.isEmpty
      && contact.othersHandles.isEmpty && contact.userID == nil
      && contact.name == PersonName() && contact.organization == nil
  }

  /// A name that only repeats an address or a number of the record names nobody.
  mutating func dropFullNameThatIsAnIdentifier() {
    guard let full = contact.name.full else { return }
    let isAddress =
      full.utf8.contains(UInt8(ascii: "@"))
      && contact.emails.contains { $0.address.value.lowercased() == full.lowercased() }
    if isAddress || contact.phones.contains(where: { $0.raw == full }) { contact.name.full = nil }
  }

  /// Moves the contact out and leaves an empty one: a copy would retain every value again.
  mutating func take() -> RawContact {
    var taken = RawContact(source: contact.source)
    swap(&taken, &contact)
    return taken
  }

  /// The contact, or why the record yields none.
  mutating func takeEvent() -> ReadEvent {
    isEmpty ? .unusable(Diagnostic(.emptyRecord, at: contact.source)) : .contact(take())
  }
}

extension Handle {
  /// Whether `other` names the same user of the same network.
  fileprivate func isSameAs(_ other: Handle) -> Bool {
    network == other.network && id == other.id
      && username.map { network.folded(username: $0) } == other.username.map { network.folded(username: $0) }
  }
}

extension String {
  /// The words of a label or of a cell, without the digits of a number.
  fileprivate var labelWords: String {
    split { !($0.isLetter || $0 == "'" || $0 == "’") }.joined(separator: " ")
  }

  /// Whether letters stand in the text, or anything that is not ASCII.
  fileprivate var hasLetters: Bool { utf8.contains { $0 >= 0x80 || ($0 | 0x20) &- UInt8(ascii: "a") < 26 } }
}
