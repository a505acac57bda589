import ArgumentParser
import Foundation
import Reports

/// A report file to write.
struct ReportTarget {
  let path: String
  let format: ReportFormat

  /// The file that `--report` names; nil for "-", which is standard output.
  init?(_ name: String) {
    guard name != "-", let format = ReportFormat(fileName: name) else { return nil }
    path = name
    self.format = format
  }

  /// Whether its folder takes files.
  var isFolderWritable: Bool {
    FileManager.default.isWritableFile(atPath: URL(filePath: path).deletingLastPathComponent().path)
  }

  /// Whether the file may be written: it is not there, or it holds the report of the part of the run `runID` that came
  /// before.
  func isFree(for runID: String?) -> Bool {
    guard let present = FileManager.default.contents(atPath: path) else {
      return !FileManager.default.fileExists(atPath: path)
    }
    return runID.map { present.firstRange(of: Data($0.utf8)) != nil } ?? false
  }

  /// The target under the first free name like its own: `contacts.results.2.csv` where `contacts.results.csv` is taken.
  func renamed(for runID: String?) -> ReportTarget {
    let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
    let suffix = path[stem.endIndex...]
    let names = (2...).lazy.map { ReportTarget("\(stem).\($0)\(suffix)") ?? self }
    return names.first { $0.isFree(for: runID) } ?? self
  }

  /// - Throws: `ValidationError` for a name of no format.
  static func validate(_ names: [String]) throws {
    for name in names where name != "-" && ReportFormat(fileName: name) == nil {
      throw ValidationError("\(name): a report's suffix is .csv, .html, .json, .ndjson or .txt.")
    }
  }
}
