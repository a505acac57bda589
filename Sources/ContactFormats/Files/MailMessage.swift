/// A saved mail message (RFC 5322 and MIME, RFC 2045 and 2046): what is attached to it.
struct MailMessage {
  /// A part of the message that is an address book by what it says of itself.
  struct Attachment {
    /// The name it was sent with, or one that says which part it is.
    let name: String
    let bytes: [UInt8]
  }

  /// The parts that are cards or tables, in their order.
  private(set) var attachments: [Attachment] = []
  private var parts = 0

  /// More parts than anybody attaches, and deeper.
  private static let mostParts = 1000
  private static let deepest = 8

  /// Reads `bytes`.
  init(_ bytes: [UInt8]) {
    read(bytes[...], depth: 0)
  }

  /// Whether `bytes` begin with the header fields of a message that says of what media type it is.
  static func isMail(_ bytes: [UInt8]) -> Bool {
    let header = Header(bytes.prefix(headLength))
    return header.isWellFormed && header["content-type"] != nil
      && ["mime-version", "from", "received", "message-id"].contains { header[$0] != nil }
  }

  private static let headLength = 64 << 10

  private mutating func read(_ bytes: ArraySlice<UInt8>, depth: Int) {
    parts += 1
    guard parts <= Self.mostParts else { return }
    let header = Header(bytes)
    let body = bytes[header.end...]
    let type = HeaderValue(header["content-type"] ?? "text/plain")
    if type.value.hasPrefix("multipart/"), let boundary = type.parameters["boundary"], !boundary.isEmpty {
      guard depth < Self.deepest else { return }
      for part in Self.parts(of: body, boundary: boundary) { read(part, depth: depth + 1) }
      return
    }
    if type.value == "message/rfc822" {
      if depth < Self.deepest { read(body, depth: depth + 1) }
      return
    }
    let disposition = HeaderValue(header["content-disposition"] ?? "")
    let name = (disposition.parameters["filename"] ?? type.parameters["name"]).map(Self.plainName)
    guard let suffix = Self.suffix(type: type.value, name: name) else { return }
    let content = Self.decoded(body, transfer: header["content-transfer-encoding"] ?? "")
    // What calls itself UTF-8 or ASCII and is neither is guessed as in a file.
    let charset = type.parameters["charset"].flatMap { TextEncoding($0) }
    let isNamed = charset.map { !["utf-8", "utf8", "us-ascii", "ascii"].contains($0.name.lowercased()) } == true
    let text = isNamed && !isValidUTF8(content) ? charset?.decoded(content[...]).utf8 ?? content : content
    attachments.append(Attachment(name: name ?? "part \(parts)\(suffix)", bytes: text))
  }

  /// What the name of a part of `type` called `name` ends in; nil for what is no address book.
  private static func suffix(type: String, name: String?) -> String? {
    switch type {
    case "text/vcard", "text/x-vcard", "text/directory", "application/vcard", "application/x-vcard": return ".vcf"
    case "text/csv", "text/x-csv", "application/csv", "text/comma-separated-values", "text/tab-separated-values":
      return ".csv"
    case "application/vcard+xml": return ".xml"
    default:
      let lower = name?.lowercased() ?? ""
      return [".vcf", ".vcard", ".csv", ".tsv"].first { lower.hasSuffix($0) }
    }
  }

  /// `name` without what would lead elsewhere and without control characters.
  private static func plainName(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "part"
    return String(last.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : Character($0) })
  }

  // MARK: Parts

  /// What stands between the lines of `--boundary`.
  private static func parts(of body: ArraySlice<UInt8>, boundary: String) -> [ArraySlice<UInt8>] {
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex {
      let lineEnd = body[line...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[line..<lineEnd].starts(with: mark) {
        let rest = body[(line + mark.count)..<lineEnd].filter { $0 > 0x20 }
        if rest.isEmpty || rest == Array("--".utf8) {
          if let start { parts.append(body[start..<line]) }
          guard rest.isEmpty, parts.count < mostParts else { return parts }
          start = min(lineEnd + 1, body.endIndex)
        }
      }
      line = lineEnd + 1
    }
    if let start { parts.append(body[start...]) }
    return parts
  }

  // MARK: Transfer encodings

  private static func decoded(_ body: ArraySlice<UInt8>, transfer: String) -> [UInt8] {
    switch HeaderValue(transfer).value {
    case "base64": base64(body)
    case "quoted-printable": QuotedPrintable.decoded(withoutSoftBreaks(body)[...])
    default: Array(body)
    }
  }

  /// A line that ends in `=` goes on in the next one.
  private static func withoutSoftBreaks(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(body.count)
    var index = body.startIndex
    while index < body.endIndex {
      if body[index] == UInt8(ascii: "=") {
        var next = index + 1
        while next < body.endIndex, [0x20, 0x09, 0x0D].contains(body[next]) { next += 1 }
        if next == body.endIndex || body[next] == 0x0A {
          index = min(next + 1, body.endIndex)
          continue
        }
      }
      output.append(body[index])
      index += 1
    }
    return output
  }

  /// RFC 2045, section 6.8: what is none of its letters is passed over, and padding ends it.
  private static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(body.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for byte in body {
      if byte == UInt8(ascii: "=") { break }
      guard let value = sextet(byte) else { continue }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return output
  }

  private static func sextet(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte) - 0x41
    case 0x61...0x7A: UInt32(byte) - 0x61 + 26
    case 0x30...0x39: UInt32(byte) - 0x30 + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  // MARK: Header fields

  /// The header fields at the beginning of a message or a part.
  private struct Header {
    private var fields: [String: String] = [:]
    /// Where the body begins.
    private(set) var end: Int
    /// Whether all lines before the body are fields.
    private(set) var isWellFormed = true

    init(_ bytes: ArraySlice<UInt8>) {
      end = bytes.startIndex
      var name: String?
      while end < bytes.endIndex {
        let lineEnd = bytes[end...].firstIndex(of: 0x0A) ?? bytes.endIndex
        var line = bytes[end..<lineEnd]
        if line.last == 0x0D { line.removeLast() }
        end = min(lineEnd + 1, bytes.endIndex)
        guard let first = line.first else { return }
        let text = String(decoding: line, as: UTF8.self)
        if first == 0x20 || first == 0x09 {
          // Folded: the field goes on. Those that matter are short.
          if let name, let value = fields[name], value.utf8.count < 4096 { fields[name] = value + text }
          continue
        }
        guard let colon = text.firstIndex(of: ":"), text[..<colon].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
          isWellFormed = false
          name = nil
          continue
        }
        let key = text[..<colon].lowercased()
        name = fields[key] == nil ? key : nil
        if fields[key] == nil { fields[key] = String(text[text.index(after: colon)...]) }
      }
    }

    subscript(_ name: String) -> String? { fields[name] }
  }

  /// A value with parameters: `text/vcard; charset=utf-8; name="a.vcf"`.
  private struct HeaderValue {
    /// In lower case.
    let value: String
    /// By their names in lower case.
    private(set) var parameters: [String: String] = [:]

    init(_ text: String) {
      var pieces: [String] = [""]
      var isQuoted = false
      var isEscaped = false
      for character in text.unicodeScalars {
        if isEscaped {
          pieces[pieces.count - 1].unicodeScalars.append(character)
          isEscaped = false
        } else if isQuoted, character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          isQuoted.toggle()
        } else if character == ";", !isQuoted {
          pieces.append("")
        } else {
          pieces[pieces.count - 1].unicodeScalars.append(character)
        }
      }
      value = Self.trimmed(pieces[0]).lowercased()
      for piece in pieces.dropFirst() {
        guard let equals = piece.firstIndex(of: "=") else { continue }
        let key = Self.trimmed(piece[..<equals]).lowercased()
        let text = Self.trimmed(piece[piece.index(after: equals)...])
        // RFC 2231: "filename*=utf-8''a%20b.vcf", and "filename*0=" for the first part of a long one.
        if key.hasSuffix("*"), let quote = text.lastIndex(of: "'") {
          parameters[String(key.dropLast())] = Self.unescaped(text[text.index(after: quote)...])
        } else if let star = key.firstIndex(of: "*") {
          parameters[String(key[..<star]), default: ""] += text
        } else {
          parameters[key] = parameters[key] ?? text
        }
      }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
      let isBlank = { (character: Character) in character.isWhitespace }
      return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }

    private static func unescaped(_ text: Substring) -> String {
      let bytes = text.utf8.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 }
      return String(decoding: QuotedPrintable.decoded(bytes[...]), as: UTF8.self)
    }
  }
}
