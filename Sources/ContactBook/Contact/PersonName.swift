/// A person's name in the parts an export keeps: what it shows, and what it sorts by.
package struct PersonName: Hashable, Sendable {
  /// The whole name as the export shows it (vCard's FN, a CSV's "Name").
  package var full: String?
  /// The given (first) name.
  package var given: String?
  /// Further given names.
  package var middle: String?
  /// The family (last) name.
  package var family: String?
  /// "Jr.", "III" and the like.
  package var suffix: String?
  /// What friends call the person.
  package var nickname: String?

  /// A name without any part.
  package init() {}

  /// A name of the given parts.
  package init(
    full: String? = nil, given: String? = nil, middle: String? = nil, family: String? = nil, suffix: String? = nil,
    nickname: String? = nil
  ) {
    self.full = full
    self.given = given
    self.middle = middle
    self.family = family
    self.suffix = suffix
    self.nickname = nickname
  }

  /// The whole name: as the export shows it, else composed of its parts; nil when there is neither.
  package var display: String? { full ?? composed }

  private var composed: String? {
    if let given, let family, given.isEastAsian, family.isEastAsian { return family + given }
    let parts = [given, middle, family, suffix].compactMap { $0 }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension String {
  /// Whether every letter is Han, Kana or Hangul: names in these scripts are written family first, without a blank.
  var isEastAsian: Bool {
    !isEmpty
      && unicodeScalars.allSatisfy { scalar in
        switch scalar.value {
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x2FA1F:
          true
        default: false
        }
      }
  }
}
