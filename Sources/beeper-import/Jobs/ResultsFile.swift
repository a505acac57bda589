import Foundation

/// The results CSV that an import writes where nobody names another report.
enum ResultsFile {
  /// `contacts.vcf` gives `contacts.results.csv`, a folder that of its name, in the current folder.
  static func name(for input: String) -> String {
    guard input != "-" else { return "contacts.results.csv" }
    let stem = URL(filePath: input).standardizedFileURL.deletingPathExtension().lastPathComponent
    return "\(stem.isEmpty || stem == "/" ? "contacts" : stem).results.csv"
  }

  /// Whether a file of this name is one, numbered where the first name was taken. In a folder of inputs it is passed
  /// over: it holds the texts and the people of its time.
  static func isOne(_ name: String) -> Bool { name.wholeMatch(of: #/.*\.results(\.\d+)?\.csv/#) != nil }
}
