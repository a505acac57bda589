import ContactBook

extension XMLDialect {
  /// Contacts in the messages of Zimbra's SOAP interface.
  static let zimbra = XMLDialect(
    name: "Zimbra",
    marks: [Mark(path: "cn", namespace: "urn:zimbraMail"), Mark(path: "cn/a/@n")],
    records: ["cn"],
    properties: [
      .keyed(
        "a", by: "@n",
        [
          "fullName": .fullName, "firstName": .givenName, "middleName": .middleName, "lastName": .familyName,
          "nameSuffix": .suffix, "nickname": .nickname, "company": .organization, "email": .email,
          "workEmail": .email, "homeEmail": .email, "mobilePhone": .phone(.mobile), "carPhone": .phone(.mobile),
          "homePhone": .phone(.home), "workPhone": .phone(.work), "otherPhone": .phone(.other),
          "companyPhone": .phone(.company), "callbackPhone": .phone(.callback), "homeFax": .phone(.fax),
          "workFax": .phone(.fax), "otherFax": .phone(.fax), "pager": .phone(.pager),
          "assistantPhone": .phone(.assistant), "imAddress": .handle(service: nil), "homeURL": .url, "workURL": .url,
          "otherURL": .url,
        ],
        exclusions: ["type=group": .group])
    ])
}
