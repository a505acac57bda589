package import BeeperDesktop
import ContactBook

/// What a start would come to, as far as reading tells.
package enum Prediction: Hashable, Sendable {
  /// The account finds the person by the identifier, and has no chat with them.
  case wouldCreate(candidate: Int, by: IdentifierKind?)
  /// The chat is there already.
  case wouldReuse(candidate: Int, chat: KnownChats.Chat)
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
    await withTaskGroup(of: (Int, Prediction).self) { group in
      var predictions = Array(repeating: Prediction.unclear, count: starts.count)
      for (index, start) in starts.enumerated() {
        if index >= width, let (done, prediction) = await group.next() { predictions[done] = prediction }
        group.addTask { (index, await prediction(for: start)) }
      }
      for await (done, prediction) in group { predictions[done] = prediction }
      return predictions
    }
  }

  private func prediction(for start: PlannedStart) async -> Prediction {
    var refusals: [Prediction.Refusal] = []
    for (index, candidate) in start.candidates.enumerated() {
      do throws(BeeperError) {
        switch try await find(candidate) {
        case .chat(let chat): return .wouldReuse(candidate: index, chat: chat)
        case .person(let kind): return .wouldCreate(candidate: index, by: kind)
        // A network that refuses a person is not asked for them by another identifier.
        case .closed:
          return .unreachable(refusals + [.init(accountID: candidate.account.accountID, reason: .cannotMessage)])
        case .nobody:
          let refusal = Prediction.Refusal(accountID: candidate.account.accountID, reason: .notFound)
          if !refusals.contains(refusal) { refusals.append(refusal) }
        }
      } catch {
        return .unclear
      }
    }
    return .unreachable(refusals)
  }

  private enum Finding {
    case chat(KnownChats.Chat)
    case person(IdentifierKind?)
    case closed
    case nobody
  }

  private func find(_ candidate: PlannedStart.Candidate) async throws(BeeperError) -> Finding {
    if let chat = candidate.knownChat { return .chat(chat) }
    let accountID = candidate.account.accountID
    // An id cannot be looked up: the network takes it or not.
    if candidate.user.id != nil { return .person(.id) }
    let kinds = candidate.account.bridgeType.resolvableKinds
    let identifiers = candidate.user.identifiers.sorted { left, right in
      kinds.firstIndex(of: left.kind) ?? kinds.count < kinds.firstIndex(of: right.kind) ?? kinds.count
    }
    for (kind, value) in identifiers {
      guard let user = try await client.user(foundBy: kind, value, accountID: accountID) else { continue }
      if let chat = knownChats.chat(with: .id, user.id, accountID: accountID) { return .chat(chat) }
      return user.cannotMessage == true ? .closed : .person(kind)
    }
    return .nobody
  }
}
