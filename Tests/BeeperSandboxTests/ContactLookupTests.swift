import BeeperSandbox
import Testing

@Suite struct ContactLookupTests {
  @Test(arguments: [
    ("wa", "%2B14155550101", ["ada"]), ("wa", "+14155550101", []), ("wa", "%2B1+415+555+0101", ["ada"]),
    ("wa", "%2B1%20415%20555%200101", ["ada"]), ("wa", "%2B61491570156", ["@whatsapp_61491570156:beeper.local"]),
    ("wa", "%2B491713920099", []), ("wa", "lindqvist", ["ada"]), ("wa", "L", ["ada", "leyla"]), ("wa", "nobody", []),
    ("sig", "%40noa.42", ["noa-sig"]), ("sig", "noa.42", []), ("sig", "ada.01", ["ada-sig"]),
    ("sig", "%2B61491570156", []), ("sig", "ada%40lindqvist.example", []),
  ])
  func find(_ account: String, _ query: String, _ expected: [String]) async throws {
    try await Sandbox.serve(.small()) { server in
      let answer = try await Caller(server).get("/v1/accounts/\(account)/contacts?query=\(query)")
      #expect(answer.json?["items"]?.items.map { $0["id"]?.string } == expected)
      #expect(server.books().chatsCreated.isEmpty)
    }
  }
}
