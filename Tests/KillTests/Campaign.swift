import BeeperSandbox
import CommandProcess

/// A way in which texts get to 500 people.
enum Campaign: CaseIterable {
  /// With the starts.
  case start
  /// As messages, after each chat has shown that it is with whom was meant.
  case message
  /// As drafts.
  case draft
  /// With the starts, where they get lost, and as messages after the last of them.
  case send
  /// With the starts, on two accounts: half of the people cannot be found on the first.
  case twoAccounts

  /// What the command is told besides the text.
  var arguments: [String] {
    switch self {
    case .start: []
    case .message: ["--deliver", "message"]
    case .draft: ["--deliver", "draft"]
    case .send: ["--deliver", "send"]
    case .twoAccounts: ["--account", "whatsapp", "--account", "signal"]
    }
  }

  /// How the last of its runs may end. A text of its own that a kill caught between its intent and its request is not in
  /// its chat, and is never sent again.
  var exitCodes: Set<Int32> {
    switch self {
    case .start, .twoAccounts: [0, 7]
    case .message, .draft, .send: [0, 6, 7]
    }
  }

  /// A world whose starts take as long as `seed` says.
  func world(seed: Int) throws -> World {
    let text = self == .send ? "ignored" : "delivered"
    let startText = #""startText": {"created": "\#(text)", "existing": "\#(text)"}"#
    let members = #""omits": ["startStatus"], "latency": {"starts": [0, 6], "reads": 0, "seed": \#(seed)},"#
    guard self == .twoAccounts else { return try World.invented(members, accountMembers: ", \(startText)") }
    func account(_ network: String, reachable: Double) -> String {
      """
      {"accountID": "\(network)", "bridge": {"id": "\(network)", "provider": "local", "type": "\(network)"},
       "strangers": {"reachable": \(reachable), "by": ["phoneNumber"]}, \(startText)}
      """
    }
    let accounts = [account("whatsapp", reachable: 0.5), account("signal", reachable: 1)]
    return try World(json: Array("{\(members) \"accounts\": [\(accounts.joined(separator: ", "))]}".utf8))
  }

  /// About how far `progress` comes where all goes well: a start and a text for each person, and another start for those
  /// who are not found at first.
  var progressAtEnd: Int { self == .twoAccounts ? KilledRun.people * 5 / 2 : KilledRun.people * 2 }

  /// What the server did, as a number that grows with every start and every text.
  static func progress(_ books: SandboxBooks) -> Int {
    books.startRequests + books.textsDelivered.count + books.drafts.count
  }

  /// Whether texts went no other way than they should.
  func wentOneWay(_ books: SandboxBooks) -> Bool {
    self == .draft ? books.textsDelivered.isEmpty : books.drafts.isEmpty
  }

  /// The chats that got their text, each as often as it got it.
  func chatsWithText(_ books: SandboxBooks) -> [String] {
    switch self {
    case .draft: books.drafts.map(\.chatID)
    default: books.textsDelivered.flatMap { Array(repeating: $0.chatID, count: $0.count) }
    }
  }

  /// What a report calls a text that got where it should.
  var arrived: String { self == .draft ? "drafted" : "delivered" }
}
