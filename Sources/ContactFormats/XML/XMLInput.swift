/// The bytes of a document, handed to libxml2 piece by piece, so that it keeps no copy of the whole.
final class XMLInput {
  private let bytes: [UInt8]
  private var next: Int
  /// Where the last `<` stands that was handed on.
  private var lastOpening: Int
  private var judgedOpening = -1
  /// The first `&` after which no `;` was handed on.
  private var reference: Int?
  /// Why the rest of the document is not handed on.
  private(set) var cut: Cut?
  /// The first thing that libxml2 found wrong. Nothing is handed on after it: a piece may hold thousands of faults.
  private(set) var fault: XMLFault?

  /// libxml2 looks at an open tag or reference from its start with every piece that it gets: longer ones take minutes.
  enum Cut: String {
    case tag = "a tag that does not end"
    case reference = "an & that begins no reference"
  }

  private static let tagLimit = 256 << 10
  private static let referenceLimit = 64 << 10

  /// Where comments and CDATA sections end that were looked at.
  private var literalEnd = 0
  private let slowStart: Int

  /// Begins at the offset `start` of `bytes`; from `slowStart` on, pieces end with the tags in them: libxml2 gives
  /// nothing of a piece that something is wrong in.
  init(_ bytes: [UInt8], from start: Int, slowFrom slowStart: Int?) {
    self.bytes = bytes
    self.slowStart = slowStart ?? bytes.count
    next = start
    lastOpening = start
  }

  /// Copies what comes next to `target`, and returns how many bytes that was: 0 at the end, or where a tag does not end.
  func read(into target: UnsafeMutableRawBufferPointer) -> Int {
    guard cut == nil, fault == nil else { return 0 }
    var count = min(target.count, bytes.count - next)
    if next + count > slowStart, let end = bytes[next..<(next + count)].firstIndex(of: UInt8(ascii: ">")) {
      count = end + 1 - next
    }
    unsafe bytes.withUnsafeBytes { source in
      unsafe target.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[next..<(next + count)]))
    }
    let piece = bytes[next..<(next + count)]
    next += count
    if let opening = piece.lastIndex(of: UInt8(ascii: "<")) { lastOpening = opening }
    if next - lastOpening > Self.tagLimit, judgedOpening != lastOpening {
      judgedOpening = lastOpening
      if isOpenTag(at: lastOpening) { cut = .tag }
    }
    if let semicolon = piece.lastIndex(of: UInt8(ascii: ";")) {
      reference = piece[semicolon...].firstIndex(of: UInt8(ascii: "&"))
    } else if reference == nil {
      reference = piece.firstIndex(of: UInt8(ascii: "&"))
    }
    if let start = reference, start >= literalEnd, next - start > Self.referenceLimit {
      if let end = endOfLiteral(around: start) { literalEnd = end } else { cut = .reference }
    }
    return cut == nil ? count : 0
  }

  /// The offset that comes next.
  var position: Int { next }

  /// Where the comment or CDATA section ends that `place` stands in; nil when it stands in none.
  private func endOfLiteral(around place: Int) -> Int? {
    var index = place
    while index > max(place - (1 << 20), 0) {
      index -= 1
      switch bytes[index] {
      case UInt8(ascii: "<"):
        if bytes[index...].starts(with: "<![CDATA[".utf8) { return end("]]>", after: place) }
        if bytes[index...].starts(with: "<!--".utf8) { return end("-->", after: place) }
      case UInt8(ascii: ">"):
        if bytes[..<index].suffix(2).elementsEqual("]]".utf8) || bytes[..<index].suffix(2).elementsEqual("--".utf8) {
          return nil
        }
      default: break
      }
    }
    return nil
  }

  private func end(_ mark: String, after place: Int) -> Int {
    var index = place
    while let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) {
      index = close + 1
      if bytes[..<index].suffix(3).elementsEqual(mark.utf8) { return index }
    }
    return bytes.count
  }

  /// Notes what is wrong with the document, if nothing was before.
  func note(_ fault: XMLFault) { self.fault = self.fault ?? fault }

  /// Whether what begins at `start` is a tag, and does not end before `next`: in quotes, `>` ends none.
  private func isOpenTag(at start: Int) -> Bool {
    guard start + 1 < next, bytes[start + 1] != UInt8(ascii: "!"), bytes[start + 1] != UInt8(ascii: "?") else {
      return false
    }
    var quote: UInt8?
    for byte in bytes[start..<next] {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return false
      }
    }
    return true
  }
}
