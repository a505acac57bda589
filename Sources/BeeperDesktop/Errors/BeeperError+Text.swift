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
