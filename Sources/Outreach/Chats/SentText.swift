package import BeeperDesktop
package import Foundation

/// A text that may have been sent to a chat, and how to recognise it there.
package struct SentText: Sendable {
  private let plainText: String
  private let since: Date

  /// A text that was sent at `date` or later.
  package init(_ text: String, since date: Date) {
    plainText = Self.folded(text)
    // Clocks of networks differ from ours.
    since = date.addingTimeInterval(-120)
  }

  /// Whether the account's owner wrote the text to the chat, as far as its latest messages show.
  package func isInChat(_ chatID: String, client: BeeperClient) async throws(BeeperError) -> Bool {
    var cursor: Cursor?
    for _ in 0..<Self.mostPages {
      let page = try await client.messages(chatID: chatID, cursor: cursor)
      if page.items.contains(where: isSent) { return true }
      let reachesBack = page.items.last?.timestamp?.date.map { $0 < since } ?? false
      guard !reachesBack, let next = page.nextCursor, next != cursor else { return false }
      cursor = next
    }
    return false
  }

  /// Whether `message` is the text: written by the owner, and not long before.
  package func isSent(as message: Message) -> Bool {
    guard message.isSender == true, let text = message.text,
      [text, Self.plain(text)].contains(where: { Self.folded($0) == plainText })
    else { return false }
    return message.timestamp?.date.map { $0 >= since } ?? true
  }

  /// A text sent by a start is among the latest: so many pages are read for it.
  static let mostPages = 5

  /// The text of a message without the markup of Matrix's HTML.
  private static func plain(_ html: String) -> String {
    var text = html.replacing(#/<br\s*/?>|</p>\s*<p>/#.ignoresCase(), with: "\n").replacing(
      #/<[a-zA-Z/][^>]*>/#, with: "")
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&nbsp;", " "), ("&amp;", "&"),
    ] { text = text.replacing(entity, with: character) }
    return text
  }

  /// Networks change blanks at the ends and between lines.
  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
