import ContactBook

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
