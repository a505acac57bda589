import ContactBook

extension XMLDialect {
  /// The telephone book of JFritz.
  static let jFritz = XMLDialect(
    name: "JFritz",
    marks: [Mark(path: "phonebook/entry/phonenumbers"), Mark(path: "phonebook/entry/name")],
    records: ["phonebook/entry"],
    properties: [
      XMLProperty("name/firstname", .givenName), XMLProperty("name/lastname", .familyName),
      XMLProperty("company", .organization), XMLProperty("phonenumbers/number", .phone(.other), label: "@type"),
      XMLProperty("internet/email", .email),
    ])
}
