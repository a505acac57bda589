import BeeperSandbox
import Testing

/// What happens to each person of the samples when no account is chosen by hand.
@Suite struct DemoWorldTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let account: String
    let user: String
    let status: Int
    var chat: String?
    /// The identifier that the chat's other participant shows.
    var shown: [String: String] = [:]
    var testDescription: String { "\(name) on \(account)" }
  }

  static let cases = [
    Case(name: "Ada", account: "whatsapp", user: #"{"phoneNumber": "+14155550101"}"#, status: 200, chat: "created"),
    Case(name: "Layla", account: "whatsapp", user: #"{"phoneNumber": "+33639980102"}"#, status: 200, chat: "existing"),
    Case(name: "Ken", account: "whatsapp", user: #"{"phoneNumber": "+447700900103"}"#, status: 200, chat: "created"),
    Case(
      name: "Olena", account: "whatsapp", user: #"{"phoneNumber": "+4917139200104"}"#, status: 200, chat: "existing"),
    Case(name: "Jonas", account: "whatsapp", user: #"{"phoneNumber": "+4917139200105"}"#, status: 404),
    Case(name: "Sofia", account: "whatsapp", user: #"{"phoneNumber": "+442079460106"}"#, status: 422),
    Case(name: "Chidi", account: "whatsapp", user: #"{"phoneNumber": "+447700900107"}"#, status: 502),
    Case(
      name: "María", account: "whatsapp", user: #"{"phoneNumber": "+14155550108"}"#, status: 200, chat: "existing",
      shown: ["phoneNumber": "+14155550198", "fullName": "Alvarez Plumbing"]),
    Case(name: "Pavel", account: "whatsapp", user: #"{"phoneNumber": "+33639980133"}"#, status: 400),
    Case(name: "Nora", account: "whatsapp", user: #"{"phoneNumber": "+447700900134"}"#, status: 404),
    Case(name: "Rosa", account: "whatsapp", user: #"{"phoneNumber": "+14155550131"}"#, status: 200, chat: "created"),
    Case(
      name: "Duarte", account: "whatsapp", user: #"{"phoneNumber": "+33639980135"}"#, status: 200, chat: "existing"),
    Case(name: "Nkechi", account: "whatsapp", user: #"{"phoneNumber": "+447700900121"}"#, status: 200, chat: "created"),
    Case(name: "Xiaoming", account: "telegram", user: #"{"username": "xiaoming_w"}"#, status: 200, chat: "created"),
    Case(
      name: "Priya", account: "matrix", user: #"{"email": "priya@natarajan.example"}"#, status: 200, chat: "created"),
    Case(
      name: "Tomáš", account: "telegram", user: #"{"phoneNumber": "+4917139200111"}"#, status: 200, chat: "existing",
      shown: ["username": "tomas_dvorak"]),
    Case(name: "Noa", account: "whatsapp", user: #"{"phoneNumber": "+33639980112"}"#, status: 200, chat: "created"),
    Case(name: "Inês", account: "matrix", user: #"{"id": "@ines:beeper.example"}"#, status: 200, chat: "existing"),
    Case(name: "Min-jun", account: "matrix", user: #"{"email": "minjun@haneul.example"}"#, status: 404),
    Case(
      name: "a stranger", account: "whatsapp", user: #"{"phoneNumber": "+61491570156"}"#, status: 200, chat: "created"),
  ]

  @Test(arguments: cases)
  func person(_ expected: Case) async throws {
    var world = try World.demo()
    world.latency = World.Latency()
    try await Sandbox.serve(world) { server in
      let answer = try await Caller(server).start(expected.account, expected.user)
      #expect(answer.status == expected.status)
      #expect(answer.json?["status"]?.string == expected.chat)
      let participant = answer.json?["participants"]?["items"]?[0]
      for (key, value) in expected.shown { #expect(participant?[key]?.string == value) }
    }
  }
}
