#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads whole files, pipes and standard input into memory.
enum FileBytes {
  /// The most that is read of one file: contacts of more people than anybody knows.
  static let limit = 4 << 30

  /// The bytes of the file at `path`; of standard input for "-".
  static func read(_ path: String) throws(InputError) -> [UInt8] {
    if path == "-" { return try read(descriptor: STDIN_FILENO) }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ENOENT ? .notFound : .unreadable(lastSystemError()) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor)
  }

  private static func read(descriptor: Int32) throws(InputError) -> [UInt8] {
    var status = stat()
    let size = unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    guard size <= limit else { throw .tooLarge(bytes: size, limit: limit) }
    // One more than the size, so that a regular file ends without growing the buffer.
    var bytes = [UInt8](repeating: 0, count: max(size + 1, 1 << 16))
    var count = 0
    while true {
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let room = bytes.count - count
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe posixRead(descriptor, buffer.baseAddress?.advanced(by: count), room)
      }
      if got == 0 { break }
      guard got > 0 else {
        if errno == EINTR { continue }
        throw .unreadable(lastSystemError())
      }
      count += got
      guard count <= limit else { throw .tooLarge(bytes: count, limit: limit) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private static func lastSystemError() -> String { unsafe String(cString: strerror(errno)) }
}

private func posixRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}
