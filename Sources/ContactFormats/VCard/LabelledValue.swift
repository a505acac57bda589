import ContactBook

/// An address, a number, a handle or a link of a card: what a label of the same group may tell more of.
struct LabelledValue {
  let property: VCardProperty
  let text: String
  /// The group, in lower case; empty without.
  let group: String
  /// What the words of its types mean.
  let meanings: LabelMeanings
  private let standardMeanings: LabelMeanings
  /// A word of the export's own: a label, or a network.
  let ownWord: String?
  /// What stands after that word, where there may be more of its kind.
  let laterWords: String?
  let isPreferred: Bool
  /// What names the network; nil without.
  let service: String?
  let user: String?
  let userID: String?
  /// The digits that WhatsApp knows the number by.
  let whatsAppID: String?
  /// The digits to dial behind the number; nil without.
  let phoneExtension: String?
  /// What a diagnostic calls the place.
  let field: String
  /// The number of the line that the value stands on.
  let line: Int

  /// The value of `line`, whose ranges are of `bytes`, as `text`.
  init(_ property: VCardProperty, _ line: ContentLine, _ text: String, in bytes: [UInt8]) {
    let parameters = line.parameters
    self.property = property
    self.text = text
    self.line = line.number
    group = line.group.isEmpty ? "" : Self.key(of: line.group, in: bytes)
    isPreferred = parameters.isPreferred
    let rare = RareParameters(at: parameters.rare, in: bytes)
    service = property.service ?? Self.text(rare.service, in: bytes)
    user = Self.text(rare.user, in: bytes)
    userID = Self.text(rare.userID, in: bytes)
    whatsAppID = Self.text(rare.whatsAppID, in: bytes)
    phoneExtension = Self.text(rare.phoneExtension, in: bytes)
    switch property {
    case .email: field = "EMAIL"
    case .telephone: field = "TEL"
    default: field = String(decoding: bytes[line.name].prefix(40), as: UTF8.self).uppercased()
    }
    standardMeanings = parameters.standardMeanings
    laterWords = Self.text(parameters.laterWords, in: bytes)?.onOneLine
    var meanings = parameters.meanings
    if !rare.custom.isEmpty {
      ownWord = Self.customLabel(bytes[rare.custom])
      if let ownWord { meanings.formUnion(LabelMeanings(of: ownWord)) }
    } else if [.labelledTelephone, .labelledEmail, .messaging].contains(property) {
      ownWord = Self.text(line.name, in: bytes)
      if let ownWord { meanings.formUnion(LabelMeanings(of: ownWord)) }
    } else {
      ownWord = Self.text(parameters.ownWord, in: bytes)?.onOneLine
    }
    self.meanings = meanings
  }

  /// What is to be said of the value, where `groupLabel` is the label of its group.
  func label(_ groupLabel: String?) -> ValueLabel {
    var meanings = groupLabel.map { LabelMeanings(of: $0) } ?? []
    if groupLabel == nil, self.meanings.contains(.undecided) { meanings.formUnion([.others, .undecided]) }
    return ValueLabel(
      text: groupLabel ?? ownWord ?? standardMeanings.typeWord, meanings: meanings,
      othersWord: othersWord(groupLabel, meanings), isPreferred: isPreferred || meanings.contains(.preferred))
  }

  /// The word that says the value is somebody else's, in the label of its group or in its types; nil without.
  private func othersWord(_ groupLabel: String?, _ groupMeanings: LabelMeanings) -> String? {
    if standardMeanings.contains(.others) { return "assistant" }
    if groupMeanings.contains(.others) { return groupLabel }
    guard meanings.contains(.others) else { return nil }
    return [ownWord, laterWords].compactMap(\.self).first { LabelMeanings(of: $0).contains(.others) }
  }

  /// The kind of telephone number, as far as its types say: of those that leave a doubt, the others.
  var phoneKind: PhoneKind {
    let certain = meanings.contains(.undecided) ? meanings.subtracting([.others, .undecided]) : meanings
    // WhatsApp knows mobile numbers, with few exceptions.
    return certain.kind ?? (whatsAppID == nil ? .other : .mobile)
  }

  /// A label as people see it: Apple writes its own as `_$!<Mobile>!$_`.
  static func plainLabel(_ text: String) -> String? {
    guard text.hasPrefix("_$!<"), text.hasSuffix(">!$_"), text.utf8.count > 8 else { return text.cleaned }
    return text.dropFirst(4).dropLast(4).cleaned
  }

  /// A group's name, to compare by.
  static func key(of group: Range<Int>, in bytes: [UInt8]) -> String {
    String(decoding: bytes[group], as: UTF8.self).lowercased()
  }

  private static func text(_ range: Range<Int>, in bytes: [UInt8]) -> String? {
    range.isEmpty ? nil : String(decoding: EscapedText.uncareted(bytes[range]), as: UTF8.self)
  }

  /// Android's `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=70=72=6F)`: the label comes last, encoded.
  private static func customLabel(_ text: ArraySlice<UInt8>) -> String? {
    let parts = text.split(separator: UInt8(ascii: ","))
    let label = parts.drop { $0.contains(UInt8(ascii: "=")) && $0.first != UInt8(ascii: "=") }
    return Self.plainLabel(
      String(decoding: QuotedPrintable.decoded(Array(label.joined(separator: [UInt8(ascii: ",")]))[...]), as: UTF8.self)
    )
  }
}
