import BeeperDesktop

/// Requests and answers about invented people.
enum Samples {
  static let token = "bp-Secret.Token_0123456789"
  static let text = "Dear Ada, the engine runs."
  static let chatID = "!room:beeper.example"

  static let request = StartChatRequest(
    accountID: "whatsapp",
    user: UserPayload(
      email: "ada@analytical.example", fullName: "Ada Lovelace", phoneNumber: "+14155550132", username: "ada_l"),
    messageText: text
  )

  static let chat = """
    {"id":"!room:beeper.example","accountID":"whatsapp","network":"WhatsApp","title":"Ada Lovelace","type":"single",
    "participants":{"items":[{"id":"@ada:example","phoneNumber":"+14155550132","fullName":"Ada Lovelace"},
    {"id":"@me:example","isSelf":true}],"hasMore":false,"total":2},"unreadCount":0,"chatID":"!room:beeper.example",
    "status":"created"}
    """

  static func error(_ code: String, _ message: String) -> String {
    #"{"message":"\#(message)","code":"\#(code)"}"#
  }
}

extension BeeperClient.Configuration {
  /// No retries and generous bounds: what a test of one request needs.
  static var once: Self { Self(retry: .never) }
}

extension BeeperClient {
  /// Opens a client with the samples' token.
  static func to<Result: Sendable>(
    _ server: ScriptedServer, _ configuration: Configuration = .once,
    perform body: (BeeperClient) async throws -> Result
  ) async throws -> Result {
    try await withClient(
      baseURL: server.baseURL, token: AccessToken(Samples.token), configuration: configuration, perform: body)
  }
}
