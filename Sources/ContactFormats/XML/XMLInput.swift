/// The bytes of a document, handed to libxml2 piece by piece, so that it keeps no copy of the whole.
final class XMLInput {
  private let bytes: [UInt8]
  private var next: Int

  /// Begins at the offset `start` of `bytes`.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    next = start
  }

  /// Copies what comes next to `target`, and returns how many bytes that was: 0 at the end.
  func read(into target: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(target.count, bytes.count - next)
    unsafe bytes.withUnsafeBytes { source in
      unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[next..<(next + count)]))
    }
    next += count
    return count
  }
}
