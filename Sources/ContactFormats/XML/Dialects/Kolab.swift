import ContactBook

extension XMLDialect {
  /// Contacts of Kolab 2, one in a file.
  static let kolab = XMLDialect(
    name: "Kolab 2",
    marks: [
      Mark(path: "/contact", namespace: "http://kolab.org"), Mark(path: "/contact/name/full-name"),
      Mark(path: "/contact/name/given-name"), Mark(path: "/contact/email/smtp-address"),
      Mark(path: "/distribution-list"),
    ],
    records: ["contact"],
    groups: ["distribution-list"],
    placeholders: ["(string, default empty)", "(string, no default)"],
    properties: [
      XMLProperty("name/full-name", .fullName), XMLProperty("name/given-name", .givenName),
      XMLProperty("name/middle-names", .middleName), XMLProperty("name/last-name", .familyName),
      XMLProperty("name/suffix", .suffix), XMLProperty("nick-name", .nickname),
      XMLProperty("organization", .organization), XMLProperty("email/smtp-address", .email),
      XMLProperty("phone", .phone(.other), value: "number", label: "type"),
      XMLProperty("im-address", .handle(service: nil)), XMLProperty("web-page", .url),
    ])
}
