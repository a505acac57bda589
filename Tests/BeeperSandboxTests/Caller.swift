import AsyncHTTPClient
import BeeperSandbox
import Foundation
import NIOCore
import NIOHTTP1

/// A client that knows nothing of the API: it sends what it is told and shows what comes back.
struct Caller {
  struct Answer {
    let status: Int
    let headers: [String: String]
    let bytes: [UInt8]
    let json: JSONValue?
  }

  /// Shows redirects rather than following them.
  private static let client = HTTPClient(
    eventLoopGroupProvider: .singleton, configuration: .init(redirectConfiguration: .disallow))

  let server: SandboxServer
  var token: String?
  var timeout = TimeAmount.seconds(60)

  init(_ server: SandboxServer) {
    self.server = server
    token = server.accessToken
  }

  func get(_ path: String) async throws -> Answer {
    try await send("GET", path, body: nil)
  }

  func start(_ accountID: String, _ user: String, text: String? = nil, extra: String = "") async throws -> Answer {
    let message = text.map { #", "messageText": "\#($0)""# } ?? ""
    return try await send(
      "POST", "/v1/chats/start", body: #"{"accountID": "\#(accountID)", "user": \#(user)\#(message)\#(extra)}"#)
  }

  func send(_ method: String, _ path: String, body: String?, contentType: String? = nil) async throws -> Answer {
    var request = HTTPClientRequest(url: server.baseURL + path)
    request.method = .RAW(value: method)
    if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
    if let contentType { request.headers.add(name: "Content-Type", value: contentType) }
    if let body { request.body = .bytes(ByteBuffer(string: body)) }
    let response = try await Self.client.execute(request, timeout: timeout)
    let bytes = Array(buffer: try await response.body.collect(upTo: 1 << 22))
    return Answer(
      status: Int(response.status.code),
      headers: Dictionary(response.headers.map { ($0.name.lowercased(), $0.value) }) { $1 }, bytes: bytes,
      json: try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)))
  }
}

extension World {
  /// A world from a world file's text.
  init(_ text: String) throws {
    try self.init(json: Array(text.utf8))
  }

  /// A small world: WhatsApp and Signal, Ada on both, a chat with Leyla.
  static func small(faults: String = "[]", extra: String = "") throws -> World {
    try World(
      #"""
      {
        "accounts": [
          {"accountID": "wa", "bridge": {"id": "wa", "provider": "cloud", "type": "whatsapp"}, "network": "WhatsApp",
           "strangers": {"reachable": 1, "except": ["+491713920099"]}, "maxTextLength": 1000},
          {"accountID": "sig", "bridge": {"id": "sig", "provider": "local", "type": "signal"},
           "startText": {"created": "ignored", "existing": "delivered"}}
        ],
        "people": [
          {"accountID": "wa", "id": "ada", "fullName": "Ada Lindqvist", "phoneNumber": "+14155550101"},
          {"accountID": "wa", "id": "leyla", "fullName": "Leyla Haddad", "phoneNumber": "+33639980102"},
          {"accountID": "sig", "id": "ada-sig", "fullName": "Ada", "phoneNumber": "+14155550101", "username": "ada.01"},
          {"accountID": "sig", "id": "noa-sig", "fullName": "Noa", "username": "noa.42", "hidden": ["username"]}
        ],
        "chats": [
          {"accountID": "wa", "with": ["leyla"], "lastActivity": "2026-04-18T16:20:00Z", "draft": "a & b",
           "messages": [{"text": "Hello", "from": "leyla"}, {"text": "Yes"}]}
        ],
        "faults": \#(faults)\#(extra)
      }
      """#)
  }
}
