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
