/// Why a request has no answer, and whether the server may have seen any of it.
struct ExchangeFailure: Error, Hashable {
  /// What happened.
  let cause: TransportFailure
  /// Whether any of the request was handed to a connection. False proves that not a byte of it was written, nor will be:
  /// sending it again is safe.
  let mayHaveArrived: Bool
}
