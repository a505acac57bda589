import ContactBook
import ContactFormats
import Reports

/// What each file was taken for and the contacts it holds, for a reader at a terminal.
struct ContactListing {
  let files: [FileReading]
  let contacts: [Contact]
  let diagnostics: [Diagnostic]

  func text(_ style: TextStyle) -> String {
    let byFile = Dictionary(grouping: contacts, by: \.source.file)
    let notes = Dictionary(grouping: diagnostics + files.flatMap(\.unusable), by: \.source.file)
    return files.map { file in
      section(file, contacts: byFile[file.name, default: []], notes: notes[file.name, default: []], style)
    }.joined(separator: "\n")
  }

  private func section(_ file: FileReading, contacts: [Contact], notes: [Diagnostic], _ style: TextStyle) -> String {
    guard let recognition = file.recognition else { return "" }
    var lines = [
      style.tinted(file.name, .strong),
      "  \(recognition.dialect), \(recognition.encoding.name), \(file.recordCount) \(plural("record", file.recordCount))",
    ]
    let read = recognition.columns.compactMap { column in
      column.field.flatMap { $0 == .ignored ? nil : "\(column.name) → \($0.word)" }
    }
    let ignored = recognition.columns.filter { $0.field == nil || $0.field == .ignored }.map(\.name)
    if !read.isEmpty { lines.append("  columns: \(read.joined(separator: ", "))") }
    if !ignored.isEmpty { lines.append("  not read: \(ignored.joined(separator: ", "))") }
    lines += contacts.map { "  \(line(for: $0))" }
    lines += notes.map { style.tinted("  \($0.source): \($0.reason.message)", .warning) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(for contact: Contact) -> String {
    let values =
      [contact.name.display ?? contact.organization ?? "(no name)"]
      + contact.phones.map { phone in
        phone.usableNumber?.e164 ?? "\(phone.raw) (\(phone.kind.reachesPerson ? "unusable" : phone.kind.rawValue))"
      }
      + contact.emails.map(\.address.value)
      + contact.handles.map { "\($0.network.rawValue):\($0.username ?? $0.id ?? "")" }
    return "\(contact.source.line): " + values.joined(separator: ", ")
  }
}
