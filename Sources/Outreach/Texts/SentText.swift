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
  private let now: Date
  private let isNewChat: Bool

  /// A text that was sent at `date` or later, and is looked for `now`. A new chat is one that this run created: what
  /// equals the text there is the text.
  package init(_ text: String, since date: Date, isNewChat: Bool, now: Date = Date()) {
    letters = Self.letters(text)
    since = date
    self.isNewChat = isNewChat
    self.now = now
  }

  /// Whether the account's owner wrote the text to the chat, as far as its latest messages show. What cannot be told
  /// from it counts as unclear: it must never be sent a second time.
  package func presence(in chatID: String, client: BeeperClient) async throws(BeeperError) -> Presence {
    var messages: [Message] = []
    var cursor: Cursor?
    for _ in 0..<Self.mostPages {
      let page = try await client.messages(chatID: chatID, cursor: cursor)
      messages += page.items
      let presence = presence(among: messages)
      let reachesBack = messages.last.map { isEarlier($0, than: latestOwn(messages)) } ?? false
      guard presence != .present, !reachesBack, let next = page.nextCursor, next != cursor else { return presence }
      cursor = next
    }
    return .unclear
  }

  /// Whether the text is among `messages`, the latest of a chat.
  ///
  /// Our clock may be hours off those that stamp messages, and so is Beeper's on the same machine. So no message that
  /// equals the text is passed over for its time by our clock: only where the owner's messages themselves are further
  /// apart than the time since the text was sent is the earlier one too early. By our clock alone a message is at most
  /// recognised.
  package func presence(among messages: [Message]) -> Presence {
    let latest = latestOwn(messages)
    let presences = messages.map { isEarlier($0, than: latest) ? .absent : presence(as: $0) }
    return presences.contains(.present) ? .present : presences.contains(.unclear) ? .unclear : .absent
  }

  private func presence(as message: Message) -> Presence {
    guard message.isSender != false else { return .absent }
    let mayBeRecent = isNewChat || message.timestamp?.date.map { $0 >= since - Self.day } ?? true
    guard let text = message.text else { return message.isSender == true && mayBeRecent ? .unclear : .absent }
    let shown = [text, Self.plain(text)].map(Self.letters)
    if shown.contains(letters) { return message.isSender == true && isOfOurTime(message) ? .present : .unclear }
    // Networks cut long texts, and add to them.
    let isLike = shown.contains { !$0.isEmpty && ($0.starts(with: letters) || letters.starts(with: $0)) }
    return isLike && mayBeRecent ? .unclear : .absent
  }

  /// Whether the message was written after the text was sent, as far as clocks agree to the hour.
  private func isOfOurTime(_ message: Message) -> Bool {
    guard !isNewChat else { return true }
    guard let date = message.timestamp?.date else { return false }
    return date >= since - Self.hour && date <= max(now, since) + Self.hour
  }

  /// Whether the message was there before the text was sent, by the clock that stamped the owner's latest.
  private func isEarlier(_ message: Message, than latestOwn: Date?) -> Bool {
    guard !isNewChat, let date = message.timestamp?.date, let latestOwn else { return false }
    return date < latestOwn - max(0, now.timeIntervalSince(since)) - Self.day
  }

  private func latestOwn(_ messages: [Message]) -> Date? {
    messages.lazy.filter { $0.isSender == true }.compactMap { $0.timestamp?.date }.max()
  }

  private static let hour: TimeInterval = 3600
  private static let day: TimeInterval = 86400

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
