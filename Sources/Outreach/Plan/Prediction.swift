package import BeeperDesktop
import ContactBook

/// What a start would come to, as far as reading tells.
package enum Prediction: Hashable, Sendable {
  /// The account finds the person by the identifier, and has no chat with them.
  case wouldCreate(candidate: Int, by: IdentifierKind)
  /// The chat is there already.
  case wouldReuse(candidate: Int, chat: KnownChats.Chat)
  /// The account finds the person whom the start of somebody before finds as well: it comes back with the same chat.
  case wouldShare(candidate: Int, with: String)
  /// No account that may be used finds the person, or may write to them: what each of them says.
  case unreachable([Refusal])
  /// Nothing can be said: the account could not be asked.
  case unclear

  /// Why an account cannot be used for a person.
  package struct Refusal: Hashable, Sendable {
    /// The account.
    package let accountID: String
    /// Why.
    package let reason: Reason

    /// Why an account cannot be used for a person.
    package enum Reason: String, Hashable, Sendable {
      /// The network finds nobody by what is known of the person.
      case notFound = "not_found"
      /// The network takes no messages for the person.
      case cannotMessage = "cannot_message"
    }
  }
}

extension Prediction {
  /// The candidate that would be used; nil for none.
  fileprivate var candidate: Int? {
    switch self {
    case .wouldCreate(let candidate, _), .wouldReuse(let candidate, _), .wouldShare(let candidate, _): candidate
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
    var first: [FoundUser: String] = [:]
    return zip(starts, found).map { start, found in
      guard let user = found.user, let candidate = found.prediction.candidate else { return found.prediction }
      if let name = first[user] { return .wouldShare(candidate: candidate, with: name) }
      first[user] = start.person.displayName
      return found.prediction
    }
  }

  /// A person of a network, on an account.
  private struct FoundUser: Hashable {
    let accountID: String
    let userID: String
  }

  private struct Found {
    let prediction: Prediction
    /// Whom the start finds; nil for nobody, or when nobody can say.
    var user: FoundUser?
  }

  private func prediction(for start: PlannedStart) async -> Found {
    var refusals: [Prediction.Refusal] = []
    for (index, candidate) in start.candidates.enumerated() {
      do throws(BeeperError) {
        let accountID = candidate.account.accountID
        switch try await find(candidate) {
        case .chat(let chat):
          return Found(
            prediction: .wouldReuse(candidate: index, chat: chat),
            user: chat.identifiers[.id].map { FoundUser(accountID: accountID, userID: $0) })
        case .person(let kind, let userID):
          return Found(
            prediction: .wouldCreate(candidate: index, by: kind),
            user: FoundUser(accountID: accountID, userID: userID))
        // A network that refuses a person is not asked for them by another identifier.
        case .closed:
          return Found(prediction: .unreachable(refusals + [.init(accountID: accountID, reason: .cannotMessage)]))
        case .nobody:
          let refusal = Prediction.Refusal(accountID: accountID, reason: .notFound)
          if !refusals.contains(refusal) { refusals.append(refusal) }
        }
      } catch {
        return Found(prediction: .unclear)
      }
    }
    return Found(prediction: .unreachable(refusals))
  }

  private enum Finding {
    case chat(KnownChats.Chat)
    case person(IdentifierKind, userID: String)
    case closed
    case nobody
  }

  private func find(_ candidate: PlannedStart.Candidate) async throws(BeeperError) -> Finding {
    if let chat = candidate.knownChat { return .chat(chat) }
    let accountID = candidate.account.accountID
    // An id cannot be looked up: the network takes it or not.
    if let userID = candidate.user.id { return .person(.id, userID: userID) }
    let kinds = candidate.account.bridgeType.resolvableKinds
    let identifiers = candidate.user.identifiers.sorted { left, right in
      kinds.firstIndex(of: left.kind) ?? kinds.count < kinds.firstIndex(of: right.kind) ?? kinds.count
    }
    for (kind, value) in identifiers {
      guard let user = try await client.user(foundBy: kind, value, accountID: accountID) else { continue }
      if let chat = knownChats.chat(with: .id, user.id, accountID: accountID) { return .chat(chat) }
      return user.cannotMessage == true ? .closed : .person(kind, userID: user.id)
    }
    return .nobody
  }
}
