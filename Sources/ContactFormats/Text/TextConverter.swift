#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open iconv conversion into UTF-8 (POSIX.1-2017, `iconv_open`), to be kept where many texts are converted:
/// opening one costs more than a short text.
@safe final class TextConverter {
  private let descriptor: iconv_t
  /// What iconv returns for an error: `(size_t)-1`.
  private static let failure = -1
  /// How many bytes to pass over where they mean nothing.
  private let unit: Int

  /// A conversion from the encoding that iconv calls `name`; nil when it knows none of that name.
  init?(from name: String) {
    guard let descriptor = unsafe iconv_open("UTF-8", name), Int(bitPattern: descriptor) != -1 else { return nil }
    unsafe self.descriptor = descriptor
    let upper = name.uppercased()
    unit = upper.hasPrefix("UTF-16") || upper.hasPrefix("UCS-2") ? 2 : upper.hasPrefix("UTF-32") ? 4 : 1
  }

  deinit { unsafe _ = iconv_close(descriptor) }

  /// `bytes` in UTF-8, with U+FFFD for what has no meaning; `isExact` tells whether there was none.
  func utf8(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], isExact: Bool) {
    var isExact = true
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var chunk = [UInt8](repeating: 0, count: min(max(bytes.count * 2, 64), 1 << 16))
    unsafe bytes.withUnsafeBytes { source in
      unsafe iconv(descriptor, nil, nil, nil, nil)
      // iconv's interface is not const, but it only reads the source.
      var next = unsafe UnsafeMutablePointer(mutating: source.bindMemory(to: CChar.self).baseAddress)
      var left = source.count
      while left > 0 {
        let before = left
        let (written, isStuck) = unsafe chunk.withUnsafeMutableBytes { target in
          var end = unsafe target.bindMemory(to: CChar.self).baseAddress
          var room = target.count
          let result = unsafe iconv(descriptor, &next, &left, &end, &room)
          return (target.count - room, result == Self.failure && errno != E2BIG)
        }
        output.append(contentsOf: chunk[..<written])
        if isStuck || (left == before && written == 0) {
          isExact = false
          output.append(contentsOf: [0xEF, 0xBF, 0xBD])
          let skipped = min(unit, left)
          unsafe next = next?.advanced(by: skipped)
          left -= skipped
        }
      }
    }
    return (output, isExact)
  }
}
