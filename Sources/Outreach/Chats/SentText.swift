package import BeeperDesktop
package import Foundation

/// A text that may have been sent to a chat, and how to recognise it there.
package struct SentText: Sendable {
  /// What a chat shows of it.
  package enum Presence: Hashable, Sendable {
    case present
    /// Nothing there could be it.
    case absent
    /// Something there may be it: written by the owner, or by nobody who is named, and not to be told from it.
    case unclear
  }

  private let letters: [UInt8]
  private let since: Date

  /// A text that was sent at `date` or later.
  package init(_ text: String, since date: Date) {
    letters = Self.letters(text)
    // Clocks of networks differ from ours.
    since = date.addingTimeInterval(-3600)
  }

  /// Whether the account's owner wrote the text to the chat, as far as its latest messages show. What cannot be told
  /// from it counts as unclear: it must never be sent a second time.
  package func presence(in chatID: String, client: BeeperClient) async throws(BeeperError) -> Presence {
    var cursor: Cursor?
    var found = Presence.absent
    for _ in 0..<Self.mostPages {
      let page = try await client.messages(chatID: chatID, cursor: cursor)
      let presences = page.items.map(presence)
      if presences.contains(.present) { return .present }
      if presences.contains(.unclear) { found = .unclear }
      let reachesBack = page.items.last?.timestamp?.date.map { $0 < since } ?? false
      guard !reachesBack, let next = page.nextCursor, next != cursor else { return found }
      cursor = next
    }
    return .unclear
  }

  /// Whether `message` is the text: written by the owner, and not long before.
  package func presence(as message: Message) -> Presence {
    guard message.isSender != false, message.timestamp?.date.map({ $0 >= since }) ?? true else { return .absent }
    guard let text = message.text else { return message.isSender == true ? .unclear : .absent }
    let shown = [text, Self.plain(text)].map(Self.letters)
    if shown.contains(letters) { return message.isSender == true ? .present : .unclear }
    // Networks cut long texts, and add to them.
    return shown.contains { !$0.isEmpty && ($0.starts(with: letters) || letters.starts(with: $0)) } ? .unclear : .absent
  }

  /// A text sent by a start is among the latest: so many pages are read for it.
  static let mostPages = 5

  /// The text of a message without the markup of Matrix's HTML.
  private static func plain(_ html: String) -> String {
    var text = html.replacing(#/<br\s*/?>|</p>\s*<p>/#.ignoresCase(), with: "\n").replacing(
      #/<[a-zA-Z/][^>]*>/#, with: "")
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&apos;", "'"), ("&nbsp;", " "),
      ("&amp;", "&"),
    ] { text = text.replacing(entity, with: character) }
    return text
  }

  /// What networks leave of a text: they change blanks, quotes and dashes, and take marks of emphasis out. A text of
  /// nothing else is compared whole.
  private static func letters(_ text: String) -> [UInt8] {
    let letters = String(text.precomposedStringWithCompatibilityMapping.filter { $0.isLetter || $0.isNumber })
    return Array((letters.isEmpty ? text.filter { !$0.isWhitespace } : letters).utf8)
  }
}
