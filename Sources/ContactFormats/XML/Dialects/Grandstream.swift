import ContactBook

extension XMLDialect {
  /// Grandstream's telephone book, without the people of its blacklist.
  static let grandstream = XMLDialect(
    name: "Grandstream",
    marks: [Mark(path: "AddressBook/Contact"), Mark(path: "AddressBook/pbgroup")],
    records: ["AddressBook/Contact", "AddressBook/pbgroup"],
    properties: [
      XMLProperty(path: ".", meaning: .groupDeclaration(blocked: ["blacklist"]), value: "name", key: "id"),
      XMLProperty(path: "Group|Groups/groupid", meaning: .membership),
      XMLProperty("FirstName", .givenName), XMLProperty("LastName", .familyName),
      XMLProperty("Company", .organization), XMLProperty("Email|Mail", .email),
      XMLProperty("Phone", .phone(.other), value: "phonenumber", label: "@type"),
    ])
}
