/// What `GET /v1/info` answers, to anybody.
struct ServerInfo: Encodable, Sendable {
  struct App: Encodable, Sendable {
    let name = "Beeper"
    let version: String
    let bundleID = Sandbox.bundleID

    private enum CodingKeys: String, CodingKey {
      case name, version
      case bundleID = "bundle_id"
    }
  }

  struct Platform: Encodable, Sendable {
    let os = "sandbox"
    let arch = "any"
  }

  struct Server: Encodable, Sendable {
    let status = "running"
    let baseURL: String
    let port: Int
    let hostname = "127.0.0.1"
    let isRemoteAccessible = false
    let isMCPEnabled = false

    private enum CodingKeys: String, CodingKey {
      case status, port, hostname
      case baseURL = "base_url"
      case isRemoteAccessible = "remote_access"
      case isMCPEnabled = "mcp_enabled"
    }
  }

  struct Endpoints: Encodable, Sendable {
    let oauth: OAuthEndpoints
    let spec: String
    let mcp: String
    let events: String

    private enum CodingKeys: String, CodingKey {
      case oauth, spec, mcp
      case events = "ws_events"
    }
  }

  let app: App
  let platform = Platform()
  let server: Server
  let endpoints: Endpoints

  init(appVersion: String, port: Int) {
    let base = "http://127.0.0.1:\(port)"
    app = App(version: appVersion)
    server = Server(baseURL: base, port: port)
    endpoints = Endpoints(
      oauth: OAuthEndpoints(base: base), spec: base + "/v1/spec", mcp: base + "/v0/mcp",
      events: "ws://127.0.0.1:\(port)/v1/ws")
  }
}
