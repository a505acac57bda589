package import BeeperDesktop
package import Foundation

/// What happened to one person, or would happen: the record that the ledger keeps and that reports show.
package struct StartOutcome: Hashable, Sendable, Codable {
  /// What happened, or would happen.
  package enum Result: Hashable, Sendable, Codable {
    /// The chat is there now and was not before the run.
    case created(OpenedChat)
    /// The chat was there before.
    case existing(OpenedChat)
    /// No account that may be used finds the person, or takes messages for them: what each of them says.
    case unreachable([Refusal])
    /// Something went wrong, and nothing was done.
    case failed(StartFailure)
    /// Nobody knows whether the chat was made.
    case unknown(StartFailure)
    /// Nothing was sent.
    case skipped(Reason)
    /// A run would create the chat; nil where nobody looked the person up.
    case wouldCreate(ParticipantMatch?)
    /// A run would find this chat.
    case wouldReuse(OpenedChat)
    /// A run would come back with the chat of the person of this name, who is started before.
    case wouldShare(with: String)
    /// A run would ask for the person: offline, or because the account could not be asked for the given reason.
    case wouldStart(Reason?)
  }

  /// The text for the person, and what happened to it.
  package struct Text: Hashable, Sendable, Codable {
    /// What happened to it.
    package var status = TextStatus.notSent
    /// The text that goes, or went, to the person; nil for none.
    package var body: String?
    /// Why it is not in its chat; nil where it is, or nobody knows.
    package var reason: Reason?

    /// A text.
    package init(_ body: String? = nil, status: TextStatus = .notSent, reason: Reason? = nil) {
      self.body = body
      self.status = status
      self.reason = reason
    }
  }

  /// One request that was sent.
  package struct Request: Hashable, Sendable, Codable {
    /// The account that was asked.
    package let accountID: String
    /// The kinds of identifiers that it was asked by.
    package let kinds: [IdentifierKind]
    /// What the request came back with.
    package let status: OutcomeStatus
    /// Why it came to nothing; nil where it did not.
    package let failure: StartFailure?

    /// A request for `user`.
    package init(accountID: String, user: UserPayload, status: OutcomeStatus, failure: StartFailure?) {
      self.accountID = accountID
      kinds = user.identifiers.map(\.kind)
      self.status = status
      self.failure = failure
    }
  }

  /// What happened, or would happen.
  package var result: Result
  /// The account that was asked last, or would be asked first; nil for none.
  package var account: AskedAccount?
  /// What the account was asked for, or would be; nil for nothing.
  package var user: UserPayload?
  /// The text.
  package var text: Text
  /// The requests that were sent, in their order.
  package var requests: [Request]
  /// When the first request was sent.
  package var startedAt: Date?
  /// From the first request to the outcome, pauses left out.
  package var duration: Duration?

  /// An outcome of which no more is known than the given members.
  package init(
    _ result: Result, account: AskedAccount? = nil, user: UserPayload? = nil, text: Text = Text(),
    requests: [Request] = []
  ) {
    self.result = result
    self.account = account
    self.user = user
    self.text = text
    self.requests = requests
  }

  /// Nothing was sent.
  package static func skipped(_ reason: Reason) -> StartOutcome { StartOutcome(.skipped(reason)) }
}

extension StartOutcome {
  /// The status.
  package var status: OutcomeStatus { result.status }

  /// The chat that is there; nil where none is known.
  package var chat: OpenedChat? { result.chat }

  /// Whether the chat that opened is with the wrong person.
  package var isMismatch: Bool { chat?.match == .mismatch }

  /// The report's column `reason`: why no chat was opened, else why the text is not in the chat.
  package var reason: Reason? {
    switch result {
    case .created(let chat), .existing(let chat), .wouldReuse(let chat):
      chat.sharedWith.map { .sameChat(with: $0) } ?? text.reason
    case .unreachable(let refusals): refusals.last?.reason
    case .failed(let failure), .unknown(let failure): failure.reason
    case .skipped(let reason): reason
    case .wouldShare(let other): .sameChat(with: other)
    case .wouldStart(let reason): reason
    case .wouldCreate: text.reason
    }
  }

  /// What the server, or the connection, said; nil where nothing failed.
  package var failure: StartFailure? {
    switch result {
    case .failed(let failure), .unknown(let failure): failure
    case .unreachable(let refusals): refusals.last?.failure
    case .created, .existing, .skipped, .wouldCreate, .wouldReuse, .wouldShare, .wouldStart: nil
    }
  }

  /// Whether a text could not be delivered although nothing spoke against it.
  package var isTextRefused: Bool {
    text.status == .notDelivered && text.reason?.isRefusalOfText == true && chat?.sharedWith == nil
  }
}

extension StartOutcome.Result {
  /// The status.
  package var status: OutcomeStatus {
    switch self {
    case .created: .created
    case .existing: .existing
    case .unreachable: .unreachable
    case .failed: .failed
    case .unknown: .unknown
    case .skipped: .skipped
    case .wouldCreate: .wouldCreate
    case .wouldReuse, .wouldShare: .wouldReuse
    case .wouldStart: .wouldStart
    }
  }

  /// The chat that is there; nil where none is known.
  package var chat: OpenedChat? {
    switch self {
    case .created(let chat), .existing(let chat), .wouldReuse(let chat): chat
    case .unreachable, .failed, .unknown, .skipped, .wouldCreate, .wouldShare, .wouldStart: nil
    }
  }
}

/// An account by the names that reports have for it.
package struct AskedAccount: Hashable, Sendable, Codable {
  /// The account's ID.
  package let id: String
  /// The network's name for people; nil where the ledger does not know it.
  package let network: String?

  /// An account.
  package init(id: String, network: String?) {
    self.id = id
    self.network = network
  }

  /// The account of the API.
  package init(_ account: Account) { self.init(id: account.accountID, network: account.networkName) }
}

/// A chat that a start came back with, or would.
package struct OpenedChat: Hashable, Sendable, Codable {
  /// The chat's ID.
  package let id: String
  /// Its title; nil where the ledger does not know it.
  package let title: String?
  /// Whether it is with the right person; nil where nobody compared.
  package let match: ParticipantMatch?
  /// What told created from existing; nil in a preview.
  package let decision: Decision?
  /// The person whose start of this run opened the same chat before; nil for none.
  package let sharedWith: String?

  /// The rule that told created from existing.
  package enum Decision: String, Hashable, Sendable, Codable {
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
  }

  /// A chat with the given members.
  package init(
    id: String, title: String?, match: ParticipantMatch?, decision: Decision? = nil, sharedWith: String? = nil
  ) {
    self.id = id
    self.title = title
    self.match = match
    self.decision = decision
    self.sharedWith = sharedWith
  }
}

/// Why an account cannot reach a person.
package struct Refusal: Hashable, Sendable, Codable {
  /// The account.
  package let account: AskedAccount
  /// `notFound` or `cannotMessage`.
  package let reason: Reason
  /// What the server said; nil in a preview.
  package let failure: StartFailure?

  /// A refusal.
  package init(_ account: AskedAccount, _ reason: Reason, failure: StartFailure? = nil) {
    self.account = account
    self.reason = reason
    self.failure = failure
  }
}

/// What the server, or the connection to it, said of a request that failed or whose effect is unknown.
package struct StartFailure: Hashable, Sendable, Codable {
  /// Why.
  package var reason: Reason
  /// The server's code, or this tool's own for what happened on the way; nil where the ledger does not know it.
  package var code: String?
  /// The HTTP status, where there was an answer.
  package var httpStatus: Int?
  /// The words of the server or of the connection, freed of personal data; nil where there are none.
  package var detail: String?

  /// A failure.
  package init(_ reason: Reason, code: String? = nil, httpStatus: Int? = nil, detail: String? = nil) {
    self.reason = reason
    self.code = code ?? reason.code
    self.httpStatus = httpStatus
    self.detail = detail
  }
}

extension StartFailure {
  /// The server said no.
  init(_ error: APIError) {
    self.init(.server(error), httpStatus: error.status, detail: error.serverWords)
  }

  /// The request never reached the server.
  init(notSent failure: TransportFailure) { self.init(.notSent, detail: failure.description) }

  /// The request may have done what it asks for.
  init(_ outcome: UncertainOutcome) {
    switch outcome {
    case .noAnswer(let failure): self.init(.noAnswer, detail: failure.description)
    case .serverFailed(let error): self.init(error)
    case .redirected(let status): self.init(.redirected, httpStatus: status)
    case .unreadableAnswer(let status): self.init(.unreadableAnswer, httpStatus: status)
    }
  }
}

extension APIError {
  /// Why the network cannot reach the person, where the answer says so. The codes are not published: the status decides,
  /// and a code, in whatever case, is a further sign.
  var unreachableReason: Reason? {
    if status == 404 { return .notFound }
    let code = code?.lowercased()
    return [403, 422].contains(status) && code == Reason.cannotMessage.code ? .cannotMessage : nil
  }

  /// Whether the answer is about the person who was asked for, and says nothing of the next one.
  var isAboutPerson: Bool { status == 404 || status == 422 }
}
