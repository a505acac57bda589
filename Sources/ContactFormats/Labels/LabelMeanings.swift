import ContactBook
import Foundation

/// What the words beside a value mean, all of them together: the one rule for labels in every format.
///
/// `LabelWords` says what each word means. vCard's TYPE and X-ABLabel, the label cells of a table, and the attributes and
/// elements of XML all go through here, so that the same words give the same kind of number.
struct LabelMeanings: OptionSet, Hashable {
  let rawValue: UInt32

  static let fax = Self(rawValue: 1 << 0)
  static let pager = Self(rawValue: 1 << 1)
  /// The value is somebody else's, or must not be used.
  static let others = Self(rawValue: 1 << 2)
  /// Modem, ISDN, telex, text telephone.
  static let data = Self(rawValue: 1 << 3)
  static let video = Self(rawValue: 1 << 4)
  static let callback = Self(rawValue: 1 << 5)
  static let mobile = Self(rawValue: 1 << 6)
  static let company = Self(rawValue: 1 << 7)
  static let main = Self(rawValue: 1 << 8)
  static let home = Self(rawValue: 1 << 9)
  static let work = Self(rawValue: 1 << 10)
  static let other = Self(rawValue: 1 << 11)
  /// A line that somebody speaks on, whatever else it carries.
  static let voice = Self(rawValue: 1 << 12)
  /// The value to use first.
  static let preferred = Self(rawValue: 1 << 13)
  /// Beside `others`: the word that says so means something else in another language, and nothing tells which it is.
  static let undecided = Self(rawValue: 1 << 14)
  /// A word behind or in front of which the end of use may stand: see `EndOfUse`.
  static let until = Self(rawValue: 1 << 15)

  /// How many there are.
  static let count = 16

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The meanings of the words in `label`, which may be one word or many: "workFax", "_$!<HomeFAX>!$_", "WORK,FAX".
  init(of label: some StringProtocol) {
    self = LabelReading(label).meanings()
  }

  /// The kind of telephone number that the words come to; nil when they say nothing of it.
  ///
  /// The first row that applies decides: a work fax is a fax, a work mobile a mobile, a mobile that shows video a mobile.
  /// A fax or data line that also takes voice calls is answered (RFC 2426, section 3.3.1).
  var kind: PhoneKind? {
    let meanings = contains(.voice) ? subtracting([.fax, .data, .video]) : self
    return Self.precedence.first { meanings.contains($0.meaning) }?.kind
  }

  private static let precedence: [(meaning: Self, kind: PhoneKind)] = [
    (.fax, .fax), (.pager, .pager), (.others, .others), (.callback, .callback), (.mobile, .mobile), (.data, .data),
    (.video, .data), (.company, .company), (.main, .main), (.home, .home), (.work, .work), (.other, .other),
    (.voice, .other),
  ]

  /// The kind of a number that stands in a place for numbers of the kind `place`: a column, an element, a type.
  ///
  /// No label makes a fax a telephone, and "voice" does not tell which telephone.
  func kind(in place: PhoneKind) -> PhoneKind {
    guard place.reachesPerson, !isSubset(of: [.voice, .preferred]) else { return place }
    return kind ?? place
  }
}

extension PhoneKind {
  /// The kind that `label` means; nil for words of a person's own.
  init?(label: some StringProtocol) {
    guard let kind = LabelMeanings(of: label).kind else { return nil }
    self = kind
  }
}
