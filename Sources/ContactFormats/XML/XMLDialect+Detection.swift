extension XMLDialect {
  /// The dialect of `text`: one that is known, or one that describes what stands in it.
  ///
  /// - Throws: `InputError.malformedXML` where not even the root element can be read, `InputError.noContacts` where no
  ///   element of it could be a record.
  init(of text: XMLText, options: ReadOptions) throws(InputError) {
    var reader = try XMLReader(
      text.bytes, from: text.start, linesBefore: text.linesBefore, names: XMLNames(limit: 4096))
    var recognition = XMLRecognition()
    while let node = reader.next() {
      switch node {
      case .start(let name):
        if let known = recognition.start(name, at: &reader) {
          self = Self.all[known]
          return
        }
      case .end: recognition.end()
      case .text: break
      }
    }
    throw .noContacts
  }

  /// What is shown of how a file was understood.
  var columns: [Recognition.Column] { [] }
}
