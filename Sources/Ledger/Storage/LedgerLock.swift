import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps a second process from writing to a ledger: R13 of the promises. The lock is the system's (`flock`), so it ends
/// with its process, however that ends; the file only tells who holds it.
package struct LedgerLock: ~Copyable {
  /// Who holds a lock.
  package struct Holder: Codable, Hashable, Sendable {
    package let processID: Int32
    package let host: String

    /// A process on a host.
    package init(processID: Int32, host: String) {
      self.processID = processID
      self.host = host
    }
  }

  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// Takes the lock of the ledger at `path`.
  ///
  /// - Throws: `LedgerError.inUse` when another process holds it.
  static func take(ledger path: String) throws(LedgerError) -> LedgerLock {
    let lockPath = path + ".lock"
    let descriptor = unsafe open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .inaccessible(path: lockPath, reason: unsafe String(cString: strerror(errno)))
    }
    // A lock exists only once it is held: one that failed must not close what it never owned.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      let holder = FileManager.default.contents(atPath: lockPath)
        .flatMap { try? JSONDecoder().decode(Holder.self, from: $0) }
      throw .inUse(holder)
    }
    let holder = Holder(processID: getpid(), host: ProcessInfo.processInfo.hostName)
    if let text = try? JSONEncoder().encode(holder) {
      ftruncate(descriptor, 0)
      unsafe text.withUnsafeBytes { _ = unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }
    return LedgerLock(descriptor: descriptor)
  }

  deinit {
    ftruncate(descriptor, 0)
    // Closing alone leaves the lock to a child that was forked a moment ago and has not begun its program yet.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
