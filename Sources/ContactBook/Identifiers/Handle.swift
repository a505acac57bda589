/// A name or an id on one network.
package struct Handle: Hashable, Sendable, Codable {
  /// The network that the name is one of: on any other it may be somebody else's.
  package var network: Network
  /// The name without `@`, in the case the export has it; a Matrix id whole.
  package var username: String?
  /// The id that the platform itself gave (a Matrix id, a Discord snowflake); never a record number.
  package var id: String?
  /// Whether the export marks it as the one to use.
  package var isPreferred: Bool

  /// A handle on `network`.
  package init(network: Network, username: String? = nil, id: String? = nil, isPreferred: Bool = false) {
    self.network = network
    self.username = username
    self.id = id
    self.isPreferred = isPreferred
  }
}
