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

  /// What the server did, as a number that grows with every start and every text: two for each person where all goes well.
  static func progress(_ books: SandboxBooks) -> Int {
    books.startRequests + books.textsDelivered.count + books.drafts.count
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
