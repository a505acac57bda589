/// What came of a request that changes something: one request was sent at most, and this is all that is known.
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

/// What came of starting a chat.
package typealias StartChatResult = WriteResult<StartedChat>

/// The server's plain yes to a request whose answer holds nothing of interest.
package struct Acknowledgement: Hashable, Sendable {
  /// A yes.
  package init() {}
}
