/// What records say about whose they are beside a name: their personal addresses, and the firms they name.
struct OwnershipHints: Hashable {
  /// The personal addresses, folded.
  private var addresses: Set<String>
  /// The words of their local parts, as they sound.
  private var words: Set<String>
  /// The organizations, in lower case.
  private var organizations: Set<String>

  /// What `contacts`, records of one person, say.
  init(_ contacts: some Sequence<Contact>) {
    var addresses: Set<String> = []
    var words: Set<String> = []
    var organizations: Set<String> = []
    for contact in contacts {
      for address in contact.emails.lazy.map(\.address) where !address.isRoleMailbox {
        addresses.insert(address.folded)
        words.formUnion(Self.words(of: address))
      }
      if let organization = contact.organization { organizations.insert(organization.lowercased()) }
    }
    self.addresses = addresses
    self.words = words
    self.organizations = organizations
  }

  /// Adds what `other`, hints of the same person, say.
  mutating func formUnion(_ other: OwnershipHints) {
    addresses.formUnion(other.addresses)
    words.formUnion(other.words)
    organizations.formUnion(other.organizations)
  }

  /// Whether records without a name that say this are of somebody else than those that say `other` and are called
  /// `names`, words as they sound: both have personal addresses, and not one of the same name; or neither has a name, and
  /// they are of two firms.
  func isOfStranger(to other: OwnershipHints, called names: Set<String>) -> Bool {
    guard addresses.isDisjoint(with: other.addresses) else { return false }
    if !addresses.isEmpty, !other.addresses.isEmpty {
      let isOfOneName = Self.are(words, madeOf: other.words.union(names))
      return !isOfOneName && (!names.isEmpty || !Self.are(other.words, madeOf: words))
    }
    return names.isEmpty && !organizations.isEmpty && !other.organizations.isEmpty
      && organizations.isDisjoint(with: other.organizations)
  }

  private static func are(_ words: Set<String>, madeOf names: Set<String>) -> Bool {
    let spelled = names.map { Array($0.unicodeScalars) }
    return words.allSatisfy { word in names.contains { word.contains($0) } && isMade(word, of: spelled) }
  }

  /// Whether `word` is one or more of `names`, whole or their first letters: "jdoe" is of John Doe, and "mdoe" is not.
  ///
  /// Goes through the places that names can end at, each once, so that a word of few letters costs no more than another.
  private static func isMade(_ word: String, of names: [[Unicode.Scalar]]) -> Bool {
    let letters = Array(word.unicodeScalars)
    var isReached = [true] + Array(repeating: false, count: letters.count)
    for place in letters.indices where isReached[place] {
      for name in names where name.first == letters[place] {
        isReached[place + 1] = true
        if letters[place...].starts(with: name) { isReached[place + name.count] = true }
      }
    }
    return isReached[letters.count]
  }

  /// The words of more than two letters before the `@`.
  private static func words(of address: EmailAddress) -> [String] {
    NameToken.tokens(of: address.localPart.filter { !$0.isNumber }).compactMap(\.latinSounds).filter {
      $0.utf8.count > 2
    }
  }
}

extension OwnershipHints {
  /// Texts to put hints in an order by, whatever records they are of.
  var sortKey: [String] { addresses.sorted() + [""] + organizations.sorted() }
}

extension Clusters {
  /// Whether one of the two, who share a number, has no name, and what it says instead makes it somebody else.
  func areStrangers(_ first: Int, _ second: Int) -> Bool {
    guard distinctNames(with: first).isEmpty || distinctNames(with: second).isEmpty else { return false }
    return areStrangers(first, hints(of: first), second, hints(of: second))
  }

  /// The same where the hints are known, of these and of others of the same names.
  func areStrangers(_ first: Int, _ firstHints: OwnershipHints, _ second: Int, _ secondHints: OwnershipHints) -> Bool {
    let left = distinctNames(with: first)
    let right = distinctNames(with: second)
    guard left.isEmpty || right.isEmpty else { return false }
    let (nameless, other) = left.isEmpty ? (firstHints, secondHints) : (secondHints, firstHints)
    return nameless.isOfStranger(to: other, called: soundsOfNames(left + right))
  }
}
