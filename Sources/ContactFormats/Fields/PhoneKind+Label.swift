import ContactBook
import Foundation

extension PhoneKind {
  /// The kind that an export's label means: a word of any program or language ("CELL", "workFax", "_$!<HomeFAX>!$_",
  /// "Mobil-Tel.-Nr."), or several of them, as vCard's TYPE has ("WORK,FAX"); nil for words of the person's own.
  init?(label: some StringProtocol) {
    guard let kind = PhoneLabelMeanings(of: label).kind else { return nil }
    self = kind
  }
}

/// What the words of one label mean, together.
struct PhoneLabelMeanings: OptionSet {
  let rawValue: UInt16

  static let fax = Self(rawValue: 1 << 0)
  static let pager = Self(rawValue: 1 << 1)
  static let others = Self(rawValue: 1 << 2)
  static let data = Self(rawValue: 1 << 3)
  static let callback = Self(rawValue: 1 << 4)
  static let mobile = Self(rawValue: 1 << 5)
  static let company = Self(rawValue: 1 << 6)
  static let main = Self(rawValue: 1 << 7)
  static let home = Self(rawValue: 1 << 8)
  static let work = Self(rawValue: 1 << 9)
  static let other = Self(rawValue: 1 << 10)
  /// A line that somebody speaks on, whatever else it carries.
  static let voice = Self(rawValue: 1 << 11)

  /// What the words of `label` mean.
  init(of label: some StringProtocol) {
    let text = String(label)
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    self = PhoneLabelTrie.shared.meanings(in: Array((isASCII ? text : PhoneLabelTrie.folded(text)).utf8))
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The one kind they come to: "work fax" is a fax, "work mobile" a mobile phone, "fax, voice" is answered.
  var kind: PhoneKind? {
    var meanings = self
    if meanings.contains(.voice) { meanings.subtract([.fax, .data]) }
    return Self.precedence.first { meanings.contains($0.meaning) }?.kind
  }

  private static let precedence: [(meaning: Self, kind: PhoneKind)] = [
    (.fax, .fax), (.pager, .pager), (.others, .others), (.data, .data), (.callback, .callback),
    (.mobile, .mobile), (.company, .company), (.main, .main), (.home, .home), (.work, .work), (.other, .other),
    (.voice, .other),
  ]
}
