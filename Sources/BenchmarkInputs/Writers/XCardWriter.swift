import ContactBook

/// Writes records as xCard (RFC 6351).
enum XCardWriter {
  static func writeStart(to bytes: inout [UInt8]) {
    bytes.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">

      """)
  }

  static func writeEnd(to bytes: inout [UInt8]) { bytes.append("</vcards>\n") }

  static func write(_ record: InventedRecord, to bytes: inout [UInt8]) {
    let name = record.name
    bytes.append("  <vcard>\n")
    element("fn", text(name.display ?? ""), to: &bytes)
    let parts = [
      ("surname", name.family), ("given", name.given), ("additional", name.middle), ("prefix", nil),
      ("suffix", name.suffix),
    ]
    element("n", parts.map { "<\($0)>\(escaped($1 ?? ""))</\($0)>" }.joined(), to: &bytes)
    if let organization = record.organization { element("org", text(organization), to: &bytes) }
    if let title = record.title { element("title", text(title), to: &bytes) }
    for email in record.emails {
      element("email", types([email.label == .home ? "home" : "work"]) + text(email.text), to: &bytes)
    }
    for phone in record.phones { element("tel", types(phone.label.types) + text(phone.text), to: &bytes) }
    if let birthday = record.birthday { element("bday", "<date>\(birthday)</date>", to: &bytes) }
    if let note = record.note { element("note", text(note), to: &bytes) }
    if let photo = record.photo { element("photo", "<uri>data:image/jpeg;base64,\(photo.base64)</uri>", to: &bytes) }
    bytes.append("  </vcard>\n")
  }

  private static func element(_ name: String, _ content: String, to bytes: inout [UInt8]) {
    bytes.append("    <\(name)>\(content)</\(name)>\n")
  }

  private static func text(_ value: String) -> String { "<text>\(escaped(value))</text>" }

  private static func types(_ words: [String]) -> String {
    "<parameters><type>" + words.map { "<text>\($0)</text>" }.joined() + "</type></parameters>"
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else { return text }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}

extension InventedRecord.PhoneLabel {
  fileprivate var types: [String] {
    switch self {
    case .mobile: ["cell"]
    case .home: ["home", "voice"]
    case .work: ["work", "voice"]
    case .main: ["main"]
    case .workFax: ["work", "fax"]
    }
  }
}
