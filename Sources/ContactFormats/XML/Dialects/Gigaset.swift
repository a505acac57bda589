import ContactBook

extension XMLDialect {
  /// The directory of Gigaset's phones.
  static let gigaset = XMLDialect(
    name: "Gigaset",
    marks: [
      Mark(path: "/GigasetPhonebook"), Mark(path: "/list/entry/@surname"), Mark(path: "/list/entry/@office1"),
      Mark(path: "/list/entry/@mobile1"), Mark(path: "/list/entry/@home1"),
    ],
    records: ["entry"],
    properties: [
      XMLProperty("@surname|surname", .familyName), XMLProperty("@name|name", .givenName),
      XMLProperty("@mobile1|@mobile2|mobile1|mobile2", .phone(.mobile)),
      XMLProperty("@home1|@home2|home1|home2", .phone(.home)),
      XMLProperty("@office1|@office2|office1|office2", .phone(.work)), XMLProperty("@email|email", .email),
    ])
}
