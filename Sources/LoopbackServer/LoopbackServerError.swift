import NIOCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a server does not serve.
package enum LoopbackServerError: Error, Hashable, Sendable {
  /// Another process listens on the port.
  case portInUse(Int)
  /// The port cannot be listened on for another reason, such as missing rights; the system's words for it.
  case cannotListen(port: Int, reason: String)
}

extension LoopbackServerError {
  init(_ error: IOError, port: Int) {
    self =
      error.errnoCode == EADDRINUSE ? .portInUse(port) : .cannotListen(port: port, reason: error.description)
  }
}

extension LoopbackServerError: CustomStringConvertible {
  /// What happened, and what to do.
  package var description: String {
    switch self {
    case .portInUse(let port): "port \(port) on 127.0.0.1 is in use: choose another, or 0 for any that is free"
    case .cannotListen(let port, let reason): "cannot listen on 127.0.0.1 port \(port): \(reason)"
    }
  }
}
