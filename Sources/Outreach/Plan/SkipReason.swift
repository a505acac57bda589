/// Why no chat is started with a person, or none was.
package enum SkipReason: Hashable, Sendable {
  /// No account that may be used can find anybody by what is known of the person.
  case notResolvable
  /// The record asks for an account that is not among those to be used.
  case accountNotUsed(String)
  /// Somebody planned before would be reached by the same identifier on the same account.
  case sharedDestination(with: String)
  /// Beyond `--limit`.
  case limit
  /// The person must never be contacted.
  case excluded
  /// An earlier run contacted the person.
  case alreadyContacted(PastStart)
  /// Whom the start would find could not be looked up, again and again: a text might have gone to somebody else.
  case notLookedUp
  /// The run ended before this person's turn.
  case stopped
  /// The account stopped working during the run.
  case accountLost(String)
  /// A record that describes nobody who could be reached.
  case unusableRecord(code: String)
}

extension SkipReason {
  /// The stable words for programs.
  package enum Code: String, Hashable, Sendable {
    case notResolvable = "not_resolvable"
    case accountNotUsed = "account_not_used"
    case sharedDestination = "shared_destination"
    case limit, excluded
    case alreadyContacted = "already_contacted"
    case notLookedUp = "not_looked_up"
    case stopped
    case accountLost = "account_lost"
  }

  /// The reason in a stable word; that of an unusable record names what is wrong with it.
  package var code: String {
    switch self {
    case .notResolvable: Code.notResolvable.rawValue
    case .accountNotUsed: Code.accountNotUsed.rawValue
    case .sharedDestination: Code.sharedDestination.rawValue
    case .limit: Code.limit.rawValue
    case .excluded: Code.excluded.rawValue
    case .alreadyContacted: Code.alreadyContacted.rawValue
    case .notLookedUp: Code.notLookedUp.rawValue
    case .stopped: Code.stopped.rawValue
    case .accountLost: Code.accountLost.rawValue
    case .unusableRecord(let code): "unusable: \(code)"
    }
  }

  /// A sentence for people.
  package var explanation: String {
    switch self {
    case .notResolvable: "nothing known of this person is something the account's network finds people by"
    case .accountNotUsed(let account): "asks for the account \"\(account)\", which this run does not use"
    case .sharedDestination(let other): "would open the same chat as \(other)"
    case .limit: "beyond --limit"
    case .excluded: "on the list of those who must not be contacted"
    case .alreadyContacted(let past): "contacted already on \(past.day) (\(past.accountID)); --again starts anew"
    case .notLookedUp: "could not be looked up, so that nothing was sent; the same command tries again"
    case .stopped: "the run ended before"
    case .accountLost(let account): "the account \(account) stopped working during the run"
    case .unusableRecord(let code): "the record could not be used (\(code))"
    }
  }
}
