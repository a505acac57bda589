import BeeperDesktop
import BeeperSandbox

/// The world that the client is tried against: one account with four people, a chat, and one account that is off.
enum SandboxWorld {
  static func world(_ additions: String = "") throws -> World {
    try World(json: Array("{\(additions)\(content)}".utf8))
  }

  private static let content = """
    "appVersion": "4.3.73", "chatPageSize": 2,
    "accounts": [
      {"accountID": "wa", "bridge": {"id": "wa", "provider": "cloud", "type": "whatsapp"}, "network": "WhatsApp",
       "startText": {"created": "delivered", "existing": "ignored"}},
      {"accountID": "tg", "bridge": {"id": "tg", "provider": "cloud", "type": "telegram"}, "network": "Telegram",
       "status": "reconnect_required"}
    ],
    "people": [
      {"accountID": "wa", "id": "@ada:example", "fullName": "Ada Lovelace", "phoneNumber": "+14155550132"},
      {"accountID": "wa", "id": "@ben:example", "fullName": "Ben Example", "phoneNumber": "+442079460123"},
      {"accountID": "wa", "id": "@cleo:example", "fullName": "Cleo Example", "phoneNumber": "+33639980145"},
      {"accountID": "tg", "id": "@dan:example", "fullName": "Dan Example", "username": "dan"}
    ],
    "chats": [
      {"accountID": "wa", "with": ["@ben:example"], "id": "!ben:beeper.example", "messages": [
        {"text": "One"}, {"text": "Two", "from": "@ben:example"}, {"text": "Three & more"}]},
      {"accountID": "wa", "with": ["@cleo:example"], "id": "!cleo:beeper.example"}
    ]
    """

  static func start(_ phoneNumber: String, on accountID: String = "wa", text: String? = nil) -> StartChatRequest {
    StartChatRequest(accountID: accountID, user: UserPayload(phoneNumber: phoneNumber), messageText: text)
  }

  /// Serves a world and opens a client on it, with the sandbox's own token unless another is given.
  static func serving<Result: Sendable>(
    _ world: World, token: String? = nil, configuration: BeeperClient.Configuration = .once,
    perform body: (BeeperClient, SandboxServer) async throws -> Result
  ) async throws -> Result {
    try await Sandbox.serve(world) { server in
      try await BeeperClient.withClient(
        baseURL: try BaseURL(server.baseURL), token: AccessToken(token ?? server.accessToken),
        configuration: configuration
      ) { client in
        try await body(client, server)
      }
    }
  }
}
