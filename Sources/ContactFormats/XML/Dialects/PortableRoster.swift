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
