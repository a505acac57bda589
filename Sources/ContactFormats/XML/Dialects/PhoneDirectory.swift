import ContactBook

extension XMLDialect {
  /// The directories that desk telephones load: Yealink, Fanvil, Eltex, Digium, Cisco, Snom, Aastra.
  static let phoneDirectory = XMLDialect(
    name: "IP phone directory",
    marks: [Mark(path: "/*IPPhoneDirectory")],
    records: ["DirectoryEntry"],
    properties: [XMLProperty("Name", .fullName), XMLProperty("Telephone", .phone(.other), label: "@label")])

  /// Yealink's book, all of whose values are attributes.
  static let yealinkBook = XMLDialect(
    name: "Yealink phone book",
    marks: [Mark(path: "/YealinkIPPhoneBook"), Mark(path: "Unit/@Phone1")],
    records: ["Unit"],
    properties: [
      XMLProperty("@Name", .fullName), XMLProperty("@Phone1|@Phone2|@Phone3", .phone(.other)),
    ])
}
