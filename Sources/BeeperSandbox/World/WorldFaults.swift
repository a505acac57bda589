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
    /// that a start resolves to.
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

extension World.Fault {
  /// What happens to a request: `"reset"`, `"hang"`, `"garbage"`, `{"slow": 250}`,
  /// `{"answer": {"status": 502, "code": "…", "message": "…", "retryAfter": 1}}` or
  /// `{"account": {"accountID": "…", "status": "disconnected"}}`.
  package enum Effect: Codable, Hashable, Sendable {
    /// An error answer.
    case answer(Answer)
    /// The connection is reset (TCP RST) instead of an answer.
    case reset
    /// Status 200 with a body that is not JSON.
    case garbage
    /// The answer comes later, by this many milliseconds.
    case slow(Double)
    /// No answer ever, until the client closes the connection.
    case hang
    /// An account changes its status, then the request goes on.
    case account(AccountChange)

    /// An error answer. `status` is required.
    package struct Answer: Codable, Hashable, Sendable {
      package var status: Int
      package var code: String
      package var message: String
      /// The header `Retry-After`, in seconds.
      package var retryAfter: Int?

      package init(status: Int, code: String, message: String, retryAfter: Int? = nil) {
        self.status = status
        self.code = code
        self.message = message
        self.retryAfter = retryAfter
      }

      enum CodingKeys: String, CodingKey, CaseIterable { case status, code, message, retryAfter }

      package init(from decoder: any Decoder) throws {
        let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
        status = try values.decode(Int.self, forKey: .status)
        guard (400...599).contains(status) else {
          throw DecodingError.dataCorruptedError(forKey: .status, in: values, debugDescription: "400 to 599")
        }
        code = try values.decode(.code, default: "injected_fault")
        message = try values.decode(.message, default: "Injected fault")
        retryAfter = try values.decodeIfPresent(Int.self, forKey: .retryAfter)
      }
    }

    /// A new status of an account. Both keys are required.
    package struct AccountChange: Codable, Hashable, Sendable {
      package var accountID: String
      package var status: World.AccountStatus

      package init(accountID: String, status: World.AccountStatus) {
        self.accountID = accountID
        self.status = status
      }
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case answer, slow, account }

    package init(from decoder: any Decoder) throws {
      if let name = try? decoder.singleValueContainer().decode(String.self) {
        switch name {
        case "reset": self = .reset
        case "garbage": self = .garbage
        case "hang": self = .hang
        default:
          throw DecodingError.dataCorrupted(
            DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "not an effect: \(name)"))
        }
        return
      }
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      guard let key = values.allKeys.first, values.allKeys.count == 1 else {
        throw DecodingError.dataCorrupted(
          DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "one effect"))
      }
      switch key {
      case .answer: self = .answer(try values.decode(Answer.self, forKey: key))
      case .slow: self = .slow(try values.decode(Double.self, forKey: key))
      case .account: self = .account(try values.decode(AccountChange.self, forKey: key))
      }
    }

    package func encode(to encoder: any Encoder) throws {
      switch self {
      case .answer(let answer): try encode(answer, .answer, to: encoder)
      case .slow(let milliseconds): try encode(milliseconds, .slow, to: encoder)
      case .account(let change): try encode(change, .account, to: encoder)
      case .reset: try encode("reset", to: encoder)
      case .garbage: try encode("garbage", to: encoder)
      case .hang: try encode("hang", to: encoder)
      }
    }

    private func encode(_ value: some Encodable, _ key: CodingKeys, to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(value, forKey: key)
    }

    private func encode(_ name: String, to encoder: any Encoder) throws {
      var value = encoder.singleValueContainer()
      try value.encode(name)
    }
  }
}
