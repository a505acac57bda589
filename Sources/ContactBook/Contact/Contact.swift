/// A record as a reader found it: its numbers are text. `normalizePhones` makes a `Contact` of it.
package typealias RawContact = ContactRecord<RawPhone>

/// A record whose numbers were normalised: what is merged, planned and reported.
package typealias Contact = ContactRecord<ContactPhone>

/// One record of an export. `Phone` tells whether its numbers were normalised: see `RawContact` and `Contact`.
package struct ContactRecord<Phone: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  /// Where the record stands.
  package var source: SourceLocation
  /// The name in the parts the export keeps.
  package var name: PersonName
  /// Addresses in the order of the record.
  package var emails: [ContactEmail]
  /// Numbers in the order of the record, those that reach nobody (fax, pager) included.
  package var phones: [Phone]
  /// Usernames and platform ids in the order of the record.
  package var handles: [Handle]
  /// The company, school or club the record names.
  package var organization: String?
  fileprivate var rare = BoxedOptional<RareFields>()

  /// An empty contact of the record at `source`.
  package init(source: SourceLocation) {
    self.source = source
    name = PersonName()
    emails = []
    phones = []
    handles = []
  }

  /// The record `other` with `phones` in place of its own.
  init<OtherPhone>(_ other: ContactRecord<OtherPhone>, phones: [Phone]) {
    source = other.source
    name = other.name
    emails = other.emails
    self.phones = phones
    handles = other.handles
    organization = other.organization
    rare = other.rare
  }

  /// The id that the account's own network knows the person by, where the export names one.
  package var userID: String? {
    get { rare.value?.userID }
    set { setRare { $0.userID = newValue } }
  }

  /// The text the record wants to open the chat with.
  package var messageText: String? {
    get { rare.value?.messageText }
    set { setRare { $0.messageText = newValue } }
  }

  /// The Beeper account, network or bridge type that the record asks for.
  package var account: String? {
    get { rare.value?.account }
    set { setRare { $0.account = newValue } }
  }

  /// The region that the record itself says its national numbers are dialled in.
  package var region: Region? {
    get { rare.value?.region }
    set { setRare { $0.region = newValue } }
  }

  /// Why nobody may be contacted by the record; nil for nearly all. Its identifiers still tell whose other records are.
  package var doNotContact: DoNotContactReason? {
    get { rare.value?.doNotContact }
    set { setRare { $0.doNotContact = newValue } }
  }

  /// Cells of other columns that somebody asked to keep, by the names they were asked for by.
  package var columns: [String: String] {
    get { rare.value?.columns ?? [:] }
    set { setRare { $0.columns = newValue } }
  }

  /// Addresses that the record says are somebody else's, an assistant's or a relation's: kept, never used.
  package var othersEmails: [ContactEmail] {
    get { rare.value?.othersEmails ?? [] }
    set { setRare { $0.othersEmails = newValue } }
  }

  /// Usernames and ids that the record says are somebody else's: kept, never used.
  package var othersHandles: [Handle] {
    get { rare.value?.othersHandles ?? [] }
    set { setRare { $0.othersHandles = newValue } }
  }

  private mutating func setRare(_ change: (inout RareFields) -> Void) {
    let none = RareFields()
    var fields = rare.value ?? none
    change(&fields)
    rare.value = fields == none ? nil : fields
  }
}

extension Contact {
  /// Whether anything in the record could open a chat with somebody.
  package var hasUsableIdentifier: Bool {
    !emails.isEmpty || userID != nil || handles.contains { $0.network.isLive && ($0.username ?? $0.id) != nil }
      || phones.contains { $0.usableNumber != nil }
  }
}

/// What most records lack.
private struct RareFields: Hashable, Sendable, Codable {
  var userID: String?
  var messageText: String?
  var account: String?
  var region: Region?
  var doNotContact: DoNotContactReason?
  var columns: [String: String] = [:]
  var othersEmails: [ContactEmail] = []
  var othersHandles: [Handle] = []

  private enum CodingKeys: String, CodingKey {
    case userID, messageText, account, region, columns, othersEmails, othersHandles
    // As saved plans have it.
    case doNotContact = "ban"
  }
}

/// An address of a contact with what the export says of it.
package struct ContactEmail: Hashable, Sendable, Codable {
  /// The address.
  package var address: EmailAddress
  /// The export's own word for it ("home", "work"), lower-cased; nil when it says nothing.
  package var label: String?
  /// Whether the export marks it as the one to use.
  package var isPreferred: Bool

  /// An address with its label.
  package init(address: EmailAddress, label: String? = nil, isPreferred: Bool = false) {
    self.address = address
    self.label = label
    self.isPreferred = isPreferred
  }
}

/// Why nobody may be contacted by a record, whatever identifiers it has.
package enum DoNotContactReason: String, Hashable, Sendable, Codable {
  /// The person has died.
  case deceased
  /// Whoever exported the record blocked the person.
  case blocked
  /// The person asked not to be contacted.
  case optedOut = "opted-out"

  /// What the diagnostic of such a record says.
  package var diagnostic: Diagnostic.Reason {
    switch self {
    case .deceased: .deceased
    case .blocked: .blockedRecord
    case .optedOut: .optedOut
    }
  }
}

/// A value that most records lack, in memory of its own: where it is missing it takes one word.
struct BoxedOptional<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  // One or none: an empty array has no memory.
  private var values: [Value] = []

  /// The value; nil where it is missing.
  var value: Value? {
    get { values.first }
    set { values = newValue.map { [$0] } ?? [] }
  }
}
