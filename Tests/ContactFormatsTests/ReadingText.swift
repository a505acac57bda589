import ContactBook

@testable import ContactFormats

/// What a reader makes of a file, as text that people can check: a line for what it was taken for, one for each column
/// in use, one for every event, and under a contact one for each of its values.
struct ReadingText {
  let text: String

  /// Reads `bytes`; as `format`, where their content is taken for no file of contacts.
  init(_ bytes: [UInt8], file: String, format: ContactFormat) throws {
    var options = ReadOptions()
    var lines: [String] = []
    do {
      _ = try ContactFormat(of: bytes)
    } catch {
      lines.append("refused, \(error)")
      options.format = format
    }
    var reader = try ContactReader(bytes, file: file, options: options)
    let recognition = reader.recognition
    lines.append("\(recognition.dialect), \(recognition.encoding.name)")
    // The columns of the other formats are those of their dialect, whatever the file holds.
    if recognition.format == .csv {
      for column in recognition.columns {
        guard let field = column.field, field != .ignored else { continue }
        lines.append("column \(column.name) = \(field.word)")
      }
    }
    while let event = reader.next() { lines += Self.lines(of: event) }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of event: ReadEvent) -> [String] {
    let place = "record \(event.source.record), line \(event.source.line):"
    switch event {
    case .contact(let contact): return ["\(place) contact"] + values(of: contact)
    case .unusable(let diagnostic): return ["\(place) unusable, \(diagnostic.reason.code), \(diagnostic.reason)"]
    case .diagnostic(let diagnostic): return ["\(place) note, \(diagnostic.reason.code), \(diagnostic.reason)"]
    }
  }

  /// A line for each value of `contact`.
  static func values(of contact: Contact) -> [String] {
    let name = contact.name
    let texts = [
      ("full", name.full), ("prefix", name.prefix), ("given", name.given), ("middle", name.middle),
      ("family", name.family), ("suffix", name.suffix), ("nickname", name.nickname),
      ("organization", contact.organization), ("user-id", contact.userID), ("account", contact.account),
      ("message", contact.messageText.map { $0.debugDescription }), ("region", contact.region.map { "\($0)" }),
      ("ban", contact.ban.map { "\($0)" }),
    ]
    var lines = texts.compactMap { key, text in text.map { "  \(key) \($0)" } }
    lines += contact.emails.map { "  email \($0.address.value)" + marks($0.label, $0.isPreferred) }
    lines += contact.phones.map { "  \($0.kind.rawValue) \($0.raw)" + marks($0.label, $0.isPreferred) }
    lines += contact.handles.map { "  \(names(of: $0))" + marks(nil, $0.isPreferred) }
    lines += contact.othersEmails.map { "  somebody else's email \($0.address.value)" + marks($0.label, false) }
    lines += contact.othersHandles.map { "  somebody else's \(names(of: $0))" }
    return lines
  }

  private static func names(of handle: Handle) -> String {
    "\(handle.network.rawValue) \(handle.username ?? "-")" + (handle.id.map { " id \($0)" } ?? "")
  }

  private static func marks(_ label: String?, _ isPreferred: Bool) -> String {
    (label.map { " [\($0)]" } ?? "") + (isPreferred ? " preferred" : "")
  }
}
