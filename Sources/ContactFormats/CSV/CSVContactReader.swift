import ContactBook

/// Reads contacts from delimited text (RFC 4180 and what programs make of it), record by record.
package struct CSVContactReader {
  /// What the file was taken for.
  package let recognition: Recognition

  private var tokenizer: RecordTokenizer
  private var mapper: RecordMapper
  private let file: String
  private var diagnostics: [Diagnostic] = []
  private var nextDiagnostic = 0
  private var pending: ReadEvent?

  /// Prepares to read the records of `bytes`, the content of `file`.
  ///
  /// - Throws: `InputError.noContacts` when nothing looks like a table of contacts.
  init(_ bytes: [UInt8], file: String, options: ReadOptions) throws(InputError) {
    let text = DelimitedText(bytes, file: file, options: options)
    let detection = CSVDialectDetection(text.bytes, from: text.start, options: options)
    if detection?.layout.isInferred != false, LabelledLines.areIn(text.bytes[text.start...]) { throw .labelledLines }
    guard let detection else { throw .noContacts }
    if detection.layout.isLongForm { throw .labelledLines }
    if detection.layout.persons.isUnclear { throw .severalPeople }
    self.file = file
    tokenizer = RecordTokenizer(
      text.bytes, from: detection.start, line: detection.line, dialect: detection.dialect, quoting: detection.quoting)
    mapper = RecordMapper(
      detection.layout, file: file, isEncodingGuessed: text.isEncodingGuessed, options: options)
    recognition = Recognition(
      format: .csv, dialect: mapper.exporter.rawValue, encoding: text.encoding, columns: mapper.columns)
    diagnostics = text.diagnostics
    if let header = detection.layout.headerIndex {
      for _ in 0...header { _ = tokenizer.next() }
    }
    if detection.layout.isInferred {
      let columns = mapper.columns.enumerated().compactMap { index, column in
        column.field.map { "\(index + 1) = \($0.word)" }
      }
      diagnostics.append(Diagnostic(.headerMissing(columns: columns), at: SourceLocation(file: file)))
    }
    diagnostics += detection.layout.findings.map { Diagnostic($0, at: SourceLocation(file: file)) }
    if Self.namesLostSubscribers(file) { diagnostics.append(Diagnostic(.unsubscribed, at: SourceLocation(file: file))) }
    try lookAhead()
  }

  /// About how many bytes were read so far.
  var position: Int { tokenizer.position }

  /// The next record, or what is to be known of it; nil at the end.
  package mutating func next() -> ReadEvent? {
    while true {
      if !diagnostics.isEmpty, let event = nextPending() { return event }
      if let event = mapper.nextFurther() { return event }
      guard let outcome = tokenizer.next() else { return nil }
      guard let event = read(outcome) else { continue }
      if diagnostics.isEmpty { return event }
      pending = event
    }
  }

  /// The next diagnostic of the record read last, then its contact, or why it yields none.
  private mutating func nextPending() -> ReadEvent? {
    if nextDiagnostic < diagnostics.count {
      nextDiagnostic += 1
      return .diagnostic(diagnostics[nextDiagnostic - 1])
    }
    diagnostics.removeAll(keepingCapacity: true)
    nextDiagnostic = 0
    defer { pending = nil }
    return pending
  }

  private mutating func read(_ outcome: RecordTokenizer.Outcome) -> ReadEvent? {
    switch outcome {
    case .tooLong:
      return .unusable(
        Diagnostic(.recordTooLong(bytes: RecordTokenizer.maximumLength), at: mapper.skippedRecord(line: tokenizer.line))
      )
    case .unterminatedQuote:
      diagnostics.append(Diagnostic(.unterminatedQuote, at: mapper.location(line: tokenizer.line)))
    case .record: break
    }
    let record = TableRecord(bytes: tokenizer.bytes, fields: tokenizer.fields, dialect: tokenizer.dialect)
    return mapper.read(record, line: tokenizer.line, into: &diagnostics)
  }

  /// Reads up to the first contact: a text whose first records all yield none, and that ends there, is no table of
  /// contacts.
  private mutating func lookAhead() throws(InputError) {
    var attempt = self
    for _ in 0..<Self.lookAheadLength {
      switch attempt.next() {
      case .contact: return
      case .diagnostic, .unusable: continue
      case nil: throw .noContacts
      }
    }
  }

  private static let lookAheadLength = 1000

  /// Mailchimp exports people who left a list in files of their own, beside those who are on it.
  private static func namesLostSubscribers(_ file: String) -> Bool {
    let name = file.lowercased().split(separator: "/").last ?? ""
    return ["unsubscribed_", "cleaned_"].contains { name.contains($0) }
  }
}

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
    if isEncodingGuessed, let guess = detection.guess { diagnostics.append(Diagnostic(guess, at: source)) }
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
