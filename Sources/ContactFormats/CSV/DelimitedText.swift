import ContactBook

/// The text of a file in UTF-8, with what had to be done to get it.
struct DelimitedText {
  let bytes: [UInt8]
  /// The offset of the first character, past a byte order mark.
  let start: Int
  /// The encoding of the file.
  let encoding: TextEncoding
  /// Whether nothing in the file tells its encoding.
  let isEncodingGuessed: Bool
  let diagnostics: [Diagnostic]

  /// Decodes `bytes`, the content of `file`, in the encoding that `options` names, else in that it is found to be in.
  init(_ bytes: [UInt8], file: String, options: ReadOptions) {
    let source = SourceLocation(file: file)
    let detection = EncodingDetection(bytes)
    let encoding = detection.markLength > 0 ? detection.encoding : options.encoding ?? detection.encoding
    var diagnostics: [Diagnostic] = []
    isEncodingGuessed = options.encoding == nil && !detection.isCertain
    if isEncodingGuessed {
      diagnostics.append(Diagnostic(.guessedEncoding(encoding.name), at: source))
    }
    var text = bytes
    var start = detection.markLength
    var hasZeros = detection.hasZeros
    if encoding != .utf8 {
      let decoded = encoding.decoded(bytes[detection.markLength...])
      if !decoded.isExact, detection.isCertain || options.encoding != nil {
        diagnostics.append(
          Diagnostic(.wrongEncoding(declared: encoding.name, used: encoding.name), at: source))
      }
      text = decoded.utf8
      start = 0
      hasZeros = text.contains(0)
    }
    if hasZeros {
      text.removeAll { $0 == 0 }
      diagnostics.append(Diagnostic(.nulBytes, at: source))
    }
    self.bytes = text
    self.start = start
    self.encoding = encoding
    self.diagnostics = diagnostics
  }
}
