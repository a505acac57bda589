import ContactBook

extension CardBuilder {
  /// Adds `value`, which the group's own label tells more of.
  mutating func add(_ value: LabelledValue, label: String?, kinds: inout PhoneLabels) {
    switch value.property {
    case .email:
      contact.addEmail(
        value.text, field: value.field,
        label: value.othersWord(label, kinds: &kinds) ?? label ?? value.words.label ?? value.ownWord,
        isPreferred: value.isPreferred)
    case .telephone, .labelledTelephone: addTelephone(value, label: label, kinds: &kinds)
    case .primaryTelephone:
      // Yahoo writes the position of the number that is the primary one.
      if value.text.utf8.count > 2 { addTelephone(value, label: label ?? "main", kinds: &kinds) }
    case .url: contact.addProfile(url: value.text, label: value.othersWord(label, kinds: &kinds))
    case .socialProfile: addSocialProfile(value, othersWord: value.othersWord(label, kinds: &kinds))
    case .messaging: addMessaging(value, othersWord: value.othersWord(label, kinds: &kinds))
    default: addHandle(value, label: label, othersWord: value.othersWord(label, kinds: &kinds))
    }
  }

  private mutating func addTelephone(_ value: LabelledValue, label: String?, kinds: inout PhoneLabels) {
    let number = TelephoneURI(value.text)
    if let scheme = number.foreignScheme {
      return contact.addHandle(
        value.text, service: scheme, field: value.field, label: value.othersWord(label, kinds: &kinds),
        isPreferred: value.isPreferred)
    }
    let kind = value.phoneKind(label, kinds: &kinds)
    let label = label ?? value.ownWord ?? value.words.label
    for text in number.candidates(whatsAppID: value.whatsAppID) {
      contact.addPhone(text, kind: kind, label: label, isPreferred: value.isPreferred)
    }
  }

  /// RFC 4770 and the properties that name one network. `x-apple:` only says that the service does.
  private mutating func addHandle(_ value: LabelledValue, label: String?, othersWord: String?) {
    var text = String(HandleText(value.text.cleaned ?? "").withoutPseudoScheme)
    // What Outlook calls an IM address looks like one of e-mail, and need not be.
    let fallback = value.property == .imAddress && text.contains("@") ? "sip" : value.ownWord ?? label
    let service = value.service ?? Self.scheme(of: text) ?? fallback
    // `skype:` alone, with the name as a parameter.
    if text.isEmpty || text.last == ":", let user = value.user { text = user }
    guard !text.isEmpty else { return }
    contact.addHandle(
      text, service: service, field: value.field, userID: value.userID, label: othersWord,
      isPreferred: value.isPreferred)
  }

  /// Apple's X-SOCIALPROFILE and RFC 9554's SOCIALPROFILE: a name as a parameter, else a link, else a bare name.
  private mutating func addSocialProfile(_ value: LabelledValue, othersWord: String?) {
    let service = value.service ?? value.ownWord
    // Game Center ids are no way to reach a person.
    guard service?.lowercased() != "gamecenter" else { return }
    var text = String(HandleText(value.text.cleaned ?? "").withoutPseudoScheme)
    if let user = value.user?.cleaned, !user.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { text = user }
    guard !text.isEmpty || value.userID != nil else { return }
    contact.addHandle(
      text, service: service ?? Self.scheme(of: text), field: value.field, userID: value.userID, label: othersWord,
      isPreferred: value.isPreferred)
  }

  /// KDE's `X-messaging/<protocol>-All`, whose values U+E000 separates.
  private mutating func addMessaging(_ value: LabelledValue, othersWord: String?) {
    guard let name = value.ownWord else { return }
    let service = name.dropFirst(VCardProperty.messagingPrefix.count).prefix { $0 != "-" }
    for text in value.text.split(separator: "\u{E000}") {
      contact.addHandle(
        text, service: String(service), field: value.field, label: othersWord, isPreferred: value.isPreferred)
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
