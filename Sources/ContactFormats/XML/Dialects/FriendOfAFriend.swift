import ContactBook

extension XMLDialect {
  /// FOAF in RDF/XML: every person of the file, those whom others know included.
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
