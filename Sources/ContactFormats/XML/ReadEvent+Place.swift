import ContactBook

extension ReadEvent {
  /// Where the event happened.
  var source: SourceLocation {
    switch self {
    case .contact(let contact): contact.source
    case .unusable(let diagnostic), .diagnostic(let diagnostic): diagnostic.source
    }
  }

  /// The event of a text that has so many records and lines before it in its file.
  func shifted(records: Int, lines: Int) -> ReadEvent {
    var source = source
    if source.record > 0 { source.record += records }
    if source.line > 0 { source.line += lines }
    switch self {
    case .contact(var contact):
      contact.source = source
      return .contact(contact)
    case .unusable(let diagnostic): return .unusable(Diagnostic(diagnostic.reason, at: source))
    case .diagnostic(let diagnostic): return .diagnostic(Diagnostic(diagnostic.reason, at: source))
    }
  }
}
