package import ContactBook

/// One record of an address book, with the truth about it.
package struct InventedRecord: Hashable, Sendable {
  /// What a number of a record is for.
  package enum PhoneLabel: Hashable, Sendable {
    case mobile, home, work, main, workFax
  }

  /// What an address of a record is for.
  package enum AddressLabel: Hashable, Sendable {
    case home, work
  }

  /// A number as the record writes it.
  package struct Phone: Hashable, Sendable {
    package let label: PhoneLabel
    package let text: String
  }

  /// An e-mail address as the record writes it.
  package struct Email: Hashable, Sendable {
    package let label: AddressLabel
    package let text: String
  }

  /// The embedded picture of a card: text that looks like a JPEG file in base64.
  package struct Photo: Hashable, Sendable {
    let seed: UInt64
    /// How long the base64 is, a multiple of four.
    let length: Int
  }

  /// The number of the person whose record it is.
  package let person: Int
  /// What makes the person hard to recognise.
  package let hazard: Hazard
  /// How the name is written.
  package var nameForm: NameForm
  package var name = PersonName()
  /// At most two.
  package var emails: [Email] = []
  /// At most three.
  package var phones: [Phone] = []
  package var organization: String?
  package var title: String?
  package var birthday: String?
  package var note: String?
  package var photo: Photo?

  /// A record of `person` without a name and without identifiers.
  package init(person: Int, hazard: Hazard, nameForm: NameForm) {
    self.person = person
    self.hazard = hazard
    self.nameForm = nameForm
  }
}

/// How a record writes the name of its person.
package enum NameForm: String, Hashable, Sendable, CaseIterable {
  /// As the person writes it.
  case own
  /// The given name in the place of the family name.
  case swapped
  /// Without accents.
  case unaccented
  /// Not at all.
  case missing
  /// With what friends say for the given name.
  case short
  /// With the first letter of the given name.
  case initial
  /// With a slip of the finger.
  case mistyped
  /// In Latin letters instead of the person's own.
  case latin
  /// With a family name from before or after a wedding.
  case otherFamily

  /// Whether the two forms are beyond doubt one name, so that a merge must not fail because of them.
  ///
  /// No name agrees with any, but beside a form that is doubted itself it may have to go with the person's other records.
  package func isPlainlyCompatible(with other: NameForm) -> Bool {
    guard self != other else { return self != .mistyped }
    let doubted: Set<NameForm> = [.mistyped, .latin, .otherFamily]
    return doubted.isDisjoint(with: [self, other]) && Set([self, other]) != [.short, .initial]
  }
}

extension InventedRecord.Photo {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Base64 (RFC 4648) that begins as a JPEG file's does; what follows is chance.
  var base64: String {
    var random = SplitMix64(seed: seed)
    var bytes = Array("/9j/4AAQSkZJRgABAQAASABIAAD/".utf8)
    while bytes.count < length {
      var word = random.next()
      for _ in 0..<8 {
        bytes.append(Self.alphabet[Int(word & 63)])
        word >>= 8
      }
    }
    return String(decoding: bytes.prefix(length), as: UTF8.self)
  }
}
