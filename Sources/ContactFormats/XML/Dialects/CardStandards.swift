import ContactBook

extension XMLDialect {
  /// xCard (RFC 6351), as Kolab 3 and XMPP (XEP-0292) write it, too.
  static let xCard = XMLDialect(
    name: "xCard",
    marks: [
      Mark(path: "vcard", namespace: "urn:ietf:params:xml:ns:vcard-4.0"), Mark(path: "vcard/fn/text"),
      Mark(path: "vcard/n/surname"), Mark(path: "vcard/email/text"), Mark(path: "vcard/tel/uri"),
    ],
    records: ["vcard"],
    wrappers: ["group"],
    properties: [
      .exclusions(
        "kind/text",
        [
          "group": .group, "location": .notAPerson, "device": .notAPerson, "application": .notAPerson,
          "thing": .notAPerson,
        ]),
      .exclusion("deathdate", .deceased),
      XMLProperty("fn", .fullName, value: "text"),
      XMLProperty("n/given", .givenName), XMLProperty("n/additional", .middleName),
      XMLProperty("n/surname", .familyName), XMLProperty("n/prefix", .prefix), XMLProperty("n/suffix", .suffix),
      XMLProperty("nickname/text", .nickname), XMLProperty("org/text", .organization),
      XMLProperty("email", .email, value: "text|uri", label: typeParameter, preferred: preferenceParameter),
      XMLProperty(
        "tel", .phone(.other), value: "uri|text|unknown", label: typeParameter, preferred: preferenceParameter),
      XMLProperty(
        "impp", .handle(service: nil), value: "uri|text|unknown", label: typeParameter, preferred: preferenceParameter,
        service: serviceParameter),
      XMLProperty(
        "socialprofile|x-socialprofile", .handle(service: nil), value: "parameters/x-user/*|uri|text|unknown",
        preferred: preferenceParameter, service: serviceParameter + "|parameters/type/text",
        userID: "parameters/x-userid/*", isSingle: true),
      XMLProperty("url", .url, value: "uri|text", label: typeParameter),
    ]
      + extensionProperties)

  private static let typeParameter = "parameters/type/text"
  private static let preferenceParameter = "parameters/pref/integer|parameters/pref/text"
  private static let serviceParameter = "parameters/service-type/*|parameters/x-service-type/*"

  /// What vCard writers name after the network, outside of any standard.
  private static let extensionProperties = [
    "skype", "skype-username", "aim", "icq", "jabber", "msn", "yahoo", "gtalk", "google-talk", "qq", "gadugadu",
    "groupwise", "twitter", "telegram", "whatsapp", "signal", "matrix", "instagram", "facebook", "discord",
  ].map { service in
    XMLProperty(
      "x-\(service)",
      .handle(service: service.split(separator: "-").first.map { $0 == "google" ? "gtalk" : String($0) }),
      value: "text|uri|unknown")
  }
}

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
