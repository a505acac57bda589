package import BeeperSandbox

extension SandboxServer {
  /// What a command needs to find the sandbox.
  package var environment: [String: String] { ["BEEPER_BASE_URL": baseURL, "BEEPER_ACCESS_TOKEN": accessToken] }
}

extension World {
  /// A world with one WhatsApp account on which every number is found.
  package static func invented(_ members: String = "", accountMembers: String = "") throws -> World {
    try World(
      json: Array(
        """
        {\(members) "accounts": [{
          "accountID": "whatsapp", "bridge": {"id": "w", "provider": "local", "type": "whatsapp"}, "network": "WhatsApp",
          "user": {"id": "@me:beeper.local"}, "strangers": {"reachable": 1, "by": ["phoneNumber"]}\(accountMembers)
        }]}
        """.utf8))
  }
}
