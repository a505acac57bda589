import ContactBook

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
