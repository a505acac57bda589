import ContactBook

/// Tells a file's encoding from its bytes, in the order: byte order mark, zero bytes of UTF-16, UTF-8, eight bits.
struct EncodingDetection {
  let encoding: TextEncoding
  /// How many bytes the byte order mark takes.
  let markLength: Int
  /// Whether the bytes leave no doubt: a code page is always a guess, and a byte order mark may stand before text that
  /// is no UTF-8.
  let isCertain: Bool
  /// What is to be told of a code page that was guessed; nil where none was.
  let guess: Diagnostic.Reason?
  /// Whether every byte is one of ASCII, a byte order mark aside.
  let isASCII: Bool
  /// Whether some byte is zero, which no text has but UTF-16 and UTF-32.
  let hasZeros: Bool

  init(_ bytes: [UInt8]) {
    let survey = ByteSurvey(bytes)
    isASCII = survey.isASCII
    hasZeros = survey.hasZeros
    (encoding, markLength, isCertain, guess) = Self.encoding(of: bytes, survey)
  }

  private static func encoding(
    of bytes: [UInt8], _ survey: ByteSurvey
  ) -> (TextEncoding, Int, isCertain: Bool, Diagnostic.Reason?) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let isValid = isValidUTF8(bytes, from: 3)
      return (.utf8, 3, isValid, isValid ? nil : .guessedEncoding(TextEncoding.utf8.name))
    }
    if let encoding = markedUTF16(bytes) { return (encoding, 2, true, nil) }
    if survey.hasZeros, let encoding = unmarkedUTF16(bytes) { return (encoding, 0, true, nil) }
    if survey.isASCII || isValidUTF8(bytes) { return (.utf8, 0, true, nil) }
    let guess = EncodingGuess(bytes)
    return (guess.encoding, 0, false, guess.reason)
  }

  /// Which UTF-16 `bytes`, or the first of them, are, told by their mark or their zeros; nil for other encodings.
  static func utf16(_ bytes: [UInt8]) -> TextEncoding? { markedUTF16(bytes) ?? unmarkedUTF16(bytes) }

  private static func markedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    return bytes.starts(with: [0xFE, 0xFF]) ? .utf16BigEndian : nil
  }

  /// ASCII text in UTF-16 has a zero in every second byte.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(512)
    guard sample.count >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let half = sample.count / 2
    if zeros.even * 10 >= half * 7, zeros.odd * 10 < half { return .utf16BigEndian }
    if zeros.odd * 10 >= half * 7, zeros.even * 10 < half { return .utf16LittleEndian }
    return nil
  }
}
