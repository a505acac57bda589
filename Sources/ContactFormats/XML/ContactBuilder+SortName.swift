import ContactBook

extension ContactBuilder {
  /// Sets the name from the form it is sorted by ("Lovelace, Ada"), where the record has no better one.
  mutating func setSortName(_ text: String) {
    guard contact.name.display == nil else { return }
    let parts = text.split(separator: ",")
    // "Engines, Wheels and Sons Ltd" is no person's name turned round.
    if parts.count == 2, parts[1].split(separator: " ").count <= 2, contact.organization != text {
      set(.familyName, to: parts[0])
      set(.givenName, to: parts[1])
    } else {
      set(.fullName, to: text)
    }
  }
}
