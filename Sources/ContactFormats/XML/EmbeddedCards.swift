import ContactBook
import Foundation

/// Reads the vCards that stand as text in a document, as CardDAV (RFC 6352) and SyncML have them.
struct EmbeddedCards {
  private let properties: [Int: XMLProperty.Meaning]
  private let file: String
  private let options: ReadOptions
  private var count = 0

  /// The cards in records of `dialect`; nil when it has its contacts in elements.
  init?(_ dialect: XMLDialect, file: String, options: ReadOptions) {
    var properties: [Int: XMLProperty.Meaning] = [:]
    for (number, property) in dialect.properties.enumerated() {
      if case .card = property.meaning { properties[number] = property.meaning }
    }
    if properties.isEmpty { return nil }
    self.properties = properties
    self.file = file
    self.options = options
  }

  /// What the cards of `record` yield, at their places in the whole file.
  mutating func events(of record: borrowing XMLRecord) -> [ReadEvent] {
    var events: [ReadEvent] = []
    var place = 0
    while let values = record.instance(after: &place) {
      guard case .card(let status) = properties[values.property] else { continue }
      if let status, let text = record.firstText(.key, of: values), !text.contains(status) { continue }
      for (text, line) in record.lines(of: values) { events += self.events(of: text, line: line) }
    }
    return events
  }

  private mutating func events(of text: String, line: Int) -> [ReadEvent] {
    let card = EmbeddedCard(text)
    var reader = VCardReader(card.bytes, file: file, options: ReadOptions(encoding: options.encoding))
    var events: [ReadEvent] = []
    let before = count
    while let event = reader.next() {
      let shifted = event.shifted(records: before, lines: line - 1)
      count = max(count, shifted.source.record)
      events.append(shifted)
    }
    return events
  }
}

/// The text of a card as it stands in a document: indented with the elements around it, or in base64.
private struct EmbeddedCard {
  let bytes: [UInt8]
  init(_ text: String) {
    if !text.utf8.contains(UInt8(ascii: ":")), let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters) {
      bytes = [UInt8](data)
    } else {
      bytes = Self.withoutIndentation(Array(text.utf8))
    }
  }

  /// The lines after the first without the blanks that all of them begin with: to vCard, these would be folds.
  private static func withoutIndentation(_ text: [UInt8]) -> [UInt8] {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let indents = lines.dropFirst().compactMap { line in line.firstIndex { $0 > 0x20 }.map { $0 - line.startIndex } }
    guard let indent = indents.min(), indent > 0 else { return text }
    let rest = lines.dropFirst().map { $0.dropFirst(indent) }
    return Array(([lines[0]] + rest).joined(separator: [0x0A]))
  }
}
