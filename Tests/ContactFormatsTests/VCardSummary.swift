import ContactBook

@testable import ContactFormats

/// What the cards of a file hold, without places and diagnostics.
enum VCardSummary {
  /// A line for each contact in `bytes` and for each of its values.
  static func contacts(in bytes: [UInt8]) throws -> [String] {
    try VCardReader.events(of: bytes).flatMap { event in
      if case .contact(let contact) = event { ["contact"] + ReadingText.values(of: contact) } else { [String]() }
    }
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
