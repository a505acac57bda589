extension World {
  /// Refuses a world that refers to accounts or people it does not have, or that has something twice.
  ///
  /// - Throws: `WorldError` with the first place.
  func validate() throws(WorldError) {
    guard (1...200).contains(chatPageSize) else {
      throw WorldError(path: "chatPageSize", reason: .wrongValue("1 to 200"))
    }
    guard (-Self.decade...Self.decade).contains(clockOffset) else {
      throw WorldError(path: "clockOffset", reason: .wrongValue("ten years at most"))
    }
    let accountIDs = try validateAccounts()
    let people = try validatePeople(accountIDs: accountIDs)
    try validateChats(people: people)
    for (index, wrong) in wrongPersons.enumerated() where !people.contains(Key(wrong.accountID, wrong.opens)) {
      throw WorldError(path: "wrongPersons[\(index)]", reason: .unknownPerson(wrong.opens))
    }
    for (index, fault) in faults.enumerated() {
      if case .account(let change) = fault.effect, !accountIDs.contains(change.accountID) {
        throw WorldError(path: "faults[\(index)].effect", reason: .unknownAccount(change.accountID))
      }
    }
  }

  /// In seconds.
  private static let decade = 315_576_000

  /// A user on an account.
  private struct Key: Hashable {
    let accountID: String
    let userID: String

    init(_ accountID: String, _ userID: String) {
      self.accountID = accountID
      self.userID = userID
    }
  }

  private func validateAccounts() throws(WorldError) -> Set<String> {
    var seen: Set<String> = []
    for (index, account) in accounts.enumerated() where !seen.insert(account.accountID).inserted {
      throw WorldError(path: "accounts[\(index)]", reason: .duplicate(account.accountID))
    }
    return seen
  }

  private func validatePeople(accountIDs: Set<String>) throws(WorldError) -> Set<Key> {
    var seen: Set<Key> = []
    for (index, person) in people.enumerated() {
      guard accountIDs.contains(person.accountID) else {
        throw WorldError(path: "people[\(index)]", reason: .unknownAccount(person.accountID))
      }
      guard seen.insert(Key(person.accountID, person.id)).inserted else {
        throw WorldError(path: "people[\(index)]", reason: .duplicate(person.id))
      }
    }
    return seen
  }

  private func validateChats(people: Set<Key>) throws(WorldError) {
    var direct: Set<Key> = []
    var seen: Set<String> = []
    for (index, chat) in chats.enumerated() {
      for userID in chat.with where !people.contains(Key(chat.accountID, userID)) {
        throw WorldError(path: "chats[\(index)]", reason: .unknownPerson(userID))
      }
      if let id = chat.id, !seen.insert(id).inserted {
        throw WorldError(path: "chats[\(index)]", reason: .duplicate(id))
      }
      guard chat.type == .single else { continue }
      guard let userID = chat.with.first, chat.with.count == 1 else {
        throw WorldError(path: "chats[\(index)].with", reason: .wrongValue("a single chat is with one person"))
      }
      guard direct.insert(Key(chat.accountID, userID)).inserted else {
        throw WorldError(path: "chats[\(index)]", reason: .duplicate(userID))
      }
    }
  }
}

/// What is wrong with a world file, and where.
package struct WorldError: Error, Hashable, Sendable {
  /// Why a world was refused.
  package enum Reason: Hashable, Sendable {
    case notJSON
    case unknownKey
    case missingKey
    case wrongType
    case wrongValue(String)
    case unknownAccount(String)
    case unknownPerson(String)
    case duplicate(String)
  }

  /// The place in the file, such as `people[3].phoneNumber`; empty for the whole file.
  package let path: String
  package let reason: Reason

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

extension WorldError {
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(path: Self.path(context.codingPath + [key]), reason: .missingKey)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self.init(path: Self.path(context.codingPath), reason: .wrongType)
    case .dataCorrupted(let context):
      let reason: Reason = context.codingPath.isEmpty ? .notJSON : .wrongValue(context.debugDescription)
      self.init(path: Self.path(context.codingPath), reason: reason)
    @unknown default:
      self.init(path: "", reason: .notJSON)
    }
  }

  init(_ error: StrictDecodingError) {
    switch error {
    case .unknownKey(let path): self.init(path: Self.path(path), reason: .unknownKey)
    case .emptyText(let path): self.init(path: Self.path(path), reason: .wrongValue("must not be empty"))
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
  }
}

extension WorldError: CustomStringConvertible {
  package var description: String {
    let place = path.isEmpty ? "the world file" : "\(path) in the world file"
    return switch reason {
    case .notJSON: "\(place) is not a JSON object"
    case .unknownKey: "\(place) is not a key of a world"
    case .missingKey: "\(place) is missing"
    case .wrongType: "\(place) has the wrong type"
    case .wrongValue(let detail): "\(place) has a value that is not allowed: \(detail)"
    case .unknownAccount(let id): "\(place) names account \(id), which is not in accounts"
    case .unknownPerson(let id): "\(place) names \(id), who is not in people on that account"
    case .duplicate(let id): "\(place) repeats \(id)"
    }
  }
}
