import HTTPTypes
import Hummingbird
import NIOCore

/// The page on which a person approves or denies what a client asks for.
struct ConsentPage {
  /// The name that the request is kept under.
  let name: String
  let request: AccessRequest
  let client: OAuthClient

  var response: Response {
    Self.page(
      status: .ok, title: "Allow access?",
      """
      <p><strong>\(Self.escaped(client.name ?? request.clientID))</strong> asks this sandbox for:
      \(request.scopes.joined(separator: ", ")).</p>
      <form method="post" action="/oauth/authorize">
      <input type="hidden" name="request" value="\(name)">
      <button name="decision" value="approve">Approve</button>
      <button name="decision" value="deny">Deny</button>
      </form>
      """)
  }

  /// A page for a request that leads nowhere: a browser is never sent to an address that no client registered.
  static func refusal(_ failure: OAuthFailure) -> Response {
    page(status: .badRequest, title: "No access", "<p>\(escaped(failure.description)).</p>")
  }

  private static func page(status: HTTPResponse.Status, title: String, _ content: String) -> Response {
    let body = ByteBuffer(
      string: """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>\(title)</title></head>
        <body>
        <h1>\(title)</h1>
        \(content)
        </body>
        </html>

        """)
    return Response(
      status: status,
      headers: [
        .contentType: "text/html; charset=utf-8", .contentLength: String(body.readableBytes), .cacheControl: "no-store",
      ],
      body: ResponseBody(byteBuffer: body))
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
