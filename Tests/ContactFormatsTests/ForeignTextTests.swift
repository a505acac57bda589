import Testing

@testable import ContactFormats

/// Text that looks like contacts, and is of a format that is not read.
@Suite struct ForeignTextTests {
  @Test(arguments: [
    "dn: cn=Ada Berg,mail=ada@berg.example\nobjectclass: person\ncn: Ada Berg\nmobile: +447700900351\n",
    "version: 1\n\ndn:: Y249QWRh\nmail: ada@berg.example\n",
    "# extended LDIF\n#\n# LDAPv3\n\nDN: uid=ada,ou=People,dc=berg,dc=example\r\nmail: ada@berg.example\r\n",
    "\u{FEFF}objectClass: inetOrgPerson\nmail: ada@berg.example\n",
  ])
  func refusesLDIFByItsName(text: String) {
    #expect(throws: InputError.foreign(.ldif)) { try ContactFormat(of: Array(text.utf8)) }
  }

  @Test(arguments: [
    ("dn;name;mobile\n7;Ada;+447700900351\n", ContactFormat.csv),
    ("Name,objectClass\nAda,person\n", .csv),
    ("BEGIN:VCARD\nNOTE:dn: cn=Ada\nTEL:+447700900351\nEND:VCARD\n", .vCard),
    ("\"BEGIN:VCARD\nTEL:+447700900351\nEND:VCARD\"\n", .vCard),
    ("<br>\u{FEFF}", .xml),
    (",BEGIN:VCARD,\nTEL:+447700900351\nEND:VCARD\n", .vCard),
    ("Name,Note\nAda,BEGIN:VCARD\n", .csv),
  ])
  func isOfItsFormat(text: String, format: ContactFormat) throws {
    #expect(try ContactFormat(of: Array(text.utf8)) == format)
  }
}
