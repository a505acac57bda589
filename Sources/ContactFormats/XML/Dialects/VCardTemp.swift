import ContactBook

extension XMLDialect {
  /// XMPP's vcard-temp (XEP-0054).
  static let vCardTemp = XMLDialect(
    name: "XMPP vcard-temp",
    marks: [
      Mark(path: "vCard", namespace: "vcard-temp"), Mark(path: "vCard/N/FAMILY"), Mark(path: "vCard/EMAIL/USERID"),
      Mark(path: "vCard/TEL/NUMBER"),
    ],
    records: ["vCard"],
    properties: [
      XMLProperty("FN", .fullName), XMLProperty("N/GIVEN", .givenName), XMLProperty("N/MIDDLE", .middleName),
      XMLProperty("N/FAMILY", .familyName), XMLProperty("N/PREFIX", .prefix), XMLProperty("N/SUFFIX", .suffix),
      XMLProperty("NICKNAME", .nickname),
      XMLProperty("ORG/ORGNAME", .organization),
      // Old clients write the value where the standard has an element for it.
      XMLProperty("EMAIL", .email, value: ".|USERID", flags: "HOME|WORK|INTERNET|X400|PREF"),
      XMLProperty(
        "TEL", .phone(.other), value: ".|NUMBER",
        flags: "HOME|WORK|VOICE|FAX|PAGER|MSG|CELL|VIDEO|BBS|MODEM|ISDN|PCS|PREF"),
      XMLProperty("JABBERID|JID", .handle(service: "xmpp")), XMLProperty("URL", .url),
    ])
}
