import JSON

/// What `GET /v1/info` answers, to anybody.
struct ServerInfo: Sendable {
  let appVersion: String
  let port: Int
}

extension ServerInfo: JSONRepresentable {
  var json: JSONValue {
    ["app": app, "platform": ["os": "sandbox", "arch": "any"], "server": server, "endpoints": endpoints]
  }

  private var base: String { "http://127.0.0.1:\(port)" }

  private var app: JSONValue {
    ["name": "Beeper", "version": appVersion.json, "bundle_id": Sandbox.bundleID.json]
  }

  private var server: JSONValue {
    [
      "status": "running", "base_url": base.json, "port": port.json, "hostname": "127.0.0.1",
      "remote_access": .bool(false),
      "mcp_enabled": .bool(false),
    ]
  }

  private var endpoints: JSONValue {
    [
      "oauth": OAuthEndpoints(base: base).json, "spec": .string(base + "/v1/spec"), "mcp": .string(base + "/v0/mcp"),
      "ws_events": "ws://127.0.0.1:\(port)/v1/ws".json,
    ]
  }
}
