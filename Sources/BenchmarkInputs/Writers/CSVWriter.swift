import ContactBook

/// Writes records as Google Contacts does (RFC 4180 with line feeds).
enum CSVWriter {
  private static let header = [
    "First Name", "Middle Name", "Last Name", "Name Prefix", "Name Suffix", "Nickname", "Organization Name",
    "Organization Title", "Organization Department", "Birthday", "Notes", "Photo", "Labels", "E-mail 1 - Label",
    "E-mail 1 - Value", "E-mail 2 - Label", "E-mail 2 - Value", "Phone 1 - Label", "Phone 1 - Value", "Phone 2 - Label",
    "Phone 2 - Value", "Phone 3 - Label", "Phone 3 - Value", "Address 1 - Label", "Address 1 - Formatted",
    "Website 1 - Value",
  ]

  static func writeHeader(to bytes: inout [UInt8]) { write(header, to: &bytes) }

  static func write(_ record: InventedRecord, to bytes: inout [UInt8]) {
    let name = record.name
    var fields = [
      name.given ?? "", name.middle ?? "", name.family ?? "", "", name.suffix ?? "", name.nickname ?? "",
      record.organization ?? "", record.title ?? "", "", record.birthday ?? "", record.note ?? "",
      record.photo.map { "https://photos.example/\($0.seed)" } ?? "", "* myContacts",
    ]
    for index in 0..<2 {
      let email = record.emails.indices.contains(index) ? record.emails[index] : nil
      fields += [email?.label.google ?? "", email?.text ?? ""]
    }
    for index in 0..<3 {
      let phone = record.phones.indices.contains(index) ? record.phones[index] : nil
      fields += [phone?.label.google ?? "", phone?.text ?? ""]
    }
    fields += ["", "", ""]
    write(fields, to: &bytes)
  }

  private static func write(_ fields: [String], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if field.utf8.contains(where: isSpecial) {
        bytes.append("\"" + field.replacing("\"", with: "\"\"") + "\"")
      } else {
        bytes.append(field)
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
  }
}

extension InventedRecord.PhoneLabel {
  fileprivate var google: String {
    switch self {
    case .mobile: "Mobile"
    case .home: "Home"
    case .work: "Work"
    case .main: "Main"
    case .workFax: "Work Fax"
    }
  }
}

extension InventedRecord.AddressLabel {
  fileprivate var google: String { self == .home ? "* Home" : "* Work" }
}
