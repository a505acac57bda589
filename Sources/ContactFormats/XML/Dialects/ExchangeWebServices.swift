import ContactBook

extension XMLDialect {
  /// Contacts in the messages of Exchange Web Services.
  static let exchangeWebServices = XMLDialect(
    name: "Exchange Web Services",
    marks: [
      Mark(path: "Contact", namespace: types), Mark(path: "Resolution", namespace: types),
      Mark(path: "DistributionList", namespace: types), Mark(path: "Contact/EmailAddresses/Entry"),
      Mark(path: "Contact/PhoneNumbers/Entry"),
    ],
    records: ["Contact", "Resolution"],
    groups: ["DistributionList"],
    wrappers: ["Contact"],
    properties: [
      XMLProperty("CompleteName/FullName", .fullName), XMLProperty("DisplayName", .fullName),
      XMLProperty("GivenName|CompleteName/FirstName", .givenName),
      XMLProperty("MiddleName|CompleteName/MiddleName", .middleName),
      XMLProperty("Surname|CompleteName/LastName", .familyName), XMLProperty("Generation", .suffix),
      XMLProperty("Nickname", .nickname), XMLProperty("FileAs|Mailbox/Name", .fileAs),
      XMLProperty("CompanyName", .organization), XMLProperty("EmailAddresses/Entry", .email),
      XMLProperty("Mailbox/EmailAddress", .email),
      XMLProperty("PhoneNumbers/Entry", .phone(.other), label: "@Key"),
      XMLProperty("ImAddresses/Entry", .handle(service: nil)), XMLProperty("BusinessHomePage", .url),
    ])

  private static let types = "http://schemas.microsoft.com/exchange/services/2006/types"
}
