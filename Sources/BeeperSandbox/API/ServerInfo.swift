/// What `GET /v1/info` answers, to anybody.
struct ServerInfo: Encodable, Sendable {
  struct App: Encodable, Sendable {
    let name = "Beeper"
    let version: String
    let bundle_id = Sandbox.bundleID
  }

  struct Platform: Encodable, Sendable {
    let os = "sandbox"
    let arch = "any"
  }

  struct Server: Encodable, Sendable {
    let status = "running"
    let base_url: String
    let port: Int
    let hostname = "127.0.0.1"
    let remote_access = false
    let mcp_enabled = false
  }

  struct Endpoints: Encodable, Sendable {
    let oauth: OAuth
    let spec: String
    let mcp: String
    let ws_events: String
  }

  struct OAuth: Encodable, Sendable {
    let authorization_endpoint: String
    let token_endpoint: String
    let introspection_endpoint: String
    let userinfo_endpoint: String
    let revocation_endpoint: String
    let registration_endpoint: String

    init(base: String) {
      authorization_endpoint = base + "/oauth/authorize"
      token_endpoint = base + "/oauth/token"
      introspection_endpoint = base + "/oauth/introspect"
      userinfo_endpoint = base + "/oauth/userinfo"
      revocation_endpoint = base + "/oauth/revoke"
      registration_endpoint = base + "/oauth/register"
    }
  }

  let app: App
  let platform = Platform()
  let server: Server
  let endpoints: Endpoints

  init(appVersion: String, port: Int) {
    let base = "http://127.0.0.1:\(port)"
    app = App(version: appVersion)
    server = Server(base_url: base, port: port)
    endpoints = Endpoints(
      oauth: OAuth(base: base), spec: base + "/v1/spec", mcp: base + "/v0/mcp",
      ws_events: "ws://127.0.0.1:\(port)/v1/ws")
  }
}
