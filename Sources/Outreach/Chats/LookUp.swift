import BeeperDesktop

/// The users that the network's contact search finds for the identifiers of one start.
struct LookUp: Sendable {
  /// A person of a network, on an account.
  struct FoundUser: Hashable {
    let accountID: String
    let userID: String
  }

  private let accountID: String
  private var found: [(kind: IdentifierKind, value: String, user: User)] = []
  /// The error of the first search that failed; nil when all succeeded.
  private(set) var error: BeeperError?

  /// Looks `user` up on `account` by one identifier after the other, in the order in which the network finds people.
  init(_ user: UserPayload, on account: Account, client: BeeperClient) async {
    accountID = account.accountID
    for (kind, value) in user.identifiers(on: account.bridgeType) {
      guard kind != .id else {
        // An id cannot be looked up: the network takes it or not.
        found = [(kind, value, User(id: value))]
        return
      }
      do throws(BeeperError) {
        if let user = try await client.user(foundBy: kind, value, accountID: accountID) {
          found.append((kind, value, user))
        }
      } catch {
        self.error = self.error ?? error
      }
    }
  }

  /// The user that the network would open a chat with; nil when no search found anybody.
  var user: FoundUser? { found.first.map { FoundUser(accountID: accountID, userID: $0.user.id) } }

  /// By what they were found first.
  var kind: IdentifierKind? { found.first?.kind }

  /// Whether the network takes no messages for them.
  var isClosed: Bool { found.first?.user.cannotMessage == true }

  /// Whether the user may be the wrong person: the identifiers find different users, or a user shows another value than
  /// the one that was searched for.
  var isDoubtful: Bool {
    Set(found.map(\.user.id)).count > 1 || found.contains { ($0.user.value(of: $0.kind) ?? $0.value) != $0.value }
  }
}

extension BeeperClient {
  /// The user that a start by the identifier would reach, even one who shows another number or address; nil for nobody.
  func user(foundBy kind: IdentifierKind, _ value: String, accountID: String) async throws(BeeperError) -> User? {
    let found = try await lookUp(kind, value, accountID: accountID)
    // A number or an address is looked up exactly, and whom the network takes for its owner a start would open too. A
    // search for a username also finds contacts by parts of their names.
    let isExact = kind != .username
    return found.first { $0.value(of: kind) == value }
      ?? (found.count == 1 && (isExact || found[0].value(of: kind) == nil) ? found[0] : nil)
  }

  /// The user who shows the identifier, or the only user found if they show none of this kind; nil for anybody else.
  func user(carrying kind: IdentifierKind, _ value: String, accountID: String) async throws(BeeperError) -> User? {
    let found = try await lookUp(kind, value, accountID: accountID)
    return found.first { $0.value(of: kind) == value }
      ?? (found.count == 1 && found[0].value(of: kind) == nil ? found[0] : nil)
  }

  private func lookUp(_ kind: IdentifierKind, _ value: String, accountID: String) async throws(BeeperError) -> [User] {
    try await searchContacts(accountID: accountID, query: kind == .username ? "@" + value : value)
  }
}

extension User {
  /// What the person shows of the kind, in the form to compare by.
  func value(of kind: IdentifierKind) -> String? {
    Participant(user: self).identifiers.first { $0.kind == kind }?.value
  }
}
