import BeeperSandbox
import CommandProcess

/// Faults as a world file has them.
enum FaultJSON {
  /// A fault that meets the starts of a person.
  static func start(_ person: Int, _ effect: String, commits: Bool = false, times: Int? = nil) -> String {
    """
    {"match": {"path": "/v1/chats/start", "identifier": "\(Stage.phone(person))"}, "effect": \(effect), \
    "commits": \(commits)\(times.map { ", \"times\": \($0)" } ?? "")}
    """
  }

  /// The same for the first of them only.
  static func once(_ person: Int, _ effect: String, commits: Bool = false) -> String {
    start(person, effect, commits: commits, times: 1)
  }

  /// The effect of an error answer.
  static func answer(_ status: Int) -> String { "{\"answer\": {\"status\": \(status)}}" }
}

extension World {
  /// A world with one WhatsApp account that delivers every text, a chat with each person of `existing`, and `faults`.
  /// People of `hidden` do not show the number that finds them.
  static func faulty(
    _ faults: [String] = [], existing: [Int] = [], hidden: [Int] = [], sendsStatus: Bool = true, members: String = "",
    accountMembers: String = ""
  ) throws -> World {
    let people =
      existing.map { #"{"accountID": "whatsapp", "id": "p\#($0)", "phoneNumber": "\#(Stage.phone($0))"}"# }
      + hidden.map {
        #"{"accountID": "whatsapp", "id": "p\#($0)", "phoneNumber": "\#(Stage.phone($0))", "hidden": ["phoneNumber"]}"#
      }
    let chats = existing.map { #"{"accountID": "whatsapp", "with": ["p\#($0)"]}"# }
    return try invented(
      """
      "omits": \(sendsStatus ? "[]" : "[\"startStatus\"]"), "people": [\(people.joined(separator: ", "))],
      "chats": [\(chats.joined(separator: ", "))], "faults": [\(faults.joined(separator: ", "))], \(members)
      """,
      accountMembers: #", "startText": {"created": "delivered", "existing": "delivered"}\#(accountMembers)"#)
  }
}
