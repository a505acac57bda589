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
