import ContactBook

/// Writes records as vCard 3.0 (RFC 2426).
enum VCardWriter {
  static func write(_ record: InventedRecord, to bytes: inout [UInt8]) {
    let name = record.name
    bytes.append("BEGIN:VCARD\r\nVERSION:3.0\r\n")
    line("FN:" + escaped(name.display ?? ""), to: &bytes)
    let parts = [name.family, name.given, name.middle, nil, name.suffix]
    line("N:" + parts.map { escaped($0 ?? "") }.joined(separator: ";"), to: &bytes)
    if let organization = record.organization { line("ORG:" + escaped(organization), to: &bytes) }
    if let title = record.title { line("TITLE:" + escaped(title), to: &bytes) }
    for email in record.emails {
      line("EMAIL;TYPE=INTERNET,\(email.label == .home ? "HOME" : "WORK"):" + email.text, to: &bytes)
    }
    for phone in record.phones { line("TEL;TYPE=\(phone.label.types):" + phone.text, to: &bytes) }
    if let birthday = record.birthday { line("BDAY:" + birthday, to: &bytes) }
    if let note = record.note { line("NOTE:" + escaped(note), to: &bytes) }
    if let photo = record.photo { line("PHOTO;ENCODING=b;TYPE=JPEG:" + photo.base64, to: &bytes) }
    bytes.append("END:VCARD\r\n")
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { escapes[$0] != nil }) else { return text }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if let escape = escapes[byte] { bytes.append(escape) } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let escapes: [UInt8: String] = [
    UInt8(ascii: ","): "\\,", UInt8(ascii: ";"): "\\;", UInt8(ascii: "\\"): "\\\\", UInt8(ascii: "\n"): "\\n",
  ]

  /// A content line, folded so that no line is longer than 75 octets (RFC 2426, section 2.6) and no character is parted.
  private static func line(_ text: String, to bytes: inout [UInt8]) {
    let octets = Array(text.utf8)
    var start = 0
    var room = 75
    while octets.count - start > room {
      var end = start + room
      while octets[end] & 0xC0 == 0x80 { end -= 1 }
      bytes.append(contentsOf: octets[start..<end])
      bytes.append("\r\n ")
      start = end
      room = 74
    }
    bytes.append(contentsOf: octets[start...])
    bytes.append("\r\n")
  }
}

extension InventedRecord.PhoneLabel {
  fileprivate var types: String {
    switch self {
    case .mobile: "CELL"
    case .home: "HOME,VOICE"
    case .work: "WORK,VOICE"
    case .main: "MAIN"
    case .workFax: "WORK,FAX"
    }
  }
}
