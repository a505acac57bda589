extension World {
  /// A chat account of the app's user. `accountID` and `bridge` are required.
  package struct Account: Codable, Hashable, Sendable {
    /// The bridge that runs the account. All three are required.
    package struct Bridge: Codable, Hashable, Sendable {
      package enum Provider: String, Codable, Sendable {
        case cloud, local
        case selfHosted = "self-hosted"
        case platformSDK = "platform-sdk"
      }

      package var id: String
      package var provider: Provider
      /// The machine-readable kind of network, such as `whatsapp`; decides which identifiers resolve.
      package var type: String
    }

    package var accountID: String
    package var bridge: Bridge
    /// The name of the network for display.
    package var network: String?
    /// Starts and messages on an account that is not `connected` answer 409.
    package var status: AccountStatus
    package var statusText: String?
    /// The app's user on this network; default: an ID made of the account's.
    package var user: Owner
    /// What the network does with identifiers that nobody in the world has.
    package var strangers: Strangers
    /// Whether `messageText` is delivered.
    package var startText: StartText
    /// The chat capability `maxTextLength`.
    package var maxTextLength: Int?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case accountID, bridge, network, status, statusText, user, strangers, startText, maxTextLength
    }

    package init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      accountID = try values.decode(String.self, forKey: .accountID)
      bridge = try values.decode(Bridge.self, forKey: .bridge)
      network = try values.decodeIfPresent(String.self, forKey: .network)
      status = try values.decode(.status, default: .connected)
      statusText = try values.decodeIfPresent(String.self, forKey: .statusText)
      user = try values.decode(.user, default: Owner(id: "@me_\(accountID):beeper.local"))
      strangers = try values.decode(.strangers, default: Strangers())
      startText = try values.decode(.startText, default: StartText())
      maxTextLength = try values.decodeIfPresent(Int.self, forKey: .maxTextLength)
    }
  }

  /// The app's user on a network. `id` is required.
  package struct Owner: Codable, Hashable, Sendable {
    package var id: String
    package var fullName: String?
    package var phoneNumber: String?
    package var email: String?
    package var username: String?
  }

  /// The connection status of an account, as the API spells it.
  package enum AccountStatus: String, Codable, Sendable {
    case connected, connecting, backfilling, disconnected, disabled
    case connectionRequired = "connection_required"
    case reconnectRequired = "reconnect_required"
    case attentionRequired = "attention_required"
  }

  /// Whether the `messageText` of a start on an account is delivered.
  package struct StartText: Codable, Hashable, Sendable {
    package enum OnCreation: String, Codable, Sendable {
      /// The text is the first message of the new chat.
      case delivered
      /// The network needs no text to create a chat and ignores it.
      case ignored
      /// As `delivered`, and a start without a text is refused with 422.
      case required
    }

    package enum OnExisting: String, Codable, Sendable {
      case delivered, ignored
    }

    package var created: OnCreation
    package var existing: OnExisting

    package init(created: OnCreation = .delivered, existing: OnExisting = .ignored) {
      self.created = created
      self.existing = existing
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case created, existing }

    package init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      created = try values.decode(.created, default: .delivered)
      existing = try values.decode(.existing, default: .ignored)
    }
  }
}

extension World {
  /// What a network does with an identifier that nobody in the world has: it finds a user who has it, or nobody.
  package struct Strangers: Codable, Hashable, Sendable {
    /// The share of identifiers, 0 to 1, that find a user. Which ones is a hash of the identifier: the same in every run.
    package var reachable: Double
    /// The kinds of identifier that strangers are found by.
    package var by: Set<IdentifierKind>
    /// Identifiers that find nobody, whatever the share.
    package var except: Set<String>

    package init(reachable: Double = 0, by: Set<IdentifierKind> = [.phoneNumber], except: Set<String> = []) {
      self.reachable = reachable
      self.by = by
      self.except = except
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case reachable, by, except }

    package init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      reachable = try values.decode(.reachable, default: 0)
      by = try values.decode(.by, default: [.phoneNumber])
      except = try values.decode(.except, default: [])
    }
  }
}

/// What a network can find a user by.
package enum IdentifierKind: String, Codable, CaseIterable, Sendable {
  case id, phoneNumber, email, username

  /// The identifiers that a bridge type uses, best first. A type that is not listed uses all of them.
  static func order(ofBridgeType type: String) -> [IdentifierKind] {
    switch type {
    case "whatsapp": [.id, .phoneNumber]
    case "signal": [.id, .phoneNumber, .username]
    case "telegram": [.id, .username, .phoneNumber]
    case "imessage": [.phoneNumber, .email]
    case "gmessages", "gvoice": [.phoneNumber]
    case "googlechat", "slackgo": [.email, .id]
    case "matrix", "beeper", "hungryserv": [.id, .username, .email]
    case "discordgo", "linkedin", "instagramgo", "facebookgo", "messenger", "twitter", "bluesky": [.id, .username]
    default: allCases
    }
  }
}
