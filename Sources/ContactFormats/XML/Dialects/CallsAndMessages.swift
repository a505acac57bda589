import ContactBook

extension XMLDialect {
  /// The calls of an Android telephone, as SMS Backup & Restore writes them: a record for each call.
  static let smsBackupCalls = XMLDialect(
    name: "SMS Backup calls",
    marks: [Mark(path: "/calls/call/@number")],
    records: ["call"],
    placeholders: unknownNames,
    properties: [
      // CallLog.Calls.BLOCKED_TYPE
      .exclusion("@type", is: ["6"], .blocked), XMLProperty("@contact_name", .fullName),
      XMLProperty("@number", .phone(.other)),
    ])

  /// The messages of an Android telephone, as SMS Backup & Restore writes them. The service centre is nobody.
  static let smsBackupMessages = XMLDialect(
    name: "SMS Backup messages",
    marks: [Mark(path: "/smses/sms/@address"), Mark(path: "/smses/mms/@address")],
    records: ["sms", "mms"],
    placeholders: unknownNames,
    properties: [
      // The numbers of all who write to each other.
      XMLProperty(path: "@address", meaning: .exclusionOfSeveral(separator: "~", .group)),
      XMLProperty("@contact_name", .fullName), XMLProperty("@address", .phone(.other)),
    ])

  private static let unknownNames = ["(Unknown)", "Unknown", "null"]
}
