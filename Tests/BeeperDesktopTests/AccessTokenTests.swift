import BeeperDesktop
import Testing

@Suite("An access token")
struct AccessTokenTests {
  @Test(
    "is refused unless it can stand in a header field", arguments: ["", " \n\t", "a b", "a\r\nX: y", "tök", "a\u{7F}"])
  func refused(text: String) {
    #expect(AccessToken(text).map { "\($0)" } == nil)
  }

  @Test("shows nothing of itself in any description")
  func hidden() throws {
    let token = try #require(AccessToken(" \(Samples.token)\n"))
    var dumped = ""
    dump(token, to: &dumped)
    dump([token], to: &dumped)
    for text in ["\(token)", String(reflecting: token), String(describing: Optional(token)), dumped] {
      #expect(!text.contains(Samples.token))
      #expect(!text.contains("Secret"))
    }
  }

  @Test("is shown by no client that holds it")
  func hiddenInClient() async throws {
    let shown = try await BeeperClient.withClient(baseURL: .desktopDefault, token: AccessToken(Samples.token)) {
      var dumped = ""
      dump($0, to: &dumped)
      return "\($0) \(String(reflecting: $0)) \(dumped)"
    }
    #expect(!shown.contains(Samples.token))
  }
}
