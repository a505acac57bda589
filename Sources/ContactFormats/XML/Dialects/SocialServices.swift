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

extension XMLDialect {
  /// Portable Contacts 1.0.
  static let portableContacts = XMLDialect(
    name: "Portable Contacts",
    marks: [
      Mark(path: "entry", namespace: "http://portablecontacts.net/spec/1.0"), Mark(path: "entry/emails/value"),
      Mark(path: "entry/phoneNumbers/value"),
    ],
    records: ["entry"],
    properties: [
      XMLProperty("displayName", .fullName), XMLProperty("name/formatted", .fullName),
      XMLProperty("name/givenName", .givenName), XMLProperty("name/middleName", .middleName),
      XMLProperty("name/familyName", .familyName), XMLProperty("name/honorificPrefix", .prefix),
      XMLProperty("name/honorificSuffix", .suffix),
      XMLProperty("nickname", .nickname), XMLProperty("organizations/name", .organization),
      XMLProperty("emails", .email, value: "value", label: "type", preferred: "primary"),
      XMLProperty("phoneNumbers", .phone(.other), value: "value", label: "type", preferred: "primary"),
      XMLProperty("ims", .handle(service: nil), value: "value", preferred: "primary", service: "type"),
      XMLProperty("accounts", .handle(service: nil), value: "username", service: "domain", userID: "userid"),
      XMLProperty("urls", .url, value: "value"),
    ])
}

extension XMLDialect {
  /// FOAF in RDF/XML: every person in the file, also those who are only named as somebody's acquaintance.
  static let friendOfAFriend = XMLDialect(
    name: "FOAF",
    marks: [Mark(path: "Person", namespace: "http://xmlns.com/foaf/0.1/"), Mark(path: "Person/mbox")],
    records: ["Person"],
    nesting: .every,
    properties: [
      XMLProperty("name", .fullName), XMLProperty("givenName|givenname|given_name|firstName", .givenName),
      XMLProperty("familyName|family_name|surname|lastName", .familyName), XMLProperty("nick", .nickname),
      XMLProperty("mbox", .email, value: "@resource|."), XMLProperty("phone", .phone(.other), value: "@resource|."),
      XMLProperty(
        "account/OnlineAccount|holdsAccount/OnlineAccount", .handle(service: nil), value: "accountName",
        service: "accountServiceHomepage/@resource"),
      XMLProperty("jabberID", .handle(service: "xmpp")), XMLProperty("skypeID", .handle(service: "skype")),
      XMLProperty("aimChatID", .handle(service: "aim")), XMLProperty("msnChatID", .handle(service: "msn")),
      XMLProperty("icqChatID", .handle(service: "icq")), XMLProperty("yahooChatID", .handle(service: "yahoo")),
      XMLProperty("homepage/@resource", .url), XMLProperty("weblog/@resource", .url),
    ])
}

extension XMLDialect {
  /// Portable export of XMPP servers (XEP-0227): the people of the roster, not the account's owner.
  static let portableRoster = XMLDialect(
    name: "XMPP roster",
    marks: [
      Mark(path: "/server-data"), Mark(path: "query/item", namespace: "jabber:iq:roster"),
    ],
    records: ["query/item"],
    properties: [
      .exclusion("@subscription", is: ["remove"], .deleted),
      XMLProperty("@name", .fullName), XMLProperty("@jid", .handle(service: "xmpp")),
    ])
}
