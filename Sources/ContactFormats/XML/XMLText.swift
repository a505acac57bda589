import ContactBook

/// A document as it is given to libxml2: in UTF-8, from its first `<`.
struct XMLText {
  /// UTF-8, but for damage.
  private(set) var bytes: [UInt8]
  /// Where the first `<` stands.
  private(set) var start: Int
  /// The lines before it.
  private(set) var linesBefore: Int
  /// The encoding that the file is in.
  let encoding: TextEncoding
  /// What is to be told of the encoding; nil when it is as declared.
  let warning: Diagnostic.Reason?

  /// Decodes `file`.
  ///
  /// - Throws: `InputError.documentType` where a document type has an internal subset, for that may hold anything.
  init(_ file: [UInt8], options: ReadOptions) throws(InputError) {
    let detected = EncodingDetection(file)
    let declared = XMLProlog.declaredEncoding(in: file[detected.markLength...])
    let choice = Self.encoding(detected, declared: declared, options: options)
    encoding = choice.encoding
    warning = choice.warning
    if encoding == .utf8 {
      bytes = file
      start = detected.markLength
    } else {
      bytes = encoding.decoded(file[detected.markLength...]).utf8
      start = 0
    }
    linesBefore = 0
    while start < bytes.count, bytes[start] != UInt8(ascii: "<") {
      if bytes[start] == 0x0A { linesBefore += 1 }
      start += 1
    }
    if XMLProlog.hasInternalSubset(bytes[start...]) { throw .documentType }
  }

  /// A byte order mark and the zeros of UTF-16 are stronger than a declaration, a declaration is stronger than a guess.
  private static func encoding(
    _ detected: EncodingDetection, declared: String?, options: ReadOptions
  ) -> (encoding: TextEncoding, warning: Diagnostic.Reason?) {
    let isFixed = detected.markLength > 0 || detected.encoding != .utf8 && detected.isCertain
    guard let declared else {
      if !isFixed, let named = options.encoding { return (named, nil) }
      return (detected.encoding, detected.isCertain ? nil : .guessedEncoding(detected.encoding.name))
    }
    let mismatch = Diagnostic.Reason.wrongEncoding(declared: declared, used: detected.encoding.name)
    let isWide = declared.uppercased().hasPrefix("UTF-16") || declared.uppercased().hasPrefix("UCS-2")
    if isFixed {
      let agrees = isWide == detected.encoding.name.hasPrefix("UTF-16")
      return (detected.encoding, agrees ? nil : mismatch)
    }
    guard !isWide, let named = TextEncoding(declared) else { return (detected.encoding, mismatch) }
    if named == .utf8 || named.name.uppercased() == "UTF8" {
      return (detected.encoding, detected.encoding == .utf8 ? nil : mismatch)
    }
    return (named, nil)
  }

  /// The document with what XML forbids taken out; nil when nothing was.
  func sanitised() -> XMLText? {
    guard let clean = XMLSanitiser.sanitised(bytes[start...]) else { return nil }
    var copy = self
    copy.bytes = clean
    copy.start = 0
    return copy
  }
}
