extension World {
  /// A user of one network. `accountID` and `id` are required.
  package struct Person: Codable, Hashable, Sendable {
    /// Whether a chat with the person can be started.
    package enum Reach: String, Codable, Sendable {
      case open
      /// Only with `allowInvite`; the person is then pending in the chat. Without it a start answers 422.
      case inviteOnly
      /// Never: the person is shown as `cannotMessage`, and a start answers 422.
      case closed
    }

    package var accountID: String
    package var id: String
    package var fullName: String?
    package var phoneNumber: String?
    package var email: String?
    package var username: String?
    package var reach: Reach
    /// Whether the person is among the account's contacts; others are found by an exact identifier only.
    package var isContact: Bool
    /// The identifiers that find the person; default: all that the network uses.
    package var resolvedBy: Set<IdentifierKind>
    /// Identifiers that find the person but are never shown, as networks do with phone numbers.
    package var hidden: Set<IdentifierKind>

    package init(accountID: String, id: String) {
      self.accountID = accountID
      self.id = id
      reach = .open
      isContact = false
      resolvedBy = Set(IdentifierKind.allCases)
      hidden = []
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
      case accountID, id, fullName, phoneNumber, email, username, reach, isContact, resolvedBy, hidden
    }

    package init(from decoder: any Decoder) throws {
      let values = try decoder.strictContainer(keyedBy: CodingKeys.self)
      accountID = try values.decode(String.self, forKey: .accountID)
      id = try values.decode(String.self, forKey: .id)
      fullName = try values.decodeIfPresent(String.self, forKey: .fullName)
      phoneNumber = try values.decodeIfPresent(String.self, forKey: .phoneNumber)
      email = try values.decodeIfPresent(String.self, forKey: .email)
      username = try values.decodeIfPresent(String.self, forKey: .username)
      reach = try values.decode(.reach, default: .open)
      isContact = try values.decode(.isContact, default: true)
      resolvedBy = try values.decode(.resolvedBy, default: Set(IdentifierKind.allCases))
      hidden = try values.decode(.hidden, default: [])
    }

    /// The value of an identifier, as the world has it.
    func value(of kind: IdentifierKind) -> String? {
      switch kind {
      case .id: id
      case .phoneNumber: phoneNumber
      case .email: email
      case .username: username
      }
    }
  }

  /// An identifier whose start opens somebody else's chat, as ranking by name can. All keys are required.
  package struct WrongPerson: Codable, Hashable, Sendable {
    package var accountID: String
    /// A phone number, e-mail address, username or user ID.
    package var identifier: String
    /// The ID of the person whose chat is opened.
    package var opens: String
  }
}
