/// A person's name in the parts an export keeps: what it shows, and what it sorts by.
package struct PersonName: Hashable, Sendable, Codable {
  /// The whole name as the export shows it (vCard's FN, a CSV's "Name").
  package var full: String?
  /// The given (first) name.
  package var given: String?
  /// The family (last) name.
  package var family: String?
  private var rare = BoxedOptional<RareParts>()

  private struct RareParts: Hashable, Sendable, Codable {
    var prefix: String?
    var middle: String?
    var suffix: String?
    var nickname: String?
  }

  /// A name without any part.
  package init() {}

  /// A name of the given parts.
  package init(
    full: String? = nil, given: String? = nil, middle: String? = nil, family: String? = nil, suffix: String? = nil,
    nickname: String? = nil, prefix: String? = nil
  ) {
    self.full = full
    self.given = given
    self.family = family
    setRare { $0 = RareParts(prefix: prefix, middle: middle, suffix: suffix, nickname: nickname) }
  }

  /// "Dr.", "Mrs." and the like.
  package var prefix: String? {
    get { rare.value?.prefix }
    set { setRare { $0.prefix = newValue } }
  }

  /// Further given names.
  package var middle: String? {
    get { rare.value?.middle }
    set { setRare { $0.middle = newValue } }
  }

  /// "Jr.", "III" and the like.
  package var suffix: String? {
    get { rare.value?.suffix }
    set { setRare { $0.suffix = newValue } }
  }

  /// What friends call the person.
  package var nickname: String? {
    get { rare.value?.nickname }
    set { setRare { $0.nickname = newValue } }
  }

  private mutating func setRare(_ change: (inout RareParts) -> Void) {
    let none = RareParts()
    var parts = rare.value ?? none
    change(&parts)
    rare.value = parts == none ? nil : parts
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
