import ContactBook

extension CardBuilder {
  /// Adds `value`, whose group has the label `groupLabel`.
  mutating func add(_ value: LabelledValue, groupLabel: String?) {
    let label = value.label(groupLabel)
    switch value.property {
    case .email: contact.addEmail(value.text, field: value.field, label: label)
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

  private mutating func addTelephone(_ value: LabelledValue, label: ValueLabel) {
    let number = TelephoneURI(value.text)
    if let scheme = number.foreignScheme {
      return contact.addHandle(value.text, service: scheme, field: value.field, label: label)
    }
    for text in number.candidates(whatsAppID: value.whatsAppID) {
      contact.addPhone(text, in: value.phoneKind, label: label)
    }
  }

  /// RFC 4770 and the properties that name one network. `x-apple:` only says that the service does.
  private mutating func addHandle(_ value: LabelledValue, groupLabel: String?, label: ValueLabel) {
    var text = String(HandleText(value.text.cleaned ?? "").withoutPseudoScheme)
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
    var text = String(HandleText(value.text.cleaned ?? "").withoutPseudoScheme)
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
