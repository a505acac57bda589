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

  /// Whose record it is.
  package let person: Int
  /// What makes the person hard to tell.
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
