import ContactBook

/// A vCard file's bytes, made ready to be read line by line.
///
/// UTF-16 is brought into UTF-8 as a whole; other encodings stay as they are, because every property may have its own.
struct VCardText {
  let bytes: [UInt8]
  /// Where the text begins: after the byte order mark.
  let start: Int
  /// Whether all of it is UTF-8.
  let isUTF8: Bool
  let hadZeros: Bool
  /// The encoding of the file, as far as it has one.
  let encoding: TextEncoding
  /// What is to be told of `encoding` where it was guessed from the letters.
  let guess: Diagnostic.Reason?
  /// "vCard 3.0", as the first version says.
  let dialect: String

  /// Reads `bytes`, in `encoding` where that is given.
  init(_ original: [UInt8], encoding given: TextEncoding?) {
    let detected = EncodingDetection(original)
    var bytes = original
    var start = detected.markLength
    let wide = given.map(\.isWide) == true ? given : detected.encoding.isWide ? detected.encoding : nil
    if let wide {
      bytes = wide.decoded(bytes[start...]).utf8
      start = 0
      encoding = wide
      guess = nil
      isUTF8 = true
    } else {
      // Properties that name their character sets tell nothing of the others.
      let isGuess = !detected.isCertain && detected.markLength == 0
      let isOthers = isGuess && Self.namesCharset(bytes)
      encoding = given ?? (isOthers ? .windows1252 : detected.encoding)
      guess = isOthers || !isGuess ? nil : detected.guess
      isUTF8 = detected.encoding == .utf8 && detected.isCertain && (given == nil || given == .utf8 || detected.isASCII)
    }
    hadZeros = wide == nil ? detected.hasZeros : bytes.contains(0)
    if hadZeros { bytes.removeAll { $0 == 0 } }
    self.bytes = bytes
    self.start = start
    dialect = Self.dialect(of: bytes)
  }

  private static func namesCharset(_ bytes: [UInt8]) -> Bool {
    let word = Array("charset=".utf8)
    var place = 0
    while place < bytes.count {
      let equals = bytes.position(of: UInt8(ascii: "="), from: place, to: bytes.count)
      if equals < bytes.count, equals + 1 >= word.count,
        bytes[(equals + 1 - word.count)...equals].elementsEqual(word, by: { $0.lowercased == $1 })
      {
        return true
      }
      place = equals + 1
    }
    return false
  }

  private static func dialect(of bytes: [UInt8]) -> String {
    let word = Array("version:".utf8)
    let head = bytes.prefix(4096).map(\.lowercased)
    guard let start = head.indices.first(where: { head[$0...].starts(with: word) }) else { return "vCard" }
    let number = head[(start + word.count)...].drop { $0 == 0x20 }.prefix(3)
    let versions = ["2.1", "3.0", "4.0"]
    let text = String(decoding: number, as: UTF8.self)
    return versions.contains(text) ? "vCard \(text)" : "vCard"
  }
}
