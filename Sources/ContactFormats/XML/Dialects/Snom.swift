import ContactBook

extension XMLDialect {
  /// The telephone book of Snom's phones, which has an item for each further number of a contact.
  static let snom = XMLDialect(
    name: "Snom",
    marks: [Mark(path: "/tbook")],
    records: ["tbook/item"],
    placeholders: ["Member_Alias"],
    properties: [
      XMLProperty("name", .fullName), XMLProperty("first_name", .givenName), XMLProperty("last_name", .familyName),
      XMLProperty("organisation|organization", .organization), XMLProperty("email", .email),
      XMLProperty("number", .phone(.other), label: "@type"),
    ])
}
