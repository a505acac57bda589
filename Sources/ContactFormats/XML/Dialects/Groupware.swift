import ContactBook

extension XMLDialect {
  /// Contacts in the messages of Exchange Web Services.
  static let exchangeWebServices = XMLDialect(
    name: "Exchange Web Services",
    marks: [
      Mark(path: "Contact", namespace: types), Mark(path: "Resolution", namespace: types),
      Mark(path: "Persona", namespace: types), Mark(path: "Persona/EmailAddress/EmailAddress"),
      Mark(path: "DistributionList", namespace: types), Mark(path: "Contact/EmailAddresses/Entry"),
      Mark(path: "Contact/PhoneNumbers/Entry"),
    ],
    records: ["Contact", "Resolution", "Persona"],
    groups: ["DistributionList"],
    wrappers: ["Contact"],
    properties: persona + [
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

  /// What FindPeople and GetPersona return has the same person's values of all sources.
  private static let persona = [
    XMLProperty.exclusion("PersonaType", is: ["distributionlist", "group"], .group),
    XMLProperty("DisplayNames/StringAttributedValue/Value", .fullName, isSingle: true),
    XMLProperty("EmailAddress", .email, value: "EmailAddress"),
    XMLProperty("EmailAddresses/Address|EmailAddresses/EmailAddress", .email, value: "EmailAddress"),
    XMLProperty(emails("Emails1|Emails2|Emails3"), .email, value: "Value/EmailAddress"),
    numbers("MobilePhones|MobilePhones2", .mobile), numbers("HomePhones|HomePhones2", .home),
    numbers("BusinessPhoneNumbers|BusinessPhoneNumbers2", .work), numbers("OtherPhones|OtherTelephones", .other),
    numbers("CarPhones", .mobile), numbers("OrganizationMainPhones", .company),
    numbers("CallbackPhones", .callback), numbers("AssistantPhoneNumbers", .others),
    numbers("HomeFaxes|WorkFaxes|OtherFaxes", .fax), numbers("Pagers", .pager),
    numbers("RadioPhones", .other), numbers("TelexNumbers|TTYTDDPhoneNumbers", .data),
    XMLProperty("ImAddress|ImAddresses/StringAttributedValue/Value", .handle(service: nil)),
    XMLProperty("PhoneNumber", .phone(.other), value: "Number", label: "Type"),
  ]

  private static func emails(_ names: String) -> String {
    names.split(separator: "|").map { "\($0)/EmailAddressAttributedValue" }.joined(separator: "|")
  }

  private static func numbers(_ names: String, _ kind: PhoneKind) -> XMLProperty {
    XMLProperty(
      names.split(separator: "|").map { "\($0)/PhoneNumberAttributedValue" }.joined(separator: "|"), .phone(kind),
      value: "Value/Number")
  }

  private static let types = "http://schemas.microsoft.com/exchange/services/2006/types"
}

extension XMLDialect {
  /// Contacts in the messages of Zimbra's SOAP interface.
  static let zimbra = XMLDialect(
    name: "Zimbra",
    marks: [Mark(path: "cn", namespace: "urn:zimbraMail"), Mark(path: "cn/a/@n")],
    records: ["cn"],
    wrappers: ["_attrs"],
    properties: attributes + [
      .keyed(
        "a", by: "@n",
        [
          "fullName": .fullName, "firstName": .givenName, "middleName": .middleName, "lastName": .familyName,
          "namePrefix": .prefix, "nameSuffix": .suffix, "nickname": .nickname, "company": .organization,
          "email": .email,
          "workEmail": .email, "homeEmail": .email, "mobilePhone": .phone(.mobile), "carPhone": .phone(.mobile),
          "homePhone": .phone(.home), "workPhone": .phone(.work), "otherPhone": .phone(.other),
          "companyPhone": .phone(.company), "callbackPhone": .phone(.callback), "homeFax": .phone(.fax),
          "workFax": .phone(.fax), "otherFax": .phone(.fax), "pager": .phone(.pager),
          "assistantPhone": .phone(.others), "imAddress": .handle(service: nil), "homeURL": .url, "workURL": .url,
          "otherURL": .url,
        ],
        exclusions: ["type=group": .group])
    ])

  /// Older servers write an element for each attribute (`_attrs`).
  private static let attributes = [
    XMLProperty("fullName", .fullName), XMLProperty("firstName", .givenName), XMLProperty("middleName", .middleName),
    XMLProperty("lastName", .familyName), XMLProperty("namePrefix", .prefix), XMLProperty("nameSuffix", .suffix),
    XMLProperty("nickname", .nickname),
    XMLProperty("company", .organization),
    XMLProperty("email|email2|email3|workEmail1|workEmail2|workEmail3|homeEmail1|homeEmail2", .email),
    XMLProperty("mobilePhone|mobilePhone2|carPhone", .phone(.mobile)),
    XMLProperty("homePhone|homePhone2", .phone(.home)), XMLProperty("workPhone|workPhone2", .phone(.work)),
    XMLProperty("otherPhone|otherPhone2", .phone(.other)), XMLProperty("companyPhone", .phone(.company)),
    XMLProperty("assistantPhone", .phone(.others)), XMLProperty("callbackPhone", .phone(.callback)),
    XMLProperty("homeFax|workFax|otherFax", .phone(.fax)), XMLProperty("pager", .phone(.pager)),
    XMLProperty("imAddress1|imAddress2|imAddress3", .handle(service: nil)),
    .exclusion("type", is: ["group"], .group),
  ]
}

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

extension XMLDialect {
  /// Records of SugarCRM and SuiteCRM as their SOAP interface returns them: lists of names and values.
  static let sugarCRM = XMLDialect(
    name: "SuiteCRM",
    marks: [Mark(path: "name_value_list")],
    records: ["name_value_list"],
    properties: [
      .keyed(".|item|name_value", by: "name", value: "value", fields, exclusions: ["deleted=1": .deleted])
    ])

  private static let fields: [String: Field] = [
    "full_name": .fullName, "name": .fullName, "first_name": .givenName, "last_name": .familyName,
    "account_name": .organization, "email": .email, "webtolead_email": .email, "phone_mobile": .phone(.mobile),
    "phone_home": .phone(.home), "phone_work": .phone(.work), "phone_other": .phone(.other),
    "phone_fax": .phone(.fax), "assistant_phone": .phone(.others),
  ]
}

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
