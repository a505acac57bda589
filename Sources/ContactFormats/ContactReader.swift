package import ContactBook

/// Reads the contacts of one file, whatever its format: told by its content, never by its name.
package struct ContactReader: ~Copyable {
  /// What the file was taken for.
  package let recognition: Recognition
  // The one that `recognition.format` names; an enum's payload cannot be mutated in place.
  private var vCard: VCardReader?
  private var csv: CSVContactReader?
  private var xml: XMLContactReader?

  /// Prepares to read `bytes`, the content of `file`.
  ///
  /// - Throws: `InputError` when nothing in it can be read.
  package init(_ bytes: [UInt8], file: String, options: ReadOptions = ReadOptions()) throws(InputError) {
    let format = if let named = options.format { named } else { try ContactFormat(of: bytes) }
    switch format {
    case .vCard:
      let reader = VCardReader(bytes, file: file, options: options)
      recognition = reader.recognition
      vCard = reader
    case .csv:
      let reader = try CSVContactReader(bytes, file: file, options: options)
      recognition = reader.recognition
      csv = reader
    case .xml:
      let reader = try XMLContactReader(bytes, file: file, options: options)
      recognition = reader.recognition
      xml = consume reader
    }
  }

  /// About how many bytes were read so far.
  var position: Int {
    // Mutating, because a value that cannot be copied is reached in an optional in no other way.
    mutating get {
      switch recognition.format {
      case .vCard: vCard?.position ?? 0
      case .csv: csv?.position ?? 0
      case .xml: xml?.position ?? 0
      }
    }
  }

  /// The next record, or what is to be known of it, in the order of the file; nil at the end.
  package mutating func next() -> ReadEvent? {
    switch recognition.format {
    case .vCard: vCard?.next()
    case .csv: csv?.next()
    case .xml: xml?.next()
    }
  }
}

/// What a reader finds next. Every record of a file is exactly one `contact` or one `unusable`.
package enum ReadEvent: Hashable, Sendable {
  /// A record that was read.
  case contact(RawContact)
  /// A record that yields no contact, with the reason.
  case unusable(Diagnostic)
  /// Something else to know of: a dropped value, a guess, a damaged place.
  case diagnostic(Diagnostic)
}

extension ReadEvent {
  /// Where the event happened.
  var source: SourceLocation {
    switch self {
    case .contact(let contact): contact.source
    case .unusable(let diagnostic), .diagnostic(let diagnostic): diagnostic.source
    }
  }

  /// The event moved by the number of records and lines that stand before its text in the file.
  func shifted(records: Int, lines: Int) -> ReadEvent {
    var source = source
    if source.record > 0 { source.record += records }
    if source.line > 0 { source.line += lines }
    switch self {
    case .contact(var contact):
      contact.source = source
      for index in contact.phones.indices where contact.phones[index].line > 0 {
        contact.phones[index].line += Int32(clamping: lines)
      }
      return .contact(contact)
    case .unusable(let diagnostic): return .unusable(Diagnostic(diagnostic.reason, at: source))
    case .diagnostic(let diagnostic): return .diagnostic(Diagnostic(diagnostic.reason, at: source))
    }
  }
}

/// What a reader took a file for: shown by `parse`, so that a person can see why something was read or was not.
package struct Recognition: Hashable, Sendable {
  /// A column, property or element, and what it was taken for.
  package struct Column: Hashable, Sendable {
    /// The export's own name.
    package let name: String
    /// What it means; nil when it was passed over.
    package let field: Field?
  }

  /// The format.
  package let format: ContactFormat
  /// Whose format it is, for people ("Google CSV", "vCard 3.0", "xCard").
  package let dialect: String
  /// The encoding the text was read in.
  package let encoding: TextEncoding
  /// The columns in the order of the file; empty for formats without.
  package let columns: [Column]
}
