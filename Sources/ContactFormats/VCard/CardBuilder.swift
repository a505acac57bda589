import ContactBook

/// Collects one card's properties.
struct CardBuilder {
  var contact: ContactBuilder
  /// What is to be said of single lines of the card.
  private(set) var diagnostics: [Diagnostic] = []
  private var fullName: String?
  private var fullNameRank = Int.max
  /// Values of groups, whose label may come later, and all after them, to keep their order.
  private var waiting: [LabelledValue] = []
  private var labels: [(group: String, text: String)] = []
  private var isGroup = false

  init(source: SourceLocation) { contact = ContactBuilder(source: source) }

  /// Takes the property `line`, whose ranges are of `bytes`.
  mutating func add(
    _ line: ContentLine, in bytes: [UInt8], decoder: inout ValueDecoder, labelKinds: inout PhoneLabels
  ) {
    guard let property = line.property else { return }
    if line.value.count > ContentLineReader.valueLimit {
      let field = String(decoding: bytes[line.name].prefix(40), as: UTF8.self).uppercased()
      return report(.valueTooLong(field: field, limit: ContentLineReader.valueLimit), line: line.number)
    }
    let value = decoder.value(of: line, in: bytes)
    switch property {
    case .formattedName: addFullName(value, line.parameters, decoder: &decoder)
    case .name: addName(value, decoder: &decoder)
    case .givenName: contact.setGivenName(decoder.text(of: value, at: value.range))
    case .familyName: contact.setFamilyName(decoder.text(of: value, at: value.range))
    case .nickname: contact.setNickname(first(of: value, separator: UInt8(ascii: ","), decoder: &decoder))
    case .organization: contact.setOrganization(first(of: value, separator: UInt8(ascii: ";"), decoder: &decoder))
    case .androidCustom: addAndroidCustom(value, decoder: &decoder)
    case .message: contact.setMessageText(decoder.text(of: value, at: value.range))
    case .kind, .addressBookServerKind:
      isGroup = isGroup || decoder.text(of: value, at: value.range).cleaned?.lowercased() == "group"
    case .appleLabel: addLabel(decoder.text(of: value, at: value.range), group: line.group, in: bytes)
    case .begin, .end, .version, .agent, .other: break
    case .email where stands(line):
      contact.addEmail(
        decoder.text(of: value, at: value.range), field: "EMAIL", label: line.parameters.words.label,
        isPreferred: line.parameters.isPreferred)
    case .telephone where stands(line) && !value.contains(UInt8(ascii: ":")):
      contact.addPhone(
        decoder.text(of: value, at: value.range), kind: PhoneKind(line.parameters.words) ?? .other,
        label: line.parameters.words.label, isPreferred: line.parameters.isPreferred)
    default:
      let labelled = LabelledValue(property, line, value, in: bytes, decoder: &decoder)
      guard waiting.isEmpty, labelled.group.isEmpty else { return waiting.append(labelled) }
      add(labelled, label: nil, kinds: &labelKinds)
    }
  }

  /// Whether everything that is to be said of the value stands in the line, in words that are known.
  private func stands(_ line: ContentLine) -> Bool {
    waiting.isEmpty && line.group.isEmpty && line.parameters.ownWord.isEmpty && line.parameters.rare.isEmpty
  }

  /// Notes `reason` at the line of this number.
  mutating func report(_ reason: Diagnostic.Reason, line: Int) {
    var source = contact.contact.source
    source.line = line
    let diagnostic = Diagnostic(reason, at: source)
    if !diagnostics.contains(where: { $0.reason == reason }) { diagnostics.append(diagnostic) }
  }

  /// The card as a contact; nothing may be added after. Every card is one: what makes it useless is a diagnostic.
  mutating func finish(labelKinds: inout PhoneLabels) -> Contact {
    for value in waiting { add(value, label: label(of: value), kinds: &labelKinds) }
    if let fullName, !isIdentifier(fullName) { contact.setFullName(fullName) }
    let read = contact.contact
    if isGroup {
      report(.group, line: read.source.line)
      // The addresses of a list reach no person: only its name is kept, to be shown.
      var group = Contact(source: read.source)
      group.name = read.name
      group.organization = read.organization
      return group
    }
    if contact.isEmpty { report(.emptyRecord, line: read.source.line) }
    return read
  }
}

extension CardBuilder {
  /// Several names: the one of the best `PREF`, then one that is no alternative for another language, then the first.
  private mutating func addFullName(_ value: PropertyValue, _ parameters: Parameters, decoder: inout ValueDecoder) {
    let preference = parameters.words.contains(.preferred) ? 1 : parameters.preference ?? 101
    let rank = preference * 2 + (parameters.isAlternative ? 1 : 0)
    guard rank < fullNameRank else { return }
    var text = decoder.text(of: value, at: value.range)
    // A stray separator of components.
    if value.contains(UInt8(ascii: ";")) { text = text.replacing(";", with: " ") }
    guard let cleaned = text.cleanedName else { return }
    fullName = cleaned
    fullNameRank = rank
  }

  /// Whether `name` is only an address or a number of the card again, which is no name.
  private func isIdentifier(_ name: String) -> Bool {
    contact.contact.emails.contains { $0.address.value == name } || contact.contact.phones.contains { $0.raw == name }
  }

  /// Family name, given name, additional names, prefixes, suffixes (RFC 6350, section 6.2.2); RFC 9554 adds more.
  private mutating func addName(_ value: PropertyValue, decoder: inout ValueDecoder) {
    var start = value.range.lowerBound
    var position = 0
    while start <= value.range.upperBound, position < 5 {
      let end = EscapedText.end(of: UInt8(ascii: ";"), from: start, to: value.range.upperBound, in: value.bytes)
      if start < end, position != 3 {
        setNamePart(position, joined(value, at: start..<end, decoder: &decoder))
      }
      start = end + 1
      position += 1
    }
  }

  private mutating func setNamePart(_ position: Int, _ text: String) {
    switch position {
    case 0: contact.setFamilyName(text)
    case 1: contact.setGivenName(text)
    case 2: contact.setMiddleName(text)
    default: contact.setSuffix(text)
    }
  }

  /// A component that lists several names has them with commas.
  private func joined(_ value: PropertyValue, at range: Range<Int>, decoder: inout ValueDecoder) -> String {
    var text = ""
    var start = range.lowerBound
    while start <= range.upperBound {
      let end = EscapedText.end(of: UInt8(ascii: ","), from: start, to: range.upperBound, in: value.bytes)
      if start == range.lowerBound {
        text = decoder.text(of: value, at: start..<end)
      } else {
        text += " " + decoder.text(of: value, at: start..<end)
      }
      start = end + 1
    }
    return text
  }

  /// The first component that is not empty.
  private func first(of value: PropertyValue, separator: UInt8, decoder: inout ValueDecoder) -> String {
    var start = value.range.lowerBound
    while start < value.range.upperBound {
      let end = EscapedText.end(of: separator, from: start, to: value.range.upperBound, in: value.bytes)
      let text = decoder.text(of: value, at: start..<end)
      if text.cleaned != nil { return text }
      start = end + 1
    }
    return ""
  }

  /// `vnd.android.cursor.item/nickname;Nick;1;;;`
  private mutating func addAndroidCustom(_ value: PropertyValue, decoder: inout ValueDecoder) {
    let end = EscapedText.end(
      of: UInt8(ascii: ";"), from: value.range.lowerBound, to: value.range.upperBound, in: value.bytes)
    guard end < value.range.upperBound,
      decoder.text(of: value, at: value.range.lowerBound..<end).hasSuffix("/nickname")
    else { return }
    let next = EscapedText.end(of: UInt8(ascii: ";"), from: end + 1, to: value.range.upperBound, in: value.bytes)
    contact.setNickname(decoder.text(of: value, at: (end + 1)..<next))
  }
}

extension CardBuilder {
  private mutating func addLabel(_ text: String, group: Range<Int>, in bytes: [UInt8]) {
    guard !group.isEmpty, let label = PhoneLabels.plain(text) else { return }
    labels.append((LabelledValue.key(of: group, in: bytes), label))
  }

  private func label(of value: LabelledValue) -> String? {
    value.group.isEmpty ? nil : labels.first { $0.group == value.group }?.text
  }

  /// Takes a property of the card of the person's AGENT: numbers are kept as what they are, another person's.
  mutating func addAgent(_ line: ContentLine, in bytes: [UInt8], decoder: inout ValueDecoder) {
    guard line.property == .telephone, line.value.count <= ContentLineReader.valueLimit else { return }
    let value = decoder.value(of: line, in: bytes)
    let number = TelephoneURI(decoder.text(of: value, at: value.range))
    if number.foreignScheme == nil { contact.addPhone(number.text, kind: .assistant, label: "agent") }
  }
}
