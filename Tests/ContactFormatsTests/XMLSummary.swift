import ContactBook

@testable import ContactFormats

/// Every event of a document on a line of its own, to compare with what stands in it.
func xmlSummary(_ bytes: [UInt8], options: ReadOptions = ReadOptions()) throws -> (dialect: String, lines: [String]) {
  var reader = try XMLContactReader(bytes, file: "test.xml", options: options)
  var lines: [String] = []
  while let event = reader.next() { lines.append(summary(of: event)) }
  return (reader.recognition.dialect, lines)
}

private func summary(of event: ReadEvent) -> String {
  switch event {
  case .contact(let contact): "\(contact.source.record):\(contact.source.line) \(summary(of: contact))"
  case .unusable(let diagnostic):
    "\(diagnostic.source.record):\(diagnostic.source.line) unusable \(diagnostic.reason.code)"
  case .diagnostic(let diagnostic): "\(diagnostic.source.record):\(diagnostic.source.line) \(diagnostic.reason.code)"
  }
}

/// The contact's values: name; addresses; numbers with their kind; handles. `*` marks the preferred ones.
func summary(of contact: RawContact) -> String {
  var parts = [contact.name.display ?? "-"]
  parts += contact.emails.map { "<\($0.address.value)>\($0.isPreferred ? "*" : "")" }
  parts += contact.phones.map { "\($0.kind.rawValue) \($0.raw)\($0.isPreferred ? "*" : "")" }
  parts += contact.handles.map { "\($0.network.rawValue) \($0.username ?? $0.id ?? "-")" }
  return parts.joined(separator: "; ")
}
