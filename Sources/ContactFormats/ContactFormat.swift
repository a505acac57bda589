/// The formats that are read.
package enum ContactFormat: String, Hashable, Sendable, CaseIterable {
  case csv
  case vCard = "vcard"
  case xml
}

extension ContactFormat {
  /// The format of `bytes`, told by their beginning.
  ///
  /// - Throws: `InputError` for what holds no contacts: nothing, zeros, and kinds of files offered by mistake.
  init(of bytes: [UInt8]) throws(InputError) {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.contains(where: { $0 != 0 }) else { throw .zeros }
    if let foreign = ForeignFile(signatureOf: bytes) { throw .foreign(foreign) }
    let head = Self.head(of: bytes)
    guard let first = head.first else { throw .empty }
    if head.starts(with: Array("<!doctype html".utf8)) || head.starts(with: Array("<html".utf8)) {
      throw .foreign(.html)
    }
    if first == UInt8(ascii: "<") {
      self = .xml
    } else if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      throw .foreign(.json)
    } else if Self.beginsCard(head) {
      self = .vCard
    } else if Self.isLDIF(head) {
      throw .foreign(.ldif)
    } else if Self.looksBinary(bytes) {
      throw .foreign(.binary)
    } else {
      self = .csv
    }
  }

  /// About the first `length` bytes, in UTF-8 where they are UTF-16, whose characters may have bytes of any meaning.
  private static func sample(of bytes: [UInt8], length: Int) -> ArraySlice<UInt8> {
    let sample = bytes.prefix(length)
    guard let encoding = EncodingDetection.utf16(Array(sample)) else { return sample }
    return encoding.decoded(sample).utf8[...]
  }

  /// The first characters, in lower-case ASCII, without byte order mark, stray zeros and leading blanks.
  private static func head(of bytes: [UInt8]) -> [UInt8] {
    let text = sample(of: bytes, length: 64 << 10).lazy.drop { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }.filter {
      $0 != 0
    }
    return text.drop { $0 <= 0x20 }.prefix(32 << 10).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Whether some line near the beginning opens a card, or closes one whose opening was lost: mail headers and other
  /// text may stand before it, and rubbish on the line itself.
  private static func beginsCard(_ head: [UInt8]) -> Bool {
    head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains { line in
      let text = Array(line)
      guard let mark = CardMark.leading(in: text, at: 0..<text.count) else { return false }
      // In a table the words stand in a cell behind others.
      return !text[..<mark.range.lowerBound].contains { $0.isLetter || $0 &- 0x30 < 10 }
    }
  }

  /// Whether the lines are those of directory entries (RFC 2849): their names, or the classes that every entry has.
  private static func isLDIF(_ head: [UInt8]) -> Bool {
    let lines = head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    return lines.lazy.filter { $0.first != UInt8(ascii: "#") }.prefix(400).contains { line in
      let text = line.drop { !$0.isLetter }
      if text.starts(with: Self.distinguishedName) {
        // `dn: cn=…`, or `dn:: ` and base64.
        let name = text.dropFirst(3)
        return name.first == UInt8(ascii: ":") || name.contains(UInt8(ascii: "="))
      }
      return text.starts(with: Self.objectClass)
    }
  }

  private static let distinguishedName = Array("dn:".utf8)
  private static let objectClass = Array("objectclass:".utf8)

  /// Text in any encoding has few control characters.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let sample = sample(of: bytes, length: 4096)
    let controls = sample.count { $0 < 0x20 && ![0x00, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B].contains($0) }
    return controls * 50 > sample.count
  }
}

extension ForeignFile {
  /// The kind of file that begins with the signature of `bytes`; nil for text.
  fileprivate init?(signatureOf bytes: [UInt8]) {
    let signatures: [(ForeignFile, [UInt8])] = [
      (.zip, [0x50, 0x4B, 0x03, 0x04]), (.pdf, Array("%PDF-".utf8)), (.sqlite, Array("SQLite format 3".utf8)),
      (.gzip, [0x1F, 0x8B]), (.image, [0x89, 0x50, 0x4E, 0x47]), (.image, [0xFF, 0xD8, 0xFF]),
      (.image, Array("GIF8".utf8)), (.image, Array("RIFF".utf8)), (.xlsx, [0xD0, 0xCF, 0x11, 0xE0]),
    ]
    guard let kind = signatures.first(where: { bytes.starts(with: $0.1) })?.0 else { return nil }
    self = kind == .zip && Self.isWorkbook(bytes) ? .xlsx : kind
  }

  /// Office Open XML packages are ZIP archives whose first entries say so.
  private static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    return head.contains("[Content_Types].xml") || head.contains("xl/")
      || head.contains("mimetypeapplication/vnd.oasis")
  }
}
