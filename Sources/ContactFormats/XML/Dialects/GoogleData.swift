import ContactBook

extension XMLDialect {
  /// Google's contacts feed (GData on Atom, RFC 4287).
  static let googleData = XMLDialect(
    name: "Google contacts feed",
    marks: [
      Mark(path: "feed", namespace: "http://www.w3.org/2005/Atom"),
      Mark(path: "entry", namespace: "http://www.w3.org/2005/Atom"), Mark(path: "entry/email/@address"),
      Mark(path: "entry/phoneNumber/@rel"),
    ],
    records: ["entry"],
    properties: [
      .exclusion("deleted", .deleted),
      .exclusion("category/@term", is: ["http://schemas.google.com/contact/2008#group"], .group),
      .requirement("category/@term", is: ["#contact"]), .requirement("email/@address"),
      .requirement("phoneNumber/@rel"),
      XMLProperty("name/fullName", .fullName), XMLProperty("name/givenName", .givenName),
      XMLProperty("name/additionalName", .middleName), XMLProperty("name/familyName", .familyName),
      XMLProperty("name/namePrefix", .prefix), XMLProperty("name/nameSuffix", .suffix), XMLProperty("title", .fileAs),
      XMLProperty("nickname", .nickname),
      XMLProperty("organization/orgName", .organization),
      XMLProperty("email", .email, value: "@address", label: "@rel|@label", preferred: "@primary"),
      // The URI is in E.164, the text as somebody typed it.
      XMLProperty(
        "phoneNumber", .phone(.other), value: "@uri|.", label: "@rel|@label", preferred: "@primary", isSingle: true),
      XMLProperty("im", .handle(service: nil), value: "@address", preferred: "@primary", service: "@protocol"),
      XMLProperty("website/@href", .url),
    ])
}
