extension World {
  /// What a network does with an identifier that nobody in the world has: it finds a user who has it, or nobody.
  package struct Strangers: Codable, Hashable, Sendable {
    /// The share of identifiers, 0 to 1, that find a user. Which ones is a hash of the identifier: the same in every run.
    package var reachable: Double
    /// The kinds of identifier that strangers are found by.
    package var by: Set<IdentifierKind>
    /// Identifiers that find nobody all the same.
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
