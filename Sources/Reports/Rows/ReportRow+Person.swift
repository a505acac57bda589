package import BeeperDesktop
package import ContactBook
package import Outreach

extension ReportRow {
  /// What became of `outcome`'s person.
  package init(_ person: Person, outcome: StartOutcome, runID: String) {
    self.init(status: .skipped, person: person, user: outcome.user)
    self.runID = runID
    show(outcome)
  }

  /// Takes in what became of the start.
  package mutating func show(_ outcome: StartOutcome) {
    accountID = outcome.account?.accountID
    network = outcome.account?.networkName
    messageText = outcome.messageText
    message = outcome.message.rawValue
    attempts = outcome.attempts.count
    requests = outcome.attempts.map(Request.init)
    startedAt = outcome.startedAt
    durationInMilliseconds = outcome.duration.map { Int($0 / .milliseconds(1)) }
    reason = outcome.messageReason
    show(outcome.result)
  }

  /// Takes in what came of a request.
  package mutating func show(_ result: StartOutcome.Result) {
    status = ReportStatus(result)
    switch result {
    case .created(let opened), .existing(let opened): show(opened)
    case .failed(let failure), .unknown(let failure): show(failure)
    case .skipped(let reason): show(reason)
    }
  }

  /// What a run would do with the person of `start`, as far as it is known without asking for them.
  package init(_ start: PlannedStart, isOffline: Bool) {
    let chat = start.candidates[0].knownChat
    let status: ReportStatus = isOffline ? .wouldStart : chat == nil ? .wouldCreate : .wouldReuse
    self.init(status: status, start: start, candidate: 0, chat: chat)
  }

  /// What a run would do with the person of `start`.
  package init(_ start: PlannedStart, prediction: Prediction) {
    switch prediction {
    case .wouldCreate(let candidate, let kind):
      self.init(status: .wouldCreate, start: start, candidate: candidate, chat: nil)
      matched = kind.columnName
    case .wouldCreateDoubtfully(let candidate):
      self.init(status: .wouldCreate, start: start, candidate: candidate, chat: nil)
      matched = Self.unconfirmed
      if messageText != nil { reason = StartAttempt.HeldBack.somebodyElse.rawValue }
      messageText = nil
    case .wouldReuse(let candidate, let chat):
      self.init(status: .wouldReuse, start: start, candidate: candidate, chat: chat)
      let asked = start.candidates[candidate]
      matched =
        ParticipantMatch(chat, person: start.person, user: asked.user, on: asked.account.bridgeType).columnText
    case .wouldShare(let candidate, let other):
      self.init(status: .wouldReuse, start: start, candidate: candidate, chat: nil)
      messageText = nil
      reason = Self.sameChat
      error = "would open the same chat as \(other)"
    case .unreachable(let refusals):
      self.init(status: .unreachable, start: start, candidate: 0, chat: nil)
      reason = refusals.last?.reason.rawValue
      error = refusals.map { "\($0.accountID): \($0.reason.explanation)" }.joined(separator: "; ")
    case .unclear:
      self.init(status: .wouldStart, start: start, candidate: 0, chat: nil)
      reason = SkipReason.Code.notLookedUp.rawValue
    }
  }

  private init(status: ReportStatus, start: PlannedStart, candidate index: Int, chat: KnownChats.Chat?) {
    let candidate = start.candidates[index]
    self.init(status: status, person: start.person, user: candidate.user)
    accountID = candidate.account.accountID
    network = candidate.account.networkName
    chatID = chat?.id
    chatTitle = chat?.title
    messageText = chat == nil || start.textsExistingChats ? start.messageText : nil
    message = StartOutcome.Message.none.rawValue
    if start.messageText != nil, messageText == nil { reason = StartAttempt.HeldBack.chatExists.rawValue }
  }

  /// Somebody for whom no start is planned.
  package init(_ skip: ImportPlan.Skip, runID: String? = nil) {
    self.init(status: .skipped, person: skip.person, user: nil)
    self.runID = runID
    message = StartOutcome.Message.none.rawValue
    show(skip.reason)
  }

  /// A record that describes nobody who could be reached.
  package init(unusable diagnostic: Diagnostic, contact: Contact?, runID: String? = nil) {
    self.init(status: .skipped, sources: [diagnostic.source])
    self.runID = runID
    fullName = contact?.name.display
    phoneNumber = contact?.phones.first?.raw
    message = StartOutcome.Message.none.rawValue
    reason = SkipReason.unusableRecord(code: diagnostic.reason.code).code
    error = diagnostic.reason.message
    subject = .unusableRecord
  }

  private init(status: ReportStatus, person: Person, user: UserPayload?) {
    self.init(status: status, sources: person.sources)
    fullName = person.fullName ?? person.organization
    phoneNumber = user?.phoneNumber ?? person.phones.first.map { $0.number?.e164 ?? $0.raw }
    email = user?.email ?? person.emails.first?.address.value
    username = user?.username ?? person.handles.first?.username
    userID = user?.id ?? person.userID
    payload = user
    if person.contacts.count > 1 || !person.review.isEmpty { merge = MergeExplanation(person) }
  }

  private mutating func show(_ opened: OpenedChat) {
    chatID = opened.chat.id
    chatTitle = opened.chat.title
    decidedBy = opened.decision.rawValue
    matched = opened.match.columnText
    guard let other = opened.sharedWith else { return }
    reason = Self.sameChat
    error = "opened the same chat as \(other)"
  }

  private mutating func show(_ failure: StartFailure) {
    httpStatus = failure.httpStatus
    errorCode = failure.code
    error = failure.message
    reason = failure.code
  }

  private mutating func show(_ skip: SkipReason) {
    reason = skip.code
    error = skip.explanation
  }
}

extension ReportRow.Request {
  /// A request for `user`.
  package init(accountID: String, user: UserPayload, result: String, httpStatus: Int?, errorCode: String?) {
    self.init(
      accountID: accountID, kinds: user.identifiers.map(\.kind), result: result, httpStatus: httpStatus,
      errorCode: errorCode)
  }

  init(accountID: String, kinds: [IdentifierKind], result: String, httpStatus: Int?, errorCode: String?) {
    self.accountID = accountID
    askedBy = kinds.map(\.columnName)
    self.result = result
    self.httpStatus = httpStatus
    self.errorCode = errorCode
  }

  init(_ attempt: StartOutcome.Attempt) {
    self.init(
      accountID: attempt.accountID, kinds: attempt.kinds, result: attempt.result,
      httpStatus: attempt.failure?.httpStatus, errorCode: attempt.failure?.code)
  }
}

extension ReportStatus {
  init(_ result: StartOutcome.Result) {
    self =
      switch result {
      case .created: .created
      case .existing: .existing
      case .failed: .failed
      case .unknown: .unknown
      case .skipped: .skipped
      }
  }
}

extension ParticipantMatch {
  /// The match as the report's column has it.
  fileprivate var columnText: String {
    switch self {
    case .confirmed(let kind): kind.columnName
    case .unconfirmed: ReportRow.unconfirmed
    case .mismatch: ReportRow.mismatch
    }
  }
}

extension Prediction.Refusal.Reason {
  /// The reason for people.
  var explanation: String {
    switch self {
    case .notFound: "the network finds nobody by what is known of this person"
    case .cannotMessage: "the network takes no messages for this person"
    }
  }
}

extension IdentifierKind {
  /// The report's column that holds the identifier.
  package var columnName: String {
    switch self {
    case .id: "user_id"
    case .phoneNumber: "phone_number"
    case .email: "email"
    case .username: "username"
    }
  }
}
