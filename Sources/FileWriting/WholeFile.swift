import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes files that are whole or absent (R14 of the promises): a temporary file beside the target, synced, renamed.
package enum WholeFile {
  /// Why a file was not written.
  package enum Failure: Error, Hashable, Sendable {
    /// It is there already, and nobody said that it may be replaced.
    case exists(path: String)
    /// The operating system refused, with its words.
    case notWritable(path: String, reason: String)
  }

  /// Writes `text` to `path`, readable and writable for its owner alone.
  ///
  /// - Throws: `Failure`; what was at `path` before is untouched then.
  package static func write(_ text: String, to path: String, replacing: Bool) throws(Failure) {
    let temporary = path + ".\(UInt32.random(in: .min ... .max)).partial"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .notWritable(path: path, reason: lastSystemError()) }
    do {
      try write(Array(text.utf8), to: descriptor, path: path)
      try publish(temporary, as: path, replacing: replacing)
    } catch {
      unsafe _ = unlink(temporary)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(Failure) {
    var written = 0
    var failed = false
    unsafe bytes.withUnsafeBytes { buffer in
      while written < buffer.count {
        let count = unsafe Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { break }
        written += count
      }
      failed = written < buffer.count || fsync(descriptor) != 0
    }
    let reason = lastSystemError()
    guard close(descriptor) == 0, !failed else { throw .notWritable(path: path, reason: reason) }
  }

  /// Gives the finished file its name: in one step, and without touching a file of that name unless told to.
  private static func publish(_ temporary: String, as path: String, replacing: Bool) throws(Failure) {
    if replacing {
      guard unsafe rename(temporary, path) == 0 else { throw .notWritable(path: path, reason: lastSystemError()) }
    } else {
      if unsafe link(temporary, path) == 0 {
        unsafe _ = unlink(temporary)
        return
      }
      // File systems without hard links (FAT, some network ones): a look before the renaming is the best there is.
      let hasNoLinks = [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(errno)
      guard hasNoLinks else {
        throw errno == EEXIST ? .exists(path: path) : .notWritable(path: path, reason: lastSystemError())
      }
      guard unsafe access(path, F_OK) != 0 else { throw .exists(path: path) }
      guard unsafe rename(temporary, path) == 0 else { throw .notWritable(path: path, reason: lastSystemError()) }
    }
  }

  private static func lastSystemError() -> String { unsafe String(cString: strerror(errno)) }
}

extension WholeFile.Failure: CustomStringConvertible {
  /// What happened and what to do now.
  package var description: String {
    switch self {
    case .exists(let path): "\(path) exists already: --force replaces it, --report names another file"
    case .notWritable(let path, let reason): "\(path) cannot be written (\(reason)): --report names another file"
    }
  }
}
