import HTTPTypes
import Hummingbird
import NIOCore

/// The page that the browser shows after the login.
enum CallbackPage {
  case approved, denied, failed, tooLate

  /// The page as a response that is not cached and sends no referrer.
  var response: Response {
    let body = ByteBuffer(string: html)
    return Response(
      status: status,
      headers: [
        .contentType: "text/html; charset=utf-8", .contentLength: String(body.readableBytes), .cacheControl: "no-store",
        .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        .connection: "close",
      ],
      body: ResponseBody(byteBuffer: body))
  }

  private var status: HTTPResponse.Status {
    switch self {
    case .approved, .denied: .ok
    case .failed: .badRequest
    case .tooLate: .gone
    }
  }

  private var heading: String {
    switch self {
    case .approved: "Approved"
    case .denied: "Denied"
    case .failed: "The login failed"
    case .tooLate: "This login is over"
    }
  }

  private var sentence: String {
    switch self {
    case .approved: "beeper-import goes on in the terminal. You can close this window."
    case .denied: "beeper-import gets no access. You can close this window."
    case .failed, .tooLate: "The terminal says why, and what to do. You can close this window."
    }
  }

  private var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="referrer" content="no-referrer">
    <title>beeper-import: \(heading)</title>
    <style>
    :root { color-scheme: light dark }
    body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 20vh auto 0; padding: 0 1rem }
    </style>
    </head>
    <body>
    <main>
    <h1>\(heading)</h1>
    <p>\(sentence)</p>
    </main>
    </body>
    </html>

    """
  }
}
