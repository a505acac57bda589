package import BeeperDesktop
package import ContactBook

extension UserPayload {
  /// The payload's identifiers as `ContactBook` compares them, on an account of the bridge type.
  package func bookIdentifiers(on bridge: BridgeType) -> Set<Identifier> {
    var identifiers: Set<Identifier> = []
    if let phoneNumber { identifiers.insert(.phone(phoneNumber)) }
    if let email { identifiers.insert(EmailAddress(email)?.identifier ?? .email(email.lowercased())) }
    if let username {
      let network = bridge.network ?? Network(rawValue: bridge.rawValue)
      identifiers.insert(.username(network, network.folded(username: username)))
    }
    if let id { identifiers.insert(.platformID(bridge.network, id)) }
    return identifiers
  }
}
