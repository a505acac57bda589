import ContactBook

extension XMLDialect {
  /// The directories that desk telephones load: Yealink, Fanvil, Eltex, Digium, Cisco, Snom, Aastra.
  static let phoneDirectory = XMLDialect(
    name: "IP phone directory",
    marks: [Mark(path: "/*IPPhoneDirectory")],
    records: ["DirectoryEntry"],
    properties: [XMLProperty("Name", .fullName), XMLProperty("Telephone", .phone(.other), label: "@label")])

  /// Yealink's book, all of whose values are attributes.
  static let yealinkBook = XMLDialect(
    name: "Yealink phone book",
    marks: [Mark(path: "/YealinkIPPhoneBook"), Mark(path: "Unit/@Phone1")],
    records: ["Unit"],
    properties: [
      XMLProperty("@Name", .fullName), XMLProperty("@Phone1|@Phone2|@Phone3", .phone(.other)),
    ])
}

extension XMLDialect {
  /// The telephone book of AVM's FRITZ!Box. Its numbers are national, or internal (`**611`).
  static let fritzBox = XMLDialect(
    name: "FRITZ!Box",
    marks: [Mark(path: "phonebook/contact/telephony"), Mark(path: "phonebook/contact/person")],
    records: ["phonebook/contact"],
    properties: [
      XMLProperty("person/realName", .fileAs),
      XMLProperty("telephony/number", .phone(.other), label: "@type", preferred: "@prio"),
      XMLProperty("services/email", .email, label: "@classifier"),
    ])
}

extension XMLDialect {
  /// The telephone book of JFritz.
  static let jFritz = XMLDialect(
    name: "JFritz",
    marks: [Mark(path: "phonebook/entry/phonenumbers"), Mark(path: "phonebook/entry/name")],
    records: ["phonebook/entry"],
    properties: [
      XMLProperty("name/firstname", .givenName), XMLProperty("name/lastname", .familyName),
      XMLProperty("company", .organization), XMLProperty("phonenumbers/number", .phone(.other), label: "@type"),
      XMLProperty("internet/email", .email),
    ])
}

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

extension XMLDialect {
  /// Grandstream's telephone book, without the people of its blacklist.
  static let grandstream = XMLDialect(
    name: "Grandstream",
    marks: [Mark(path: "AddressBook/Contact"), Mark(path: "AddressBook/pbgroup")],
    records: ["AddressBook/Contact", "AddressBook/pbgroup"],
    properties: [
      XMLProperty(path: ".", meaning: .groupDeclaration(blocked: ["blacklist"]), value: "name", key: "id"),
      XMLProperty(path: "Group|Groups/groupid", meaning: .membership),
      XMLProperty("FirstName", .givenName), XMLProperty("LastName", .familyName),
      XMLProperty("Company", .organization), XMLProperty("Email|Mail", .email),
      XMLProperty("Phone", .phone(.other), value: "phonenumber", label: "@type"),
    ])
}

extension XMLDialect {
  /// The telephone book of Snom's phones, which has an item for each further number of a contact.
  static let snom = XMLDialect(
    name: "Snom",
    marks: [Mark(path: "/tbook")],
    records: ["tbook/item"],
    placeholders: ["Member_Alias"],
    properties: [
      XMLProperty("name", .fullName), XMLProperty("first_name", .givenName), XMLProperty("last_name", .familyName),
      XMLProperty("organisation|organization", .organization), XMLProperty("email", .email),
      XMLProperty("number", .phone(.other), label: "@type"),
    ])
}
