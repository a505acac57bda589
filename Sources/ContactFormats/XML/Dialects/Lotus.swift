import ContactBook

extension XMLDialect {
  /// Person documents of Lotus Notes, exported as DXL.
  static let lotus = XMLDialect(
    name: "Lotus DXL",
    marks: [Mark(path: "document/item/@name")],
    records: ["document"],
    properties: [
      .exclusion("@form", is: ["group"], .group), .requirement("@form", is: ["Person"]),
      .keyed(
        "item", by: "@name", value: "text|textlist/text",
        [
          "FirstName": .givenName, "MiddleInitial": .middleName, "LastName": .familyName, "Suffix": .suffix,
          // The name in the directory's hierarchy: "Ada Lovelace/Engines".
          "FullName": .fileAs, "CompanyName": .organization, "InternetAddress": .email, "MailAddress": .email,
          "CellPhoneNumber": .phone(.mobile), "PhoneNumber": .phone(.home), "OfficePhoneNumber": .phone(.work),
          "OfficeFAXPhoneNumber": .phone(.fax), "HomeFAXPhoneNumber": .phone(.fax), "WebSite": .url,
        ]),
    ])
}
