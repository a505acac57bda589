extension Contact {
  /// Every identifier that could tell whose record this is: faxes, pagers and the lines of others are none.
  package var identifiers: Set<Identifier> {
    var identifiers: Set<Identifier> = []
    forEachIdentifier { identifiers.insert($0) }
    return identifiers
  }

  /// Calls `body` with every identifier of the record; with one that stands there twice it may do so twice.
  func forEachIdentifier(_ body: (Identifier) -> Void) {
    for email in emails { body(email.address.identifier) }
    for phone in phones {
      if let number = phone.usableNumber { body(number.identifier) }
    }
    for handle in handles { handle.identifiers.forEach(body) }
    if let userID { body(.platformID(nil, userID)) }
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
    [username.map { .username(network, network.folded(username: $0)) }, id.map { .platformID(network, $0) }].compactMap
    { $0 }
  }
}
