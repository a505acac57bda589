extension XMLDialect {
  /// The accounts file of Apple's Calendar and Contacts Server.
  static let directoryRecords = XMLDialect(
    name: "directory records",
    marks: [Mark(path: "/directory/record")],
    records: ["directory/record"],
    properties: [
      .exclusion("@type", is: ["group"], .group), .exclusion("@type", is: ["location", "resource"], .notAPerson),
      XMLProperty("full-name", .fullName), XMLProperty("first-name", .givenName),
      XMLProperty("last-name", .familyName), XMLProperty("email", .email),
    ])
}
