package import BeeperDesktop
package import Foundation

/// What became of one planned start.
package struct StartOutcome: Sendable {
  /// What happened.
  package enum Result: Sendable {
    /// The chat is there now and was not before the run.
    case created(OpenedChat)
    /// The chat was there before.
    case existing(OpenedChat)
    /// The server or the network said no: nothing happened.
    case failed(StartFailure)
    /// Nobody knows whether the chat was made: never sent again.
    case unknown(StartFailure)
    /// Nothing was sent.
    case skipped(SkipReason)
  }

  /// What became of the text.
  package enum Message: String, Hashable, Sendable {
    /// There was none, or it was held back.
    case none
    /// It went out with the start; whether the network delivered it is not known without reading.
    case offered
    /// Reading showed that it is in the chat.
    case delivered
    /// Reading showed that it is not in the chat.
    case notDelivered = "not_delivered"
    /// It waits in the composer for a person to send.
    case drafted
  }

  /// What happened.
  package let result: Result
  /// The account that was asked last; nil when none was.
  package var account: Account?
  /// What it was asked for.
  package var user: UserPayload?
  /// What became of the text.
  package var message: Message = .none
  /// The text that went out.
  package var messageText: String?
  /// Why the text did not arrive, in a stable word; nil when it did, or nobody knows.
  package var messageReason: String?
  /// The requests that were sent, in their order.
  package var attempts: [Attempt] = []
  /// When the first request was sent.
  package var startedAt: Date?
  /// From the first request to the outcome, pauses included.
  package var duration: Duration?

  /// Nothing was sent.
  package static func skipped(_ reason: SkipReason) -> StartOutcome { StartOutcome(result: .skipped(reason)) }
}

extension StartOutcome {
  /// One request as the report shows it.
  package struct Attempt: Hashable, Sendable {
    /// The account that was asked.
    package let accountID: String
    /// The kinds of identifiers that it was asked by.
    package let kinds: [IdentifierKind]
    /// What came of it, in a word: created, existing, failed or unknown.
    package let result: String
    /// Why it came to nothing; nil when it did not.
    package let failure: StartFailure?

    init(_ attempt: StartAttempt, _ result: Result) {
      accountID = attempt.request.accountID
      kinds = attempt.request.user.identifiers.map(\.kind)
      self.result = result.word
      failure = result.failure
    }
  }
}

extension StartOutcome.Result {
  /// The word that reports and the ledger use.
  package var word: String {
    switch self {
    case .created: "created"
    case .existing: "existing"
    case .failed: "failed"
    case .unknown: "unknown"
    case .skipped: "skipped"
    }
  }

  /// Why it failed, or why nobody knows.
  package var failure: StartFailure? {
    switch self {
    case .failed(let failure), .unknown(let failure): failure
    case .created, .existing, .skipped: nil
    }
  }
}

/// A chat that a start came back with.
package struct OpenedChat: Sendable {
  /// The chat.
  package let chat: BeeperDesktop.Chat
  /// Whether it is with whom was meant.
  package let match: ParticipantMatch
  /// What told created from existing.
  package let decision: Decision
  /// The person whose start of this run opened the same chat before; nil for none.
  package let sharedWith: String?

  /// The rule that told created from existing.
  package enum Decision: String, Hashable, Sendable {
    /// Whether the chat was in the list that was read before the first start.
    case chatList = "chat_list"
    /// The list, and the server's own `status` says the same.
    case chatListAndStatus = "chat_list_and_status"
    /// The list, though the server's own `status` says otherwise.
    case chatListAgainstStatus = "chat_list_against_status"
    /// Another start of the same run opened the chat before.
    case earlierStart = "earlier_start"
    /// The answer was lost; reading afterwards found the chat, and the list says whether it was there before.
    case chatListAfterwards = "chat_list_afterwards"

    /// Those that tell of chats which the list had before the first start.
    package static let ofListedChats: [Decision] = [.chatList, .chatListAndStatus, .chatListAgainstStatus]
  }
}
