package import BeeperDesktop
import ContactBook

/// The result that a start would have, predicted by reading alone.
package enum Prediction: Hashable, Sendable {
  /// The account finds the person by the identifier, and has no chat with them.
  case wouldCreate(candidate: Int, by: IdentifierKind)
  /// The account finds somebody who may not be the person, and has no chat with them: no text goes there.
  case wouldCreateDoubtfully(candidate: Int)
  /// The chat is there already.
  case wouldReuse(candidate: Int, chat: KnownChats.Chat)
  /// The account finds the same user as an earlier start of the plan, so both would open the same chat.
  case wouldShare(candidate: Int, with: String)
  /// No account that may be used finds the person, or may write to them: what each of them says.
  case unreachable([Refusal])
  /// Nothing can be said: the account could not be asked.
  case unclear
}

extension Prediction {
  /// The candidate that would be used; nil for none.
  fileprivate var candidate: Int? {
    switch self {
    case .wouldCreate(let candidate, _), .wouldCreateDoubtfully(let candidate), .wouldReuse(let candidate, _),
      .wouldShare(let candidate, _):
      candidate
    case .unreachable, .unclear: nil
    }
  }
}

/// Predicts starts by reading: the list of chats, and the networks' own look-up of identifiers.
package struct Predictor: Sendable {
  private let client: BeeperClient
  private let knownChats: KnownChats

  /// A predictor against `knownChats`, the chats that are there now.
  package init(client: BeeperClient, knownChats: KnownChats) {
    self.client = client
    self.knownChats = knownChats
  }

  /// What each of `starts` would come to, in their order; at most `width` people are looked up at a time.
  package func predictions(for starts: [PlannedStart], width: Int) async -> [Prediction] {
    let found = await withTaskGroup(of: (Int, Found).self) { group in
      var found = Array(repeating: Found(prediction: .unclear), count: starts.count)
      for (index, start) in starts.enumerated() {
        if index >= width, let (done, one) = await group.next() { found[done] = one }
        group.addTask { (index, await prediction(for: start)) }
      }
      for await (done, one) in group { found[done] = one }
      return found
    }
    var first: [LookUp.FoundUser: String] = [:]
    return zip(starts, found).map { start, found in
      guard let user = found.user, let candidate = found.prediction.candidate else { return found.prediction }
      if let name = first[user] { return .wouldShare(candidate: candidate, with: name) }
      first[user] = start.person.displayName
      return found.prediction
    }
  }

  private struct Found {
    let prediction: Prediction
    /// Whom the start finds; nil for nobody, or when nobody can say.
    var user: LookUp.FoundUser?
  }

  private func prediction(for start: PlannedStart) async -> Found {
    var refusals: [Refusal] = []
    for (index, candidate) in start.candidates.enumerated() {
      let accountID = candidate.account.accountID
      if let chat = candidate.knownChat {
        return Found(
          prediction: .wouldReuse(candidate: index, chat: chat),
          user: chat.identifiers[.id].map { LookUp.FoundUser(accountID: accountID, userID: $0) })
      }
      let found = await LookUp(candidate.user, on: candidate.account, client: client)
      guard let user = found.user, let kind = found.kind else {
        guard found.error == nil else { return Found(prediction: .unclear) }
        let refusal = Refusal(AskedAccount(candidate.account), .notFound)
        if !refusals.contains(refusal) { refusals.append(refusal) }
        continue
      }
      if let chat = knownChats.chat(with: .id, user.userID, accountID: accountID) {
        return Found(prediction: .wouldReuse(candidate: index, chat: chat), user: user)
      }
      // A network that refuses a person is not asked for them by another identifier.
      guard !found.isClosed else {
        return Found(prediction: .unreachable(refusals + [Refusal(AskedAccount(candidate.account), .cannotMessage)]))
      }
      return Found(
        prediction: found.isDoubtful
          ? .wouldCreateDoubtfully(candidate: index) : .wouldCreate(candidate: index, by: kind),
        user: user)
    }
    return Found(prediction: .unreachable(refusals))
  }
}
