extension World {
  /// Something that goes wrong with some requests. `effect` is required.
  ///
  /// Faults are tried in the order of the file, and the first that applies decides. Requests without a valid token and
  /// requests that are not well formed never meet a fault; those of a login, which need no token, may.
  package struct Fault: Codable, Hashable, Sendable {
    /// The requests it applies to; default: all.
    package var match: Match
    package var effect: Effect
    /// Whether the request has taken effect when the fault shows: a reset that commits loses the answer, not the chat.
    package var commits: Bool
    /// How often it applies at most; default: without bound.
    package var times: Int?

    package init(match: Match = Match(), effect: Effect, commits: Bool = false, times: Int? = nil) {
      self.match = match
      self.effect = effect
      self.commits = commits
      self.times = times
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case match, effect, commits, times }

    package init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      match = try values.decode(.match, default: Match())
      effect = try values.decode(Effect.self, forKey: .effect)
      commits = try values.decode(.commits, default: false)
      times = try values.decodeIfPresent(Int.self, forKey: .times)
    }
  }
}

extension World.Fault {
  /// Conditions that must all hold.
  package struct Match: Codable, Hashable, Sendable {
    /// The HTTP method, such as `POST`.
    package var method: String?
    /// The path as decoded, such as `/v1/chats/start`; a `*` at its end stands for any rest.
    package var path: String?
    package var accountID: String?
    /// An identifier that the request names: any of a start's `user`, the `query` of a search, or the ID of the person
    /// whom a start resolves to.
    package var identifier: String?
    /// Only the n-th request, from 1, that meets the conditions above.
    package var nth: Int?
    /// Only every k-th request that meets the conditions above.
    package var every: Int?

    package init(
      method: String? = nil, path: String? = nil, accountID: String? = nil, identifier: String? = nil, nth: Int? = nil,
      every: Int? = nil
    ) {
      self.method = method
      self.path = path
      self.accountID = accountID
      self.identifier = identifier
      self.nth = nth
      self.every = every
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case method, path, accountID, identifier, nth, every }

    package init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      method = try values.decodeIfPresent(String.self, forKey: .method)
      path = try values.decodeIfPresent(String.self, forKey: .path)
      accountID = try values.decodeIfPresent(String.self, forKey: .accountID)
      identifier = try values.decodeIfPresent(String.self, forKey: .identifier)
      nth = try values.decodeIfPresent(Int.self, forKey: .nth)
      every = try values.decodeIfPresent(Int.self, forKey: .every)
    }
  }
}
