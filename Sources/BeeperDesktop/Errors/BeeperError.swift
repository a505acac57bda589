/// Why a call to the server has no result.
///
/// Its description is a sentence for people that says what happened and what to do; it holds no token and no personal
/// data.
package enum BeeperError: Error, Hashable, Sendable {
  /// No connection to the server.
  case unreachable(BaseURL, TransportFailure)
  /// No answer within the time a request may take.
  case timedOut(BaseURL)
  /// The connection failed while the answer was awaited.
  case connectionFailed(BaseURL, TransportFailure)
  /// The token is missing, wrong or expired (401).
  case unauthorized(APIError)
  /// The token lacks the scope that the call needs (403).
  case forbidden(APIError)
  /// What was asked for does not exist (404).
  case notFound(APIError)
  /// The account is not connected (409).
  case accountNotConnected(APIError)
  /// The server does not accept the request (400, 422 and any other 4xx).
  case invalidRequest(APIError)
  /// Too many requests (429).
  case rateLimited(APIError)
  /// The server, or the network behind it, failed (5xx).
  case serverFailed(APIError)
  /// The server's version cannot do what is needed.
  case tooOld(found: DesktopVersion, needed: DesktopVersion)
  /// The server answered with a redirect, which is not followed so that the token stays here.
  case redirected(BaseURL, status: Int)
  /// The answer is not what the API promises.
  case unreadableAnswer(BaseURL, status: Int)
  /// The task was cancelled.
  case cancelled

  /// The error that an answer with the status 400 or more stands for.
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

  /// The error that a request without an answer stands for.
  init(_ failure: TransportFailure, at baseURL: BaseURL) {
    switch failure {
    case .cancelled: self = .cancelled
    case .timedOut: self = .timedOut(baseURL)
    case .connectionRefused, .hostNotFound, .connectTimedOut, .hostUnreachable, .noSocket, .secureConnectionFailed:
      self = .unreachable(baseURL, failure)
    default: self = .connectionFailed(baseURL, failure)
    }
  }

  /// The server's own answer, if it gave one.
  package var apiError: APIError? {
    switch self {
    case .unauthorized(let error), .forbidden(let error), .notFound(let error), .accountNotConnected(let error),
      .invalidRequest(let error), .rateLimited(let error), .serverFailed(let error):
      error
    default: nil
    }
  }

  /// Whether asking the same again may help: not after a refusal, nor after an answer that would be the same again.
  package var isTransient: Bool {
    switch self {
    case .rateLimited, .serverFailed, .timedOut: true
    case .unreachable(_, let failure): failure != .secureConnectionFailed
    case .connectionFailed(_, let failure): failure == .connectionClosed
    default: false
    }
  }
}
