import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why a request has no answer.
package enum TransportFailure: Error, Hashable, Sendable {
  /// Nothing listens at the address.
  case connectionRefused
  /// The host's name has no address.
  case hostNotFound
  /// No connection was made in time.
  case connectTimedOut
  /// The network has no route to the host.
  case hostUnreachable
  /// This computer has no socket or port left for another connection.
  case noSocket
  /// The TLS handshake failed.
  case secureConnectionFailed
  /// The request took longer than the time-out.
  case timedOut
  /// The connection ended before the answer was whole.
  case connectionClosed
  /// The response is not HTTP.
  case malformedAnswer
  /// The response is larger than the limit, in bytes.
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

extension TransportFailure {
  /// The failure behind an error of AsyncHTTPClient, SwiftNIO or NIOSSL. Only types and codes are looked at, never
  /// descriptions, which may quote the server.
  init(_ error: any Error) {
    switch error {
    case let error as TransportFailure: self = error
    case is CancellationError: self = .cancelled
    case let error as NIOConnectionError: self.init(error)
    case let error as IOError: self.init(errno: error.errnoCode)
    case ChannelError.connectTimeout: self = .connectTimedOut
    case ChannelError.eof, ChannelError.ioOnClosedChannel, ChannelError.inputClosed, NIOSSLError.uncleanShutdown:
      self = .connectionClosed
    case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError: self = .secureConnectionFailed
    case let error as HTTPClientError: self.init(error)
    case is NIOHTTPDecoderError: self = .malformedAnswer
    case let error as HTTPParserError:
      self = error == .invalidEOFState ? .connectionClosed : .malformedAnswer
    default: self = .other(String(describing: type(of: error)))
    }
  }

  private init(_ error: HTTPClientError) {
    switch error {
    case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout: self = .connectTimedOut
    case .deadlineExceeded, .readTimeout, .writeTimeout: self = .timedOut
    case .remoteConnectionClosed, .requestStreamCancelled: self = .connectionClosed
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
