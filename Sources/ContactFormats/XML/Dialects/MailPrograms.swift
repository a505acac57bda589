import ContactBook

extension XMLDialect {
  /// Contacts.xml of an archive (.olm) of Outlook for Mac.
  static let outlookForMac = XMLDialect(
    name: "Outlook for Mac",
    marks: [Mark(path: "contact/OPFContactCopy*")],
    records: ["contact"],
    isOpen: true,
    properties: [
      .exclusion("OPFContactCopyGroupName|OPFContactCopyDistributionListName", .group),
      XMLProperty("OPFContactCopyDisplayName", .fullName), XMLProperty("OPFContactCopyFirstName", .givenName),
      XMLProperty("OPFContactCopyMiddleName", .middleName), XMLProperty("OPFContactCopyLastName", .familyName),
      XMLProperty("OPFContactCopySuffix", .suffix), XMLProperty("OPFContactCopyNickName", .nickname),
      XMLProperty("OPFContactCopyCompany|OPFContactCopyBusinessCompany", .organization),
      XMLProperty(
        "OPFContactCopyDefaultEmailAddress/contactEmailAddress|OPFContactCopyEmailAddressList/contactEmailAddress",
        .email, value: "@OPFContactEmailAddressAddress"),
      XMLProperty(
        "OPFContactCopyIMAddressList/contactIMAddress", .handle(service: nil), value: "@OPFContactIMAddressAddress",
        service: "@OPFContactIMAddressType"),
      phone("CellPhone", .mobile), phone("CellPhone2", .mobile), phone("CarPhone", .mobile),
      phone("RadioPhone", .other), phone("OtherPhone2", .other), phone("PrimaryPhone", .main),
      phone("HomePhone", .home), phone("HomePhone2", .home), phone("BusinessPhone", .work),
      phone("BusinessPhone2", .work), phone("OtherPhone", .other), phone("CompanyMainPhone", .company),
      phone("HomeFax", .fax), phone("BusinessFax", .fax), phone("OtherFax", .fax), phone("Pager", .pager),
      phone("AssistantPhone", .others), XMLProperty("OPFContactCopyHomeWebPage", .url),
    ])

  private static func phone(_ name: String, _ kind: PhoneKind) -> XMLProperty {
    XMLProperty("OPFContactCopy\(name)", .phone(kind))
  }
}

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

extension XMLDialect {
  /// SIF-C, the contacts of Funambol and of telephones that were synchronised with Outlook.
  static let sifC = XMLDialect(
    name: "SIF-C",
    marks: [Mark(path: "contact/SIFVersion")],
    records: ["contact"],
    isOpen: true,
    properties: [
      XMLProperty("FirstName", .givenName), XMLProperty("MiddleName", .middleName),
      XMLProperty("LastName", .familyName), XMLProperty("Suffix", .suffix), XMLProperty("NickName", .nickname),
      XMLProperty("FileAs", .fileAs), XMLProperty("CompanyName", .organization),
      XMLProperty("Email1Address|Email2Address|Email3Address", .email), XMLProperty("IMAddress", .handle(service: nil)),
      telephone("Mobile", .mobile), telephone("Car", .mobile), telephone("Primary", .main),
      telephone("Home|Home2", .home), telephone("Business|Business2", .work), telephone("Other|Radio", .other),
      telephone("CompanyMain", .company), telephone("Callback", .callback), telephone("Assistant", .others),
      XMLProperty("HomeFaxNumber|BusinessFaxNumber|OtherFaxNumber", .phone(.fax)),
      XMLProperty("PagerNumber", .phone(.pager)), XMLProperty("TelexNumber", .phone(.data)),
      XMLProperty("WebPage|HomeWebPage|BusinessWebPage", .url),
    ])

  private static func telephone(_ names: String, _ kind: PhoneKind) -> XMLProperty {
    XMLProperty(names.split(separator: "|").map { "\($0)TelephoneNumber" }.joined(separator: "|"), .phone(kind))
  }
}
