import BeeperSandbox
import Foundation
import Testing

@Suite struct WorldTests {
  static let account = #"{"accountID": "a", "bridge": {"id": "a", "provider": "cloud", "type": "signal"}}"#

  @Test(
    arguments: [
      ("", "", .notJSON), ("[]", "", .wrongType), (#"{"acounts": []}"#, "acounts", .unknownKey),
      (#"{"accounts": [{"accountID": "a"}]}"#, "accounts[0].bridge", .missingKey),
      (#"{"accounts": 5}"#, "accounts", .wrongType), (#"{"chatPageSize": 0}"#, "chatPageSize", .wrongValue("1 to 200")),
      (#"{"latency": {"starts": [9, 1]}}"#, "latency.starts", .wrongValue("a number or [from, to]")),
      (#"{"accounts": [\#(account), \#(account)]}"#, "accounts[1]", .duplicate("a")),
      (#"{"people": [{"accountID": "a", "id": "x"}]}"#, "people[0]", .unknownAccount("a")),
      (
        #"{"accounts": [\#(account)], "people": [{"accountID": "a", "id": "x"}, {"accountID": "a", "id": "x"}]}"#,
        "people[1]", .duplicate("x")
      ),
      (#"{"accounts": [\#(account)], "chats": [{"accountID": "a", "with": ["x"]}]}"#, "chats[0]", .unknownPerson("x")),
      (#"{"faults": [{"effect": "explode"}]}"#, "faults[0].effect", .wrongValue("not an effect: explode")),
      (
        #"{"faults": [{"effect": {"slow": 1, "answer": {"status": 500}}}]}"#, "faults[0].effect",
        .wrongValue("one effect")
      ),
      (
        #"{"faults": [{"effect": {"answer": {"status": 200}}}]}"#, "faults[0].effect.answer.status",
        .wrongValue("400 to 599")
      ),
      (#"{"faults": [{"match": {"nht": 1}, "effect": "reset"}]}"#, "faults[0].match.nht", .unknownKey),
      (
        #"{"faults": [{"effect": {"account": {"accountID": "a", "status": "disabled"}}}]}"#, "faults[0].effect",
        .unknownAccount("a")
      ),
    ] as [(String, String, WorldError.Reason)])
  func mistakesAreNamedWithTheirPlace(_ text: String, _ path: String, _ reason: WorldError.Reason) {
    #expect(throws: WorldError(path: path, reason: reason)) { try World(text) }
  }

  @Test func survivesEncoding() throws {
    let world = try World.demo()
    #expect(try World(json: Array(JSONEncoder().encode(world))) == world)
  }
}
