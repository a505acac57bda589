import BeeperDesktop

/// Why a start failed, or why nobody knows.
package struct StartFailure: Hashable, Sendable {
  /// The server's code, or this tool's own for what happened on the way.
  package let code: String
  /// A sentence for people.
  package let message: String
  /// The HTTP status, where there was an answer.
  package let httpStatus: Int?
}

extension StartFailure {
  /// The server said no.
  init(_ error: APIError) {
    let message =
      switch error.status {
      case 404: "The network finds nobody by what is known of this person (\(error.serverWords))."
      case 400, 422: "The network or Beeper refused this person (\(error.serverWords))."
      default: BeeperError(error).description
      }
    self.init(code: error.code ?? "http_\(error.status)", message: message, httpStatus: error.status)
  }

  /// The request never reached the server.
  init(notSent failure: TransportFailure) {
    self.init(code: "not_sent", message: "Nothing was sent: \(failure).", httpStatus: nil)
  }

  /// The request may have done what it asks for.
  init(_ outcome: UncertainOutcome) {
    let code =
      switch outcome {
      case .noAnswer: "no_answer"
      case .serverFailed(let error): error.code ?? "http_\(error.status)"
      case .redirected: "redirected"
      case .unreadableAnswer: "unreadable_answer"
      }
    self.init(code: code, message: outcome.description, httpStatus: outcome.status)
  }
}

extension APIError {
  /// Whether the answer is about the person who was asked for, and says nothing of the next one.
  var isAboutPerson: Bool { status == 404 || status == 422 }
}
