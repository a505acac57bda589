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
    // iconv takes the empty name for the locale's, and `//` for options.
    guard !name.isEmpty, name.utf8.allSatisfy(Self.isNameByte), TextConverter(from: name) != nil else { return nil }
    self.name = name
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.lowercased &- 0x61 < 26 || byte &- 0x30 < 10 || "-_.:+()".utf8.contains(byte)
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

  /// Whether its characters take two or four bytes, so that no byte of it means what it means in ASCII.
  var isWide: Bool {
    let name = name.uppercased()
    return ["UTF-16", "UTF-32", "UCS-2", "UCS-4", "UTF16", "UTF32"].contains { name.hasPrefix($0) }
  }

  /// `bytes` in UTF-8. What the encoding has no meaning for becomes U+FFFD; `isExact` tells whether there was any.
  package func decoded(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], isExact: Bool) {
    guard let converter = TextConverter(from: name) else { return (Array(bytes), false) }
    return converter.utf8(bytes)
  }
}

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
      // Where accents follow their letters, iconv keeps the last letter back until it is told that none follows.
      let written = unsafe chunk.withUnsafeMutableBytes { target in
        var end = unsafe target.bindMemory(to: CChar.self).baseAddress
        var room = target.count
        unsafe _ = iconv(descriptor, nil, nil, &end, &room)
        return target.count - room
      }
      output.append(contentsOf: chunk[..<written])
    }
    return (output, isExact)
  }
}
