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

extension TransportFailure {
  /// The failure behind an error of SwiftNIO or NIOSSL. Only types and codes are looked at, never descriptions.
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
    case let error as HTTPParserError:
      self = error == .invalidEOFState ? .connectionClosed : .malformedAnswer
    default: self = .other(String(describing: type(of: error)))
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
