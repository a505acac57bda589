import ContactBook
import Testing

@testable import ContactFormats

/// What a vCard file was read as, one line for each value, to compare and to read in a failure.
struct VCardSummary: Equatable, CustomStringConvertible {
  let lines: [String]

  var description: String { lines.joined(separator: "\n") }

  /// Reads `bytes`; the file's name is of no account.
  init(_ bytes: [UInt8], options: ReadOptions = ReadOptions()) throws {
    lines = try VCardReader.events(of: bytes, options: options).flatMap(Self.lines)
  }

  /// The contacts' values without places and diagnostics.
  static func contacts(in bytes: [UInt8]) throws -> [String] {
    try VCardReader.events(of: bytes).flatMap { event in
      if case .contact(let contact) = event { ["contact"] + values(of: contact) } else { [String]() }
    }
  }

  private static func lines(of event: ReadEvent) -> [String] {
    switch event {
    case .contact(let contact):
      ["contact \(contact.source.record) line \(contact.source.line)"] + values(of: contact)
    case .unusable(let diagnostic): ["unusable \(place(of: diagnostic))"]
    case .diagnostic(let diagnostic): ["diagnostic \(place(of: diagnostic))"]
    }
  }

  private static func place(of diagnostic: Diagnostic) -> String {
    let source = diagnostic.source
    return "\(diagnostic.reason.code) record \(source.record) line \(source.line)"
  }

  private static func values(of contact: RawContact) -> [String] {
    let name = contact.name
    let texts = [
      ("full", name.full), ("given", name.given), ("middle", name.middle), ("family", name.family),
      ("suffix", name.suffix), ("nickname", name.nickname), ("organization", contact.organization),
      ("message", contact.messageText?.replacing("\n", with: "⏎")),
    ]
    return texts.compactMap { key, text in text.map { "  \(key) \($0)" } }
      + contact.emails.map { "  email \($0.address.value)" + marks($0.label, $0.isPreferred) }
      + contact.phones.map { "  \($0.kind) \($0.raw)" + marks($0.label, $0.isPreferred) }
      + contact.handles.map { handle in
        "  \(handle.network.rawValue) \(handle.username ?? "-") \(handle.id ?? "-")"
      }
  }

  private static func marks(_ label: String?, _ isPreferred: Bool) -> String {
    let marks = [label, isPreferred ? "*" : nil].compactMap { $0 }
    return marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
  }
}

extension VCardReader {
  /// Everything that the reader finds in `bytes`.
  static func events(of bytes: [UInt8], options: ReadOptions = ReadOptions()) throws -> [ReadEvent] {
    var reader = VCardReader(bytes, file: "cards.vcf", options: options)
    var events: [ReadEvent] = []
    while let event = reader.next() { events.append(event) }
    return events
  }
}
