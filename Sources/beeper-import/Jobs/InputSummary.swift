import ContactBook
import ContactFormats
import Reports

extension Console {
  /// Says what each file was taken for, and what is to be known of its records.
  func describe(_ files: [FileReading], diagnostics: [Diagnostic], isVerbose: Bool) {
    for file in files {
      guard let recognition = file.recognition else { continue }
      say(
        "\(file.name): \(recognition.summary), \(file.recordCount) "
          + plural("record", file.recordCount))
    }
    let most = isVerbose ? diagnostics.count : 8
    let shown = isVerbose ? diagnostics : diagnostics.filter { $0.severity != .note }
    for diagnostic in shown.prefix(most) { warning("\(diagnostic.source): \(diagnostic.reason.message)") }
    if shown.count > most { say("… and \(shown.count - most) more; --verbose shows all") }
  }
}

extension Recognition {
  /// What a file was taken for, in a few words.
  var summary: String { "\(dialect), \(encoding.name)" }
}
