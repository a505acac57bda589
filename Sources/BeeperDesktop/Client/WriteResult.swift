/// The result of a request that changes something. One request was sent at most.
package enum WriteResult<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The server did it.
  case answered(Value)
  /// The server refused with a status from 400 to 499: nothing happened.
  case refused(APIError)
  /// The request provably never reached the server: nothing happened, and sending it again is safe.
  case notSent(TransportFailure)
  /// It may have happened or not; only reading can tell, and sending again may do it twice.
  case unknown(UncertainOutcome)
}

/// The result of starting a chat.
package typealias StartChatResult = WriteResult<StartedChat>

/// The result of a request whose response is not read.
package struct Acknowledgement: Hashable, Sendable {
  /// The only value.
  package init() {}
}

/// Why it is unknown whether a request that changes something had its effect.
package enum UncertainOutcome: Hashable, Sendable {
  /// The request was, or may have been, sent and no answer came.
  case noAnswer(TransportFailure)
  /// The server failed, perhaps after it had done what was asked (a status of 500 or more).
  case serverFailed(APIError)
  /// The server answered with a redirect, which is not followed: it may come after the effect.
  case redirected(status: Int)
  /// The server accepted the request, and its response cannot be read.
  case unreadableAnswer(status: Int)
}

extension UncertainOutcome: CustomStringConvertible {
  /// A sentence that says what happened.
  package var description: String {
    switch self {
    case .noAnswer(let failure): "No answer: \(failure)."
    case .serverFailed(let error): "Beeper failed while it handled the request (\(error.serverWords))."
    case .redirected(let status): "The server answered with a redirect, which is not followed (HTTP \(status))."
    case .unreadableAnswer(let status): "The server's answer cannot be read (HTTP \(status))."
    }
  }

  /// The HTTP status of the response, if there was one.
  package var status: Int? {
    switch self {
    case .noAnswer: nil
    case .serverFailed(let error): error.status
    case .redirected(let status), .unreadableAnswer(let status): status
    }
  }
}
