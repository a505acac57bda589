import ContactBook

extension XMLDialect {
  /// Contacts of Windows Vista and later, one in a file.
  static let windowsContact = XMLDialect(
    name: "Windows contact",
    marks: [
      Mark(path: "/contact", namespace: microsoftContact), Mark(path: "/group", namespace: microsoftContact),
      Mark(path: "contact/NameCollection"), Mark(path: "contact/EmailAddressCollection"),
      Mark(path: "contact/PhoneNumberCollection"),
    ],
    records: ["contact"],
    groups: ["group"],
    properties: [
      XMLProperty("NameCollection/Name/FormattedName", .fullName),
      XMLProperty("NameCollection/Name/GivenName", .givenName),
      XMLProperty("NameCollection/Name/MiddleName", .middleName),
      XMLProperty("NameCollection/Name/FamilyName", .familyName),
      XMLProperty("NameCollection/Name/Suffix", .suffix), XMLProperty("NameCollection/Name/NickName", .nickname),
      XMLProperty("PositionCollection/Position/Company", .organization),
      XMLProperty(
        "EmailAddressCollection/EmailAddress", .email, value: "Address", label: "LabelCollection/Label"),
      XMLProperty(
        "PhoneNumberCollection/PhoneNumber", .phone(.other), value: "Number|Alternate",
        label: "LabelCollection/Label"),
      XMLProperty("IMAddressCollection/IMAddress", .handle(service: nil), value: "Value", service: "Protocol"),
      XMLProperty("UrlCollection/Url/Value", .url),
    ])

  private static let microsoftContact = "http://schemas.microsoft.com/Contact"
}
