/// Why a call to the server has no result.
///
/// Its description is a sentence for people that says what happened and what to do; it holds no token and no personal
/// data.
package enum BeeperError: Error, Hashable, Sendable {
  /// No connection to the server.
  case unreachable(BaseURL, TransportFailure)
  /// No response in time.
  case timedOut(BaseURL)
  /// The connection failed before the response was whole.
  case connectionFailed(BaseURL, TransportFailure)
  /// The token is missing, wrong or expired (401).
  case unauthorized(APIError)
  /// The token lacks the scope that the call needs (403).
  case forbidden(APIError)
  /// The account, chat or page does not exist (404).
  case notFound(APIError)
  /// The account is not connected (409).
  case accountNotConnected(APIError)
  /// The server does not accept the request (400, 422 and any other 4xx).
  case invalidRequest(APIError)
  /// Too many requests (429).
  case rateLimited(APIError)
  /// The server, or the network behind it, failed (5xx).
  case serverFailed(APIError)
  /// The server is too old for the call.
  case tooOld(found: DesktopVersion, needed: DesktopVersion)
  /// The server redirects elsewhere. Redirects are not followed: the token must not leave the server.
  case redirected(BaseURL, status: Int)
  /// The response has another form than the API documents.
  case unreadableAnswer(BaseURL, status: Int)
  /// The task was cancelled.
  case cancelled

  /// The error that a response with the status 400 or more stands for.
  package init(_ answer: APIError) {
    switch answer.status {
    case 401: self = .unauthorized(answer)
    case 403: self = .forbidden(answer)
    case 404: self = .notFound(answer)
    case 409: self = .accountNotConnected(answer)
    case 429: self = .rateLimited(answer)
    case 500...: self = .serverFailed(answer)
    default: self = .invalidRequest(answer)
    }
  }

  /// The error that a request without a response stands for.
  init(_ failure: TransportFailure, at baseURL: BaseURL) {
    switch failure {
    case .cancelled: self = .cancelled
    case .timedOut: self = .timedOut(baseURL)
    case .connectionRefused, .hostNotFound, .connectTimedOut, .hostUnreachable, .noSocket, .secureConnectionFailed:
      self = .unreachable(baseURL, failure)
    default: self = .connectionFailed(baseURL, failure)
    }
  }

  /// The server's own error, if it sent one.
  package var apiError: APIError? {
    switch self {
    case .unauthorized(let error), .forbidden(let error), .notFound(let error), .accountNotConnected(let error),
      .invalidRequest(let error), .rateLimited(let error), .serverFailed(let error):
      error
    default: nil
    }
  }

  /// Whether a second attempt may succeed: not after a refusal, nor after a response that would be the same again.
  package var isTransient: Bool {
    switch self {
    case .rateLimited, .serverFailed, .timedOut: true
    case .unreachable(_, let failure): failure != .secureConnectionFailed
    case .connectionFailed(_, let failure): failure == .connectionClosed
    default: false
    }
  }
}

extension BeeperError: CustomStringConvertible {
  /// A sentence that says what happened, and one that says what to do.
  package var description: String {
    switch self {
    case .unreachable(let url, .hostNotFound):
      "No server at \(url): the host name is unknown. Check the base URL."
    case .unreachable(let url, let failure):
      "No Beeper at \(url): \(failure). Start Beeper Desktop, switch its API on in Settings, Integrations, and check "
        + "the base URL."
    case .timedOut(let url):
      "Beeper at \(url) did not answer in time. Check that it is responsive, then try again."
    case .connectionFailed(let url, .answerTooLarge(let limit)):
      "The server at \(url) sent more than \(limit) bytes. Check that the base URL is Beeper's."
    case .connectionFailed(let url, .malformedAnswer):
      "What listens at \(url) does not speak HTTP. Check the base URL."
    case .connectionFailed(let url, let failure):
      "The connection to \(url) failed: \(failure). \(Self.connectionCure(url))"
    case .redirected(let url, let status):
      "The server at \(url) redirects elsewhere (HTTP \(status)), which is not followed so that your access token "
        + "stays here. Set the base URL to Beeper's own address."
    case .unreadableAnswer(let url, let status):
      "The server at \(url) sent an answer that this version cannot read (HTTP \(status)). Check that the base URL is "
        + "Beeper's, and update Beeper Desktop and this tool."
    case .tooOld(let found, let needed):
      "Beeper Desktop \(found) is too old to start chats: update it to \(needed) or later."
    case .cancelled:
      "The request was cancelled."
    default:
      refusal
    }
  }

  private static func connectionCure(_ url: BaseURL) -> String {
    url.isSecure ? "Check the server's certificate and the base URL." : "Check that Beeper is running, then try again."
  }

  private var refusal: String {
    guard let apiError else { return "" }
    return "\(refusalSentence(apiError)) (\(apiError.serverWords))"
  }

  private func refusalSentence(_ error: APIError) -> String {
    switch self {
    case .unauthorized:
      "Beeper does not accept the access token: run beeper-import login, or set BEEPER_ACCESS_TOKEN to a token copied from "
        + "Beeper's Settings, Integrations, Approved connections."
    case .forbidden:
      "The access token lacks the permission for this: run beeper-import login and approve reading and writing."
    case .notFound:
      "Beeper does not have what was asked for: check the account and chat, and that Beeper is up to date."
    case .accountNotConnected:
      "Beeper cannot do this with the account as it is: reconnect the account in Beeper, then try again."
    case .rateLimited:
      "Beeper asks to slow down\(error.retryAfter.map { " for \($0.components.seconds) s" } ?? ""): "
        + "wait, then go on at a lower rate."
    case .serverFailed:
      error.status == 502
        ? "The chat network behind Beeper failed: check the account in Beeper and try again later."
        : "Beeper failed while it handled the request: try again, and restart Beeper if it stays so."
    default:
      "Beeper does not accept the request."
    }
  }
}
