import BeeperDesktop
package import ContactBook

/// One person, or one record that describes nobody, in a run or a preview, and what happened.
package struct ImportEntry: Hashable, Sendable, Codable {
  /// The person, or the record.
  package var subject: EntrySubject
  /// What happened, or would happen.
  package var outcome: StartOutcome

  /// An entry.
  package init(_ subject: EntrySubject, _ outcome: StartOutcome) {
    self.subject = subject
    self.outcome = outcome
  }

  /// What happened, or would happen.
  package var status: OutcomeStatus { outcome.status }

  /// Whether the chat that opened is with the wrong person.
  package var isMismatch: Bool { outcome.isMismatch }
}

/// The person of an entry, or the record: what is known without asking anybody.
package struct EntrySubject: Hashable, Sendable, Codable {
  /// What an entry is about.
  package enum Kind: String, Hashable, Sendable, Codable {
    /// Somebody, merged from one record or several.
    case person
    /// A record that describes nobody who could be reached.
    case unusableRecord = "unusable_record"
  }

  /// What the entry is about.
  package var kind: Kind
  /// The person's name, or the organization's; nil where there is none.
  package var name: String?
  /// The best number, in E.164 where it could be read.
  package var phoneNumber: String?
  /// The best address.
  package var email: String?
  /// The best username.
  package var username: String?
  /// The platform ID.
  package var userID: String?
  /// The records, at least one.
  package var sources: [SourceLocation]
  /// How the records became one person, or who else the person may be; nil for a single record without doubt.
  package var merge: MergeExplanation?

  /// A subject of which no more is known than the given members.
  package init(_ kind: Kind = .person, name: String? = nil, sources: [SourceLocation]) {
    self.kind = kind
    self.name = name
    self.sources = sources
  }

  /// Somebody of the inputs.
  package init(_ person: Person) {
    self.init(name: person.fullName ?? person.organization, sources: person.sources)
    phoneNumber = person.phones.first.map { $0.number?.e164 ?? $0.raw }
    email = person.emails.first?.address.value
    username = person.handles.first?.username
    userID = person.userID
    if person.contacts.count > 1 || !person.review.isEmpty { merge = MergeExplanation(person) }
  }
}

extension ImportEntry {
  /// A record that describes nobody who could be reached.
  package init(unusable diagnostic: Diagnostic, contact: Contact?) {
    var subject = EntrySubject(.unusableRecord, name: contact?.name.display, sources: [diagnostic.source])
    subject.phoneNumber = contact?.phones.first?.raw
    let reason = Reason.unusableRecord(code: diagnostic.reason.code, message: diagnostic.reason.message)
    self.init(subject, .skipped(reason))
  }

  /// Somebody without a start.
  package init(_ skip: ImportPlan.Skip) { self.init(EntrySubject(skip.person), .skipped(skip.reason)) }

  /// A planned start in a preview that looked nobody up: offline, or before a run is confirmed.
  package init(_ start: PlannedStart, isOffline: Bool) {
    let chat = start.candidates[0].knownChat
    let result: StartOutcome.Result =
      if isOffline {
        .wouldStart(nil)
      } else if let chat {
        .wouldReuse(OpenedChat(id: chat.id, title: chat.title, match: nil))
      } else {
        .wouldCreate(nil)
      }
    self.init(start, candidate: 0, result, hasChat: chat != nil)
  }

  /// A planned start in a dry run, with its predicted result.
  package init(_ start: PlannedStart, _ prediction: Prediction) {
    switch prediction {
    case .wouldCreate(let candidate, let kind):
      self.init(start, candidate: candidate, .wouldCreate(.confirmed(by: kind)), hasChat: false)
    case .wouldCreateDoubtfully(let candidate):
      self.init(start, candidate: candidate, .wouldCreate(.unconfirmed), hasChat: false)
      if outcome.text.body != nil { outcome.text = .init(reason: .somebodyElse) }
    case .wouldReuse(let candidate, let chat):
      let asked = start.candidates[candidate]
      let match = ParticipantMatch(chat, person: start.person, user: asked.user, on: asked.account.bridgeType)
      let opened = OpenedChat(id: chat.id, title: chat.title, match: match)
      self.init(start, candidate: candidate, .wouldReuse(opened), hasChat: true)
    case .wouldShare(let candidate, let other):
      self.init(start, candidate: candidate, .wouldShare(with: other), hasChat: false)
      outcome.text = .init()
    case .unreachable(let refusals): self.init(start, candidate: 0, .unreachable(refusals), hasChat: false)
    case .unclear: self.init(start, candidate: 0, .wouldStart(.notLookedUp), hasChat: false)
    }
  }

  private init(_ start: PlannedStart, candidate index: Int, _ result: StartOutcome.Result, hasChat: Bool) {
    let candidate = start.candidates[index]
    let isHeldBack = hasChat && !start.textsExistingChats && start.messageText != nil
    self.init(
      EntrySubject(start.person),
      StartOutcome(
        result, account: AskedAccount(candidate.account), user: candidate.user,
        text: isHeldBack ? .init(reason: .chatExists) : .init(start.messageText)))
  }
}
