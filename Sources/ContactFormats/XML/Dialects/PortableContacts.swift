import ContactBook

extension XMLDialect {
  /// Portable Contacts 1.0.
  static let portableContacts = XMLDialect(
    name: "Portable Contacts",
    marks: [
      Mark(path: "entry", namespace: "http://portablecontacts.net/spec/1.0"), Mark(path: "entry/emails/value"),
      Mark(path: "entry/phoneNumbers/value"),
    ],
    records: ["entry"],
    properties: [
      XMLProperty("displayName", .fullName), XMLProperty("name/formatted", .fullName),
      XMLProperty("name/givenName", .givenName), XMLProperty("name/middleName", .middleName),
      XMLProperty("name/familyName", .familyName), XMLProperty("name/honorificPrefix", .prefix),
      XMLProperty("name/honorificSuffix", .suffix),
      XMLProperty("nickname", .nickname), XMLProperty("organizations/name", .organization),
      XMLProperty("emails", .email, value: "value", label: "type", preferred: "primary"),
      XMLProperty("phoneNumbers", .phone(.other), value: "value", label: "type", preferred: "primary"),
      XMLProperty("ims", .handle(service: nil), value: "value", preferred: "primary", service: "type"),
      XMLProperty("accounts", .handle(service: nil), value: "username", service: "domain", userID: "userid"),
      XMLProperty("urls", .url, value: "value"),
    ])
}
