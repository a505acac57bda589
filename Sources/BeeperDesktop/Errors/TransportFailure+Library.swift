import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension TransportFailure {
  /// The failure behind an error of AsyncHTTPClient or NIO.
  ///
  /// Only types and codes are looked at, never descriptions: `HTTPClientError.invalidHeaderFieldValues` would print the
  /// token. This says what to tell a person; whether a request was sent is not read off the error, because the
  /// library's `cancelled`, `deadlineExceeded` and `remoteConnectionClosed` mean both. See `RequestBody`.
  init(_ error: any Error) {
    switch error {
    case let error as TransportFailure: self = error
    case is CancellationError: self = .cancelled
    case let error as HTTPClientError: self.init(error)
    case let error as NIOConnectionError: self.init(error)
    case let error as IOError: self.init(errno: error.errnoCode)
    case ChannelError.connectTimeout: self = .connectTimedOut
    case ChannelError.eof, ChannelError.ioOnClosedChannel, ChannelError.inputClosed: self = .connectionClosed
    case let error as HTTPParserError:
      self = error == .invalidEOFState ? .connectionClosed : .malformedAnswer
    case let error as ResponseAccumulator.ResponseTooBigError:
      self = .answerTooLarge(limit: error.maxBodySize)
    default: self = .other(String(describing: type(of: error)))
    }
  }

  private init(_ error: HTTPClientError) {
    switch error {
    case .deadlineExceeded, .readTimeout, .writeTimeout: self = .timedOut
    case .connectTimeout, .getConnectionFromPoolTimeout: self = .connectTimedOut
    case .remoteConnectionClosed, .requestStreamCancelled: self = .connectionClosed
    case .tlsHandshakeTimeout: self = .secureConnectionFailed
    case .cancelled: self = .cancelled
    case .alreadyShutdown: self = .clientClosed
    default: self = .other("HTTPClientError")
    }
  }

  private init(_ error: NIOConnectionError) {
    let attempts = error.connectionErrors.map { TransportFailure($0.error) }
    if attempts.contains(.connectionRefused) {
      self = .connectionRefused
    } else if let first = attempts.first {
      self = first
    } else if error.dnsAError != nil || error.dnsAAAAError != nil {
      self = .hostNotFound
    } else {
      self = .hostUnreachable
    }
  }

  private init(errno code: CInt) {
    switch code {
    case ECONNREFUSED: self = .connectionRefused
    case ECONNRESET, EPIPE, ECONNABORTED, ENOTCONN: self = .connectionClosed
    case EHOSTUNREACH, ENETUNREACH, ENETDOWN, EHOSTDOWN: self = .hostUnreachable
    case EMFILE, ENFILE, EADDRNOTAVAIL, ENOBUFS: self = .noSocket
    case ETIMEDOUT: self = .timedOut
    default: self = .other("errno \(code)")
    }
  }
}
