package import Foundation

/// How a text gets to a person.
package enum DeliveryMode: String, Hashable, Sendable, Codable, CaseIterable {
  /// It goes out with the start, and nowhere else.
  case start
  /// It waits in the composer for a person to send it.
  case draft
  /// It goes out with the start and, if it has not shown in the chat after the starts and the time it may take, once as
  /// a message.
  case send
  /// It goes out once as a message, after the chat has shown that it is with the right person; not with the start.
  case message
}

extension DeliveryMode {
  /// Whether the start has the text on board.
  package var goesWithStart: Bool {
    switch self {
    case .start, .send: true
    case .draft, .message: false
    }
  }

  /// Whether a chat that shows nothing of the other participant to compare may be written to.
  package var trustsUnconfirmed: Bool { self != .message }
}

/// What happened to a text.
package enum TextStatus: String, Hashable, Sendable, Codable {
  /// There was no text, or it was held back.
  case notSent = "none"
  /// It was sent; whether it arrived could not be read.
  case offered
  /// Reading showed that it is in the chat.
  case delivered
  /// Reading showed that it is not in the chat, or the server refused it.
  case notDelivered = "not_delivered"
  /// It waits in the composer for a person to send.
  case drafted
}

/// What reading, or the server, said of a text.
package struct TextResult: Hashable, Sendable {
  /// What happened to it.
  package let status: TextStatus
  /// Why it did not arrive; nil when it did, or nobody knows.
  package let reason: Reason?

  /// A result.
  package init(_ status: TextStatus, reason: Reason? = nil) {
    self.status = status
    self.reason = reason
  }
}

/// A text that is due to the chat which a start came back with: to be read, or to be written.
package struct DueText: Sendable {
  /// What was done for a text before.
  package enum Past: Hashable, Sendable {
    case nothing
    /// The start had it on board, and was sent at the date.
    case onBoard(Date)
    /// It was sent as a message at the date, or was about to be.
    case sent(Date)
    /// It was put into the composer, or was about to be.
    case drafted
  }

  /// The place of the person among the run's entries.
  package let entry: Int
  /// The account that the chat is on.
  package let accountID: String
  /// The chat.
  package let chatID: String
  /// The text.
  package let text: String
  /// When the start was sent.
  package let startedAt: Date
  /// What was done for it before.
  package let past: Past
  /// Whether this run created the chat.
  package let isNewChat: Bool
  /// Whether anything may be written to the chat: not if it is with the wrong person, or has its text already.
  package let mayWrite: Bool

  /// A text with the given members.
  package init(
    entry: Int, accountID: String, chatID: String, text: String, startedAt: Date, past: Past, isNewChat: Bool,
    mayWrite: Bool
  ) {
    self.entry = entry
    self.accountID = accountID
    self.chatID = chatID
    self.text = text
    self.startedAt = startedAt
    self.past = past
    self.isNewChat = isNewChat
    self.mayWrite = mayWrite
  }

  /// Since when it may be in the chat; nil when it was never sent.
  var sentAt: Date? {
    switch past {
    case .nothing, .drafted: nil
    case .onBoard(let date), .sent(let date): date
    }
  }
}

extension DueText {
  /// Decides, for a run as for a ledger, whether something is to be done for the text of a start that came back with
  /// `result`; nil when nothing is.
  ///
  /// A text that may have been sent is only read. Nothing is written to a chat with the wrong person, to one that another
  /// start of the run opened or that only reading afterwards found, nor to one that existed unless `textsExistingChats`.
  /// `past` is what was done for the text before, and `status` what is known of it: nil while nobody has looked.
  package init?(
    entry: Int, accountID: String, text: String, result: StartOutcome.Result, startedAt: Date, past: Past,
    status: TextStatus?, delivery: DeliveryMode, textsExistingChats: Bool
  ) {
    let chat: OpenedChat
    let isNewChat: Bool
    switch result {
    case .created(let opened): (chat, isNewChat) = (opened, true)
    case .existing(let opened): (chat, isNewChat) = (opened, false)
    default: return nil
    }
    let mayText =
      chat.match != .mismatch && chat.sharedWith == nil
      && (isNewChat || textsExistingChats && chat.decision?.isByListBeforeRun == true)
    var isConfirmed: Bool { if case .confirmed = chat.match { true } else { false } }
    var isUnwritten: Bool {
      switch past {
      case .nothing, .onBoard: true
      case .drafted: delivery == .draft
      case .sent: false
      }
    }
    let mayWrite = mayText && isUnwritten && (isConfirmed || delivery.trustsUnconfirmed)
    // What nobody has looked at yet is looked at once, if only to say why it is not written.
    let isOpen = status == nil && (past == .drafted || past == .nothing && mayText && !delivery.goesWithStart)
    var wasOnBoard: Bool { if case .onBoard = past { true } else { false } }
    switch status ?? (wasOnBoard ? .offered : .notSent) {
    case .offered: break
    case .notSent, .notDelivered: guard mayWrite || isOpen else { return nil }
    case .delivered, .drafted: return nil
    }
    self.init(
      entry: entry, accountID: accountID, chatID: chat.id, text: text, startedAt: startedAt, past: past,
      isNewChat: isNewChat, mayWrite: mayWrite)
  }
}

extension OpenedChat.Decision {
  /// Whether the list that was read before the first start told: not so of chats that another start opened, or that only
  /// reading afterwards found.
  fileprivate var isByListBeforeRun: Bool {
    switch self {
    case .chatList, .chatListAndStatus, .chatListAgainstStatus: true
    case .earlierStart, .chatListAfterwards: false
    }
  }
}
