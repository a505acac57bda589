import Outreach

extension ReportRow {
  /// What the row means and what to do now; nil where there is nothing to do.
  var advice: String? {
    switch pageStatus {
    case .unusable:
      return
        "The record has no usable e-mail address, phone number or username. Add one in the address book and run again."
    case .person(.unknown):
      return "The request went out and no clear answer came back, so the chat may be there. It is not sent again by "
        + "itself, because that could write twice: look in Beeper for the chat first."
    case .person(.failed): return failureAdvice
    case .person(.skipped): return skipAdvice
    case .person(.created), .person(.existing): return openedAdvice
    case .person(.unreachable):
      return "The network does not know this person by what the record has, or takes no messages from strangers. Add "
        + "another identifier, or use another account."
    case .person(.wouldCreate):
      return "No chat with this person is in Beeper's list: a run would ask the network for one."
    case .person(.wouldReuse): return "There is a chat with this person already: a run would open that one."
    case .person(.wouldStart): return "Offline, it cannot be said whether the network finds this person."
    }
  }

  private var failureAdvice: String {
    switch httpStatus {
    case 400, 422: return "The network or Beeper does not take this identifier. Check how it is written."
    case 401, 403: return "Beeper refused the access. Check the token and the account, and run again."
    case 429: return "The server asked for a pause that was too long to wait for. Run again later, at a slower pace."
    case nil: return "The request never reached Beeper, so nothing happened. See that Beeper is running, and run again."
    default: return "Nothing happened. Running again asks once more."
    }
  }

  private var skipAdvice: String? {
    switch entry.outcome.reason {
    case .notResolvable: "Add an identifier that the network finds people by, or use another account."
    case .accountNotUsed:
      "Add the account that the record asks for with --account, or take the wish out of the record."
    case .sharedDestination: "One chat is enough. If they are two people, give each an identifier of their own."
    case .limit: "A run without --limit takes this person's turn."
    case .notLookedUp, .stopped: "Running again takes this person's turn."
    case .alreadyContacted: "--again contacts people whom an earlier run contacted."
    case .excluded: "\"exclude remove\" takes people off the lasting list."
    case .accountLost: "Reconnect the account in Beeper, and run again."
    default: nil
    }
  }

  private var openedAdvice: String? {
    if isMismatch {
      "The chat's other participant has another identifier than the one asked for: see who it is before you write."
    } else if isUnconfirmed {
      "The network does not show by what it knows the other participant, so nobody can say who it is but you."
    } else {
      nil
    }
  }

  /// What a person would want to know of the row beside its status.
  var pageNote: String {
    var notes: [String] = []
    if isMismatch { notes.append("the chat opened with the wrong person") }
    if let reasonNote { notes.append(reasonNote) }
    if let merge, !merge.review.isEmpty { notes.append("may be the same as somebody else") }
    if entry.subject.kind == .person, sources.count > 1 { notes.append("\(sources.count) records merged") }
    if let messageText { notes.append("“\(messageText)”") }
    return notes.joined(separator: " · ")
  }
}
