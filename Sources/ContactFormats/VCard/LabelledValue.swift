import ContactBook

/// An address, a number, a handle or a link of a card: what a label of the same group may tell more of.
struct LabelledValue {
  let property: VCardProperty
  let text: String
  /// The group, in lower case; empty without.
  let group: String
  let words: TypeWords
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
  /// What a diagnostic calls the place.
  let field: String

  /// The value of `line`, whose ranges are of `bytes`, as `text`.
  init(_ property: VCardProperty, _ line: ContentLine, _ text: String, in bytes: [UInt8]) {
    let parameters = line.parameters
    self.property = property
    self.text = text
    group = line.group.isEmpty ? "" : Self.key(of: line.group, in: bytes)
    words = parameters.words
    isPreferred = parameters.isPreferred
    let rare = RareParameters(at: parameters.rare, in: bytes)
    service = property.service ?? Self.text(rare.service, in: bytes)
    user = Self.text(rare.user, in: bytes)
    userID = Self.text(rare.userID, in: bytes)
    whatsAppID = Self.text(rare.whatsAppID, in: bytes)
    switch property {
    case .email: field = "EMAIL"
    case .telephone: field = "TEL"
    default: field = String(decoding: bytes[line.name].prefix(40), as: UTF8.self).uppercased()
    }
    laterWords = Self.text(parameters.laterWords, in: bytes)?.onOneLine
    if !rare.custom.isEmpty {
      ownWord = Self.customLabel(bytes[rare.custom])
    } else if property == .labelledTelephone || property == .messaging {
      ownWord = Self.text(line.name, in: bytes)
    } else {
      ownWord = Self.text(parameters.ownWord, in: bytes)?.onOneLine
    }
  }

  /// What kind of number it is, by its own words and the `label` of its group: one that does not reach the person where
  /// any of them says so, else what the label says.
  func phoneKind(_ label: String?, kinds: inout PhoneLabels) -> PhoneKind {
    let grouped = label.flatMap { kinds.meanings(of: $0).kind }
    if let grouped, !grouped.reachesPerson { return grouped }
    let own = ownWord.flatMap { kinds.meanings(of: $0).kind }
    if let own, !own.reachesPerson { return own }
    let later = laterWords.flatMap { kinds.meanings(of: $0).kind }
    if let later, !later.reachesPerson { return later }
    let known = PhoneKind(words)
    if let known, !known.reachesPerson { return known }
    // WhatsApp knows mobile numbers, with few exceptions.
    return grouped ?? own ?? later ?? known ?? (whatsAppID == nil ? .other : .mobile)
  }

  /// The word that says the value is somebody else's: of `label`, which the group has, or of its own; nil without.
  func othersWord(_ label: String?, kinds: inout PhoneLabels) -> String? {
    if words.contains(.assistant) { return "assistant" }
    if let label, kinds.meanings(of: label).contains(.others) { return label }
    if let ownWord, kinds.meanings(of: ownWord).contains(.others) { return ownWord }
    if let laterWords, kinds.meanings(of: laterWords).contains(.others) { return laterWords }
    return nil
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
    return PhoneLabels.plain(
      String(decoding: QuotedPrintable.decoded(Array(label.joined(separator: [UInt8(ascii: ",")]))[...]), as: UTF8.self)
    )
  }
}
