import ContactBook

@testable import ContactFormats

/// What a reader makes of a file, as text that people can check: a line for what it was taken for, one for the columns
/// in use, and one for every event.
struct ReadingText {
  let text: String

  init(_ bytes: [UInt8], file: String) throws {
    var reader = try ContactReader(bytes, file: file)
    let recognition = reader.recognition
    var lines = ["\(recognition.dialect), \(recognition.encoding.name)"]
    let used = recognition.columns.filter { $0.field != nil && $0.field != .ignored }
    if !used.isEmpty {
      lines.append(used.map { "\($0.name) = \($0.field?.word ?? "")" }.joined(separator: " | "))
    }
    while let event = reader.next() {
      switch event {
      case .contact(let contact): lines.append(Self.line(contact))
      case .unusable(let diagnostic): lines.append("\(Self.place(diagnostic.source)) unusable: \(diagnostic.reason)")
      case .diagnostic(let diagnostic): lines.append("\(Self.place(diagnostic.source)) note: \(diagnostic.reason)")
      }
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func place(_ source: SourceLocation) -> String { "#\(source.record) line \(source.line)" }

  private static func line(_ contact: RawContact) -> String {
    var parts = ["\(place(contact.source)) \(contact.name.display ?? "(no name)")"]
    if let nickname = contact.name.nickname { parts.append("nickname \(nickname)") }
    for email in contact.emails {
      parts.append("email \(email.address.value)\(mark(email.label, email.isPreferred))")
    }
    for phone in contact.phones {
      parts.append("\(phone.kind.rawValue) \(phone.raw)\(mark(phone.label, phone.isPreferred))")
    }
    for handle in contact.handles {
      let names = [handle.username, handle.id.map { "id \($0)" }].compactMap { $0 }
      parts.append("\(handle.network.rawValue) \(names.joined(separator: " "))\(mark(nil, handle.isPreferred))")
    }
    if let userID = contact.userID { parts.append("user id \(userID)") }
    if let organization = contact.organization { parts.append("organization \(organization)") }
    if let account = contact.account { parts.append("account \(account)") }
    if let text = contact.messageText { parts.append("message \(text.debugDescription)") }
    return parts.joined(separator: " | ")
  }

  private static func mark(_ label: String?, _ isPreferred: Bool) -> String {
    (label.map { " [\($0)]" } ?? "") + (isPreferred ? " preferred" : "")
  }
}
