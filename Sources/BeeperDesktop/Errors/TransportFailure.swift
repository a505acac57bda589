/// Why a request has no answer.
package enum TransportFailure: Error, Hashable, Sendable {
  /// Nothing listens at the address.
  case connectionRefused
  /// The host's name has no address.
  case hostNotFound
  /// No connection came about in time.
  case connectTimedOut
  /// The network has no way to the host.
  case hostUnreachable
  /// This computer has no socket or port left for another connection.
  case noSocket
  /// TLS could not be agreed on.
  case secureConnectionFailed
  /// The request took longer than it may.
  case timedOut
  /// The connection ended before the answer was whole.
  case connectionClosed
  /// What came is not HTTP.
  case malformedAnswer
  /// The answer is larger than the given number of bytes, which is as much as is read.
  case answerTooLarge(limit: Int)
  /// The task was cancelled.
  case cancelled
  /// The client was closed before the request began.
  case clientClosed
  /// Anything else; the name of the error's type, which holds no personal data.
  case other(String)
}

extension TransportFailure: CustomStringConvertible {
  /// What happened, as the end of a sentence.
  package var description: String {
    switch self {
    case .connectionRefused: "the connection was refused"
    case .hostNotFound: "the host name is unknown"
    case .connectTimedOut: "no connection came about in time"
    case .hostUnreachable: "the network has no way to the host"
    case .noSocket: "this computer has no socket left for another connection"
    case .secureConnectionFailed: "no secure connection could be agreed on"
    case .timedOut: "there was no answer in time"
    case .connectionClosed: "the connection ended before the answer was whole"
    case .malformedAnswer: "the answer is not HTTP"
    case .answerTooLarge(let limit): "the answer is larger than \(limit) bytes"
    case .cancelled: "the request was cancelled"
    case .clientClosed: "the client is closed"
    case .other(let name): "the connection failed (\(name))"
    }
  }
}
