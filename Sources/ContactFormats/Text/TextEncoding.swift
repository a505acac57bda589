#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A character encoding that iconv knows.
package struct TextEncoding: Hashable, Sendable {
  /// The name by which it was found, as iconv takes it.
  package let name: String

  /// The encoding of `name` in any spelling that iconv knows; nil for others.
  package init?(_ name: some StringProtocol) {
    let name = Self.aliases[name.lowercased()] ?? String(name)
    guard let converter = Iconv(from: name) else { return nil }
    _ = consume converter
    self.name = name
  }

  private init(known name: String) { self.name = name }

  /// Spellings that exporters use and iconv does not know.
  private static let aliases = [
    "macroman": "MACINTOSH", "x-mac-roman": "MACINTOSH", "mac": "MACINTOSH", "ansi": "WINDOWS-1252",
    "shift-jis": "SHIFT_JIS", "x-sjis": "SHIFT_JIS", "unicode": "UTF-16LE",
  ]

  package static let utf8 = TextEncoding(known: "UTF-8")
  package static let utf16BigEndian = TextEncoding(known: "UTF-16BE")
  package static let utf16LittleEndian = TextEncoding(known: "UTF-16LE")
  package static let windows1252 = TextEncoding(known: "WINDOWS-1252")

  /// `bytes` in UTF-8. What the encoding has no meaning for becomes U+FFFD; `isExact` tells whether there was any.
  package func decoded(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], isExact: Bool) {
    guard let converter = Iconv(from: name) else { return (Array(bytes), false) }
    return converter.utf8(bytes)
  }
}

/// An iconv conversion into UTF-8 (POSIX.1-2017, iconv_open).
@safe private struct Iconv: ~Copyable {
  private let descriptor: iconv_t

  init?(from name: String) {
    guard let descriptor = unsafe iconv_open("UTF-8", name), Int(bitPattern: descriptor) != -1 else { return nil }
    unsafe self.descriptor = descriptor
  }

  deinit { unsafe _ = iconv_close(descriptor) }

  func utf8(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], isExact: Bool) {
    var isExact = true
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var chunk = [CChar](repeating: 0, count: 1 << 14)
    var input = bytes.map { CChar(bitPattern: $0) }
    unsafe input.withUnsafeMutableBufferPointer { source in
      var next = source.baseAddress
      var left = source.count
      while left > 0 {
        let before = left
        let failed = unsafe chunk.withUnsafeMutableBufferPointer { target in
          var end = target.baseAddress
          var room = target.count
          let result = unsafe iconv(descriptor, &next, &left, &end, &room)
          let error = errno
          unsafe output.append(
            contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(target)[..<(target.count - room)]))
          return result == -1 && error != E2BIG
        }
        if failed || left == before {
          isExact = false
          output.append(contentsOf: [0xEF, 0xBF, 0xBD])
          unsafe next = next?.advanced(by: 1)
          left -= 1
        }
      }
    }
    return (output, isExact)
  }
}
