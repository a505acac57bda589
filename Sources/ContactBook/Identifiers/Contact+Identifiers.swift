extension Contact {
  /// Every identifier that could tell whose record this is: faxes, pagers and the lines of others are none.
  package var identifiers: Set<Identifier> {
    var identifiers: Set<Identifier> = []
    for email in emails { identifiers.insert(email.address.identifier) }
    for phone in phones {
      if let number = phone.usableNumber { identifiers.insert(number.identifier) }
    }
    for handle in handles { identifiers.formUnion(handle.identifiers) }
    if let userID { identifiers.insert(.platformID(nil, userID)) }
    return identifiers
  }
}

extension EmailAddress {
  /// The address as an identifier.
  package var identifier: Identifier { .email(folded) }
}

extension PhoneNumber {
  /// The number as an identifier.
  package var identifier: Identifier { .phone(e164) }
}

extension Handle {
  /// The name and the id as identifiers.
  package var identifiers: [Identifier] {
    [username.map { .username(network, $0.lowercased()) }, id.map { .platformID(network, $0) }].compactMap { $0 }
  }
}
