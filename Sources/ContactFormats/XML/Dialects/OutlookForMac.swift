import ContactBook

extension XMLDialect {
  /// Contacts.xml of an archive (.olm) of Outlook for Mac.
  static let outlookForMac = XMLDialect(
    name: "Outlook for Mac",
    marks: [Mark(path: "contact/OPFContactCopy*")],
    records: ["contact"],
    properties: [
      .exclusion("OPFContactCopyGroupName|OPFContactCopyDistributionListName", .group),
      XMLProperty("OPFContactCopyDisplayName", .fullName), XMLProperty("OPFContactCopyFirstName", .givenName),
      XMLProperty("OPFContactCopyMiddleName", .middleName), XMLProperty("OPFContactCopyLastName", .familyName),
      XMLProperty("OPFContactCopySuffix", .suffix), XMLProperty("OPFContactCopyNickName", .nickname),
      XMLProperty("OPFContactCopyCompany|OPFContactCopyBusinessCompany", .organization),
      XMLProperty(
        "OPFContactCopyDefaultEmailAddress/contactEmailAddress|OPFContactCopyEmailAddressList/contactEmailAddress",
        .email, value: "@OPFContactEmailAddressAddress"),
      XMLProperty(
        "OPFContactCopyIMAddressList/contactIMAddress", .handle(service: nil), value: "@OPFContactIMAddressAddress",
        service: "@OPFContactIMAddressType"),
      phone("CellPhone", .mobile), phone("CellPhone2", .mobile), phone("PrimaryPhone", .main),
      phone("HomePhone", .home), phone("HomePhone2", .home), phone("BusinessPhone", .work),
      phone("BusinessPhone2", .work), phone("OtherPhone", .other), phone("CompanyMainPhone", .company),
      phone("HomeFax", .fax), phone("BusinessFax", .fax), phone("OtherFax", .fax), phone("Pager", .pager),
      phone("AssistantPhone", .others), XMLProperty("OPFContactCopyHomeWebPage", .url),
    ])

  private static func phone(_ name: String, _ kind: PhoneKind) -> XMLProperty {
    XMLProperty("OPFContactCopy\(name)", .phone(kind))
  }
}
