import ContactBook

extension XMLDialect {
  /// Records of SugarCRM and SuiteCRM as their SOAP interface returns them: lists of names and values.
  static let sugarCRM = XMLDialect(
    name: "SuiteCRM",
    marks: [Mark(path: "name_value_list")],
    records: ["name_value_list"],
    properties: [
      .keyed(".|item|name_value", by: "name", value: "value", fields, exclusions: ["deleted=1": .deleted])
    ])

  private static let fields: [String: Field] = [
    "full_name": .fullName, "name": .fullName, "first_name": .givenName, "last_name": .familyName,
    "account_name": .organization, "email": .email, "webtolead_email": .email, "phone_mobile": .phone(.mobile),
    "phone_home": .phone(.home), "phone_work": .phone(.work), "phone_other": .phone(.other),
    "phone_fax": .phone(.fax), "assistant_phone": .phone(.others),
  ]
}
