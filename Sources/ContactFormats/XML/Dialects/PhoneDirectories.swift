import ContactBook

extension XMLDialect {
  /// The directories that desk telephones load: Yealink, Fanvil, Eltex, Digium, Cisco, Snom, Aastra.
  static let phoneDirectory = XMLDialect(
    name: "IP phone directory",
    marks: [Mark(path: "/*IPPhoneDirectory")],
    records: ["DirectoryEntry"],
    isOpen: true,
    properties: [
      XMLProperty("Name", .fullName), XMLProperty("Telephone", .phone(.other), label: "@label"),
      XMLProperty("Mobile", .phone(.mobile)), XMLProperty("Office", .phone(.work)),
      XMLProperty("Other", .phone(.other)),
    ])

  /// Yealink's book, all of whose values are attributes.
  static let yealinkBook = XMLDialect(
    name: "Yealink phone book",
    marks: [Mark(path: "/YealinkIPPhoneBook"), Mark(path: "Unit/@Phone1")],
    records: ["Unit"],
    isOpen: true,
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
    isOpen: true,
    properties: [
      XMLProperty("person/realName", .fileAs),
      XMLProperty("telephony/number", .phone(.other), label: "@type", preferred: "@prio"),
      XMLProperty("services/email", .email, label: "@classifier"),
    ])
}

extension XMLDialect {
  /// The telephone book of JFritz. The versions since 2020 have the names and the address in the entry itself.
  static let jFritz = XMLDialect(
    name: "JFritz",
    marks: [Mark(path: "phonebook/entry/phonenumbers"), Mark(path: "phonebook/entry/name")],
    records: ["phonebook/entry"],
    isOpen: true,
    properties: [
      XMLProperty("name/firstname|firstname", .givenName), XMLProperty("name/lastname|lastname", .familyName),
      XMLProperty("company", .organization), XMLProperty("phonenumbers/number", .phone(.other), label: "@type"),
      XMLProperty("internet/email|email", .email),
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
    isOpen: true,
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
    marks: [Mark(path: "AddressBook/Contact/Phone"), Mark(path: "AddressBook/pbgroup")],
    records: ["AddressBook/Contact", "AddressBook/pbgroup"],
    isOpen: true,
    properties: [
      XMLProperty(path: ".", meaning: .groupDeclaration(blocked: ["blacklist"]), value: "name", key: "id"),
      XMLProperty(path: "Group|Groups/groupid", meaning: .membership),
      XMLProperty("FirstName", .givenName), XMLProperty("LastName", .familyName),
      XMLProperty("Company", .organization), XMLProperty("Email|Mail", .email),
      XMLProperty("Phone", .phone(.other), value: "phonenumber", label: "@type"),
    ])
}

extension XMLDialect {
  /// The telephone book of Snom's phones, which has an item for each further number of a contact, and since version 2 a
  /// contact with all its numbers. A `name` beside `first_name` is the last name.
  static let snom = XMLDialect(
    name: "Snom",
    marks: [Mark(path: "tbook/item"), Mark(path: "tbook/contact"), Mark(path: "phone-book/item")],
    records: ["tbook/item", "tbook/contact", "phone-book/item"],
    isOpen: true,
    placeholders: ["Member_Alias"],
    isNameFamilyName: true,
    properties: [
      .exclusion("@type", is: ["deny"], .blocked), .exclusion("@blocked", is: ["true", "1"], .blocked),
      XMLProperty("name", .fullName), XMLProperty("first_name", .givenName), XMLProperty("last_name", .familyName),
      XMLProperty("organisation|organization", .organization), XMLProperty("email", .email),
      XMLProperty("number", .phone(.other), label: "@type"),
      XMLProperty("numbers/number", .phone(.other), value: "@no", label: "@type"),
    ])
}

extension XMLDialect {
  /// The directory of Poly's and Polycom's phones. `dc` is the number of somebody else, to whom calls are passed on;
  /// calls of whom `ar` or `bb` says 1 are rejected or blocked.
  static let polycom = XMLDialect(
    name: "Polycom",
    marks: [Mark(path: "/directory/item_list"), Mark(path: "item_list/item/ct")],
    records: ["item_list/item"],
    properties: [
      .exclusion("ar|bb", is: ["1", "true"], .blocked), XMLProperty("fn", .givenName), XMLProperty("ln", .familyName),
      XMLProperty("lb", .fileAs), XMLProperty("ct", .phone(.other)), XMLProperty("em|email", .email),
    ])
}
