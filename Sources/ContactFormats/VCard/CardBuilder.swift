import ContactBook

/// Collects one card's properties.
struct CardBuilder: ~Copyable {
  var contact: ContactBuilder
  /// What is to be said of single lines of the card.
  private(set) var diagnostics: [Diagnostic] = []
  /// The first line that is no property, and how many there are.
  private var malformed = (line: 0, count: 0)
  /// Whether the full name may be an address or a number, by its characters.
  private var isNameDoubtful = false
  private var fullNameRank = Int.max
  /// A name under a program's own name of the property, for cards that have no other.
  private var writtenName: String?
  /// Values of groups, whose label may come later, and all after them, to keep their order.
  private var waiting: [LabelledValue] = []
  /// The labels of the groups.
  private var labels: [String: String] = [:]
  /// Why nobody is to be reached by the card.
  private var exclusion: Diagnostic.Reason?

  init(source: SourceLocation) { contact = ContactBuilder(source: source) }

  /// Takes the property `line`, whose ranges are of `bytes`.
  mutating func add(
    _ line: ContentLine, in bytes: [UInt8], decoder: inout ValueDecoder
  ) {
    guard let property = line.property else { return }
    if line.isTooLong {
      let field = String(decoding: bytes[line.name].prefix(40), as: UTF8.self).uppercased()
      return report(.valueTooLong(field: field, limit: ContentLineReader.valueLimit), line: line.number)
    }
    if decoder.isText(line, in: bytes) {
      let value = PropertyValue(bytes, at: line.value, hasBackslash: line.hasBackslash, isPlain: line.isPlain)
      add(property, value, of: line, in: bytes)
    } else {
      add(property, decoder.decodedValue(of: line, in: bytes), of: line, in: bytes)
    }
  }

  private mutating func add(
    _ property: VCardProperty, _ value: PropertyValue, of line: ContentLine, in bytes: [UInt8]
  ) {
    contact.valueLine = line.number
    if [.labelledTelephone, .labelledEmail].contains(property), HomemadeName.isProse(line, in: bytes) {
      return checkUnknown(line, in: bytes)
    }
    switch property {
    case .formattedName: addFullName(value, line.parameters)
    case .name: addName(value)
    case .givenName: contact.set(.givenName, toClean: value.cleanedText)
    case .familyName: contact.set(.familyName, toClean: value.cleanedText)
    case .nickname: contact.set(.nickname, toClean: firstPart(of: value, UInt8(ascii: ",")))
    case .organization: contact.set(.organization, toClean: firstPart(of: value, UInt8(ascii: ";")))
    case .androidCustom: addAndroidCustom(value)
    case .categories: addCategories(value)
    case .message: contact.set(.messageText, to: value.text)
    case .kind, .addressBookServerKind: exclusion = exclusion ?? Self.exclusion(ofKind: value.cleanedText)
    case .deathDate: if value.cleanedText != nil { exclusion = exclusion ?? .deceased }
    case .writtenName: writtenName = writtenName ?? value.cleanedText?.onOneLine
    case .appleLabel: addLabel(value.text, group: line.group, in: bytes)
    case .begin, .end, .version, .agent, .other, .malformed, .unknown: break
    default:
      let labelled = LabelledValue(property, line, value.text, in: bytes)
      guard waiting.isEmpty, labelled.group.isEmpty else { return waiting.append(labelled) }
      add(labelled, groupLabel: nil)
    }
  }

  /// What the value of KIND (RFC 6350, section 6.1.4, and RFC 6473, RFC 6869) says against reaching anybody; nil for
  /// people and organizations.
  private static func exclusion(ofKind kind: String?) -> Diagnostic.Reason? {
    switch kind?.lowercased() {
    case "group": .group
    case "location", "device", "application", "thing": .notAPerson
    default: nil
    }
  }

  /// Notes `reason` at the line of this number.
  mutating func report(_ reason: Diagnostic.Reason, line: Int) {
    var source = contact.contact.source
    source.line = line
    let diagnostic = Diagnostic(reason, at: source)
    if !diagnostics.contains(where: { $0.reason == reason }) { diagnostics.append(diagnostic) }
  }

  /// The most lines of one card that are reported one by one.
  private static let mostDiagnostics = 50

  /// Reports a `line` whose name nothing knows where it holds what looks like a number or an address, or where it is no
  /// property at all.
  mutating func checkUnknown(_ line: ContentLine, in bytes: [UInt8]) {
    guard HomemadeName.isName(line.name, in: bytes) else { return countMalformedLine(line: line.number) }
    guard diagnostics.count < Self.mostDiagnostics, HomemadeName.looksLikeIdentifier(line.value, in: bytes) else {
      return
    }
    // Each by its own line, even where the name is the same.
    var source = contact.contact.source
    source.line = line.number
    diagnostics.append(Diagnostic(.unknownProperty(name: bytes.string(at: line.name).uppercased()), at: source))
  }

  /// Notes that the line of this number is no property: all of a card's are said as one.
  mutating func countMalformedLine(line: Int) {
    if malformed.count == 0 { malformed.line = line }
    malformed.count += 1
  }

  /// Completes the contact, and what is to be said of it. Every card is a contact: what makes it useless is said.
  mutating func finish() {
    if malformed.count > 0 { report(.malformedLines(malformed.count), line: malformed.line) }
    for value in waiting {
      contact.valueLine = value.line
      add(value, groupLabel: label(of: value))
    }
    contact.valueLine = nil
    let name = contact.contact.name
    if name.full == nil, name.given == nil, name.family == nil, let writtenName {
      contact.contact.name.full = writtenName
      isNameDoubtful = true
    }
    if exclusion == nil { contact.complete() }
    if isNameDoubtful { contact.dropFullNameThatIsAnIdentifier() }
    if let exclusion {
      report(exclusion, line: contact.contact.source.line)
      // What the dead were reached by is theirs still.
      if exclusion == .deceased {
        contact.contact.doNotContact = .deceased
        return diagnostics += contact.diagnostics
      }
      // The addresses of a list or a place reach no person: only its name is kept, to be shown.
      contact.contact.emails = []
      contact.contact.phones = []
      contact.contact.handles = []
    } else if contact.isEmpty {
      report(.emptyRecord, line: contact.contact.source.line)
    }
    if !contact.diagnostics.isEmpty { diagnostics += contact.diagnostics }
  }
}

extension CardBuilder {
  /// Groups that say nobody may be contacted: "verstorben", "Do not call".
  private mutating func addCategories(_ value: PropertyValue) {
    for part in value.parts(UInt8(ascii: ","), of: value.range) {
      if let reason = DoNotContactReason(stateOrGroup: value.text(at: part)) { contact.markDoNotContact(reason) }
    }
  }

  /// Several names: the one of the best `PREF`, then one that is no alternative for another language, then the first.
  private mutating func addFullName(_ value: PropertyValue, _ parameters: Parameters) {
    let preference = parameters.meanings.contains(.preferred) ? 1 : parameters.preference ?? 101
    let rank = preference * 3 + min(parameters.alternativeSigns, 2)
    guard rank < fullNameRank else { return }
    // A stray separator of components stands for a blank.
    let isStructured = value.contains(UInt8(ascii: ";"))
    let full =
      isStructured ? value.text.replacing(";", with: " ").cleanedName : value.cleanedName(at: value.range)
    guard let full = full?.unquoted else { return }
    contact.contact.name.full = full
    fullNameRank = rank
    isNameDoubtful = value.contains(UInt8(ascii: "@")) || full.utf8.first.map { $0 < 0x41 } == true
  }

  /// Family name, given name, additional names, prefixes, suffixes (RFC 6350, section 6.2.2); RFC 9554 adds more.
  private mutating func addName(_ value: PropertyValue) {
    if value.hasBackslash { return addName(value, components: value.components) }
    addName(value, components: value.parts(UInt8(ascii: ";"), of: value.range))
  }

  private mutating func addName(_ value: PropertyValue, components: some Sequence<Range<Int>>) {
    for (field, part) in zip(Self.nameFields, components) where !part.isEmpty {
      contact.set(field, toClean: joined(value, at: part)?.unquoted)
    }
  }

  /// The fields of the components of N (RFC 6350, section 6.2.2).
  private static let nameFields: [Field] = [.familyName, .givenName, .middleName, .prefix, .suffix]

  /// A component that lists several names has them with commas.
  private func joined(_ value: PropertyValue, at part: Range<Int>) -> String? {
    guard !part.isEmpty else { return nil }
    let comma = value.bytes.position(of: UInt8(ascii: ","), from: part.lowerBound, to: part.upperBound)
    guard comma < part.upperBound else { return value.cleanedName(at: part) }
    return value.parts(UInt8(ascii: ","), of: part).map { value.text(at: $0) }.joined(separator: " ").cleanedName
  }

  /// The first part that is not empty.
  private func firstPart(of value: PropertyValue, _ separator: UInt8) -> String? {
    var start = value.range.lowerBound
    while let part = value.part(separator, from: &start, to: value.range.upperBound) {
      if let text = value.cleanedText(at: part) { return text }
    }
    return nil
  }

  /// `vnd.android.cursor.item/nickname;Nick;1;;;`
  private mutating func addAndroidCustom(_ value: PropertyValue) {
    let parts = Array(value.parts(UInt8(ascii: ";"), of: value.range).prefix(2))
    guard parts.count == 2, value.text(at: parts[0]).hasSuffix("/nickname") else { return }
    contact.set(.nickname, toClean: value.cleanedText(at: parts[1]))
  }

}

extension CardBuilder {
  private mutating func addLabel(_ text: String, group: Range<Int>, in bytes: [UInt8]) {
    guard !group.isEmpty, let label = LabelledValue.plainLabel(text) else { return }
    let group = LabelledValue.key(of: group, in: bytes)
    if labels[group] == nil { labels[group] = label }
  }

  private func label(of value: LabelledValue) -> String? {
    guard !value.group.isEmpty else { return nil }
    if let label = labels[value.group] { return label }
    // Groups are named at will, but one that is called so says whose the number is not: `FAX.TEL`.
    guard !value.group.hasPrefix("item"), let kind = LabelMeanings(of: value.group).kind, !kind.reachesPerson else {
      return nil
    }
    return value.group
  }

  /// Takes a property of the card of the person's AGENT: numbers are kept as what they are, another person's.
  mutating func addAgent(_ line: ContentLine, in bytes: [UInt8], decoder: inout ValueDecoder) {
    guard line.property == .telephone, !line.isTooLong else { return }
    let number = TelephoneURI(decoder.value(of: line, in: bytes).text)
    if number.foreignScheme == nil { contact.addPhone(number.text, in: .others, label: ValueLabel(text: "agent")) }
  }
}

extension CardBuilder {
  /// Adds `value`, whose group has the label `groupLabel`.
  mutating func add(_ value: LabelledValue, groupLabel: String?) {
    let label = value.label(groupLabel)
    switch value.property {
    case .email, .labelledEmail: addEmail(value, label: label)
    case .telephone, .labelledTelephone: addTelephone(value, label: label)
    case .primaryTelephone:
      // Yahoo writes the position of the number that is the primary one.
      if value.text.utf8.count > 2 { addTelephone(value, label: value.label(groupLabel ?? "main")) }
    case .url: contact.addProfile(url: value.text, label: label)
    case .socialProfile: addSocialProfile(value, label: label)
    case .messaging: addMessaging(value, label: label)
    default: addHandle(value, groupLabel: groupLabel, label: label)
    }
  }

  private mutating func addEmail(_ value: LabelledValue, label: ValueLabel) {
    // One that is no longer than the text has nothing beside it.
    if let address = EmailAddress(value.text), address.value.utf8.count == value.text.utf8.count {
      return contact.add(address, label: label)
    }
    guard let cell = Cell(of: value.text) else { return }
    EmailCell.forEachAddress(in: cell) { address, remark in
      let own = remark.map { ValueLabel([$0]) }.flatMap { $0.othersWord == nil ? nil : $0 }
      contact.addEmail(address, field: value.field, label: own ?? label)
    }
  }

  private mutating func addTelephone(_ value: LabelledValue, label: ValueLabel) {
    let number = TelephoneURI(value.text)
    if let scheme = number.foreignScheme {
      return contact.addHandle(value.text, service: scheme, field: value.field, label: label)
    }
    let listed = value.whatsAppID == nil && value.phoneExtension == nil ? ListedValues.numbers(in: number.text) : []
    if listed.count > 1 {
      for text in listed { contact.addPhone(TelephoneURI(text).text, in: value.phoneKind, label: label) }
      return
    }
    let phoneExtension = value.phoneExtension.map { ";ext=" + $0 } ?? ""
    for text in number.candidates(whatsAppID: value.whatsAppID) {
      contact.addPhone(text + phoneExtension, in: value.phoneKind, label: label)
    }
  }

  /// RFC 4770 and the properties that name one network. `x-apple:` only says that the service does.
  private mutating func addHandle(_ value: LabelledValue, groupLabel: String?, label: ValueLabel) {
    var text = String(HandleText(value.text.cleaned ?? "").withoutAppleScheme)
    // What Outlook calls an IM address looks like one of e-mail, and need not be.
    let fallback = value.property == .imAddress && text.contains("@") ? "sip" : value.ownWord ?? groupLabel
    let service = value.service ?? Self.scheme(of: text) ?? fallback
    // `skype:` alone, with the name as a parameter.
    if text.isEmpty || text.last == ":", let user = value.user { text = user }
    guard !text.isEmpty else { return }
    contact.addHandle(text, service: service, field: value.field, userID: value.userID, label: label)
  }

  /// Apple's X-SOCIALPROFILE and RFC 9554's SOCIALPROFILE: a name as a parameter, else a link, else a bare name.
  private mutating func addSocialProfile(_ value: LabelledValue, label: ValueLabel) {
    let service = value.service ?? value.ownWord
    // Game Center ids are no way to reach a person.
    guard service?.lowercased() != "gamecenter" else { return }
    var text = String(HandleText(value.text.cleaned ?? "").withoutAppleScheme)
    if let user = value.user?.cleaned, !user.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { text = user }
    guard !text.isEmpty || value.userID != nil else { return }
    contact.addHandle(
      text, service: service ?? Self.scheme(of: text), field: value.field, userID: value.userID, label: label)
  }

  /// KDE's `X-messaging/<protocol>-All`, whose values U+E000 separates.
  private mutating func addMessaging(_ value: LabelledValue, label: ValueLabel) {
    guard let name = value.ownWord else { return }
    let service = name.dropFirst(VCardProperty.messagingPrefix.count).prefix { $0 != "-" }
    for text in value.text.split(separator: "\u{E000}") {
      contact.addHandle(text, service: String(service), field: value.field, label: label)
    }
  }

  /// The word before the colon of a URI; nil for links, whose host names the network.
  private static func scheme(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), colon != text.startIndex else { return nil }
    let scheme = text[..<colon].lowercased()
    guard scheme.utf8.allSatisfy({ $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || [0x2B, 0x2D, 0x2E].contains($0) }),
      !["http", "https", "mailto"].contains(scheme)
    else { return nil }
    return scheme
  }
}

extension String {
  /// The name without quotes around the whole of it.
  fileprivate var unquoted: String? {
    guard let first = utf8.first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"), utf8.count > 2 else {
      return self
    }
    let rest = utf8.dropFirst()
    // `"Bo" Berg` has a nickname in quotes, `'t Hart` an apostrophe.
    guard rest.last == first, !rest.dropLast().contains(first) else { return self }
    return String(dropFirst().dropLast()).cleanedName
  }
}
