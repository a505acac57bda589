import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// A person at a browser, as far as a login needs one: opens the consent page, decides, and follows back.
package struct LoginBrowser {
  /// What the person presses.
  package enum Decision: String, Sendable {
    case approve, deny
  }

  /// What the browser shows at the end.
  package struct Page: Sendable {
    /// The HTTP status.
    package let status: Int
    /// The page's source.
    package let text: String
    /// Where the server points instead, if it does.
    package let location: String?
  }

  /// Opens `address`, decides, and brings the answer to where the server sends it; `changing` may tamper with that.
  package static func decide(
    _ decision: Decision, at address: String, changing change: (String) -> String = { $0 }
  ) async throws -> Page {
    let answer = try await decideOnly(decision, at: address)
    guard let location = answer.location else { return answer }
    return try await open(change(location))
  }

  /// Opens `address` and decides; the answer is not brought anywhere.
  package static func decideOnly(_ decision: Decision, at address: String) async throws -> Page {
    let consent = try await open(address)
    guard consent.location == nil, let value = consent.text.firstRange(of: #"name="request" value=""#) else {
      return consent
    }
    let name = consent.text[value.upperBound...].prefix { $0 != "\"" }
    let end = address.firstRange(of: "/oauth/")?.lowerBound ?? address.endIndex
    return try await submit(
      "request=\(name)&decision=\(decision.rawValue)", to: address[..<end] + "/oauth/authorize")
  }

  /// Opens `address`.
  package static func open(_ address: String) async throws -> Page {
    try await send(.GET, address)
  }

  /// Sends `form` to `address`.
  package static func submit(_ form: String, to address: String) async throws -> Page {
    try await send(.POST, address, form: form)
  }

  /// Sends one request and follows nothing.
  private static func send(_ method: HTTPMethod, _ address: String, form: String? = nil) async throws -> Page {
    let client = HTTPClient(
      eventLoopGroupProvider: .singleton, configuration: .init(redirectConfiguration: .disallow))
    do {
      var request = HTTPClientRequest(url: address)
      request.method = method
      if let form {
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        request.body = .bytes(ByteBuffer(string: form))
      }
      let response = try await client.execute(request, timeout: .seconds(60))
      let text = String(buffer: try await response.body.collect(upTo: 1 << 20))
      let page = Page(
        status: Int(response.status.code), text: text, location: response.headers.first(name: "Location"))
      try await client.shutdown()
      return page
    } catch {
      try? await client.shutdown()
      throw error
    }
  }
}
