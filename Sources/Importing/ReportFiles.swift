import FileWriting
import Foundation
import Outreach
package import Reports

/// The report files of an import, and the rules of what they may replace.
package struct ReportFiles: Sendable {
  package private(set) var targets: [ReportTarget]
  package let csvFlavor: CSVFlavor
  /// Whether files that exist are replaced.
  package let replaces: Bool
  /// Whether nobody named the file: then it takes another name where its own is taken.
  private let isNameOurs: Bool
  /// The files that the settings name as inputs.
  private let namedInputs: SourceFiles

  /// Files called `names`, next to `inputs`, which no report may replace. Without a name and with `fallback`, one that is
  /// named after that input.
  package init(
    _ names: [String], fallback: String? = nil, csvFlavor: CSVFlavor = .excel, replaces: Bool = false,
    inputs: [String] = []
  ) {
    isNameOurs = names.isEmpty && fallback != nil
    let all = names.isEmpty ? fallback.map { [ResultsFile.name(for: $0)] } ?? [] : names
    targets = all.compactMap(ReportTarget.init)
    self.csvFlavor = csvFlavor
    self.replaces = replaces
    namedInputs = SourceFiles(inputs)
  }

  /// Checks that the reports can be written after the last start, and picks free names for the default ones. Reports of
  /// the earlier part of the run `runID` are replaced, other files only with `replaces`, files in `read` never.
  ///
  /// - Throws: `ImportFailure` when a file that was named is there already, or could not be written.
  func free(for runID: String?, read: SourceFiles) throws -> ReportFiles {
    for target in targets {
      if !isNameOurs || replaces {
        try namedInputs.checkTarget(target.path)
        // In a folder of inputs lies what the part of the run before reported, too.
        if !target.isFree(for: runID) { try read.checkTarget(target.path) }
      }
      guard target.isFolderWritable else {
        throw ImportFailure("\(target.path) cannot be written: its folder is not there, or takes no files", .usage)
      }
    }
    guard !replaces else { return self }
    var files = self
    for (index, target) in targets.enumerated() where !target.isFree(for: runID) {
      guard isNameOurs else {
        throw ImportFailure(WholeFile.Failure.exists(path: target.path).description, .usage)
      }
      files.targets[index] = target.renamed(for: runID)
    }
    return files
  }

  /// - Throws: `ImportFailure` when the plan at `path` would replace what is read.
  func checkPlanTarget(_ path: String, read: SourceFiles) throws {
    try namedInputs.checkTarget(path)
    try read.checkTarget(path)
  }

  func write(_ report: ImportReport) throws(WholeFile.Failure) {
    for target in targets {
      try WholeFile.write(
        report.rendered(as: target.format, csv: csvFlavor), to: target.path,
        replacing: replaces || target.isFree(for: report.runID))
    }
  }
}

/// A report file to write.
package struct ReportTarget: Sendable {
  package let path: String
  package let format: ReportFormat

  /// The file called `name`; nil for "-", which is standard output, and for a suffix of no format.
  package init?(_ name: String) {
    guard name != "-", let format = ReportFormat(fileName: name) else { return nil }
    path = name
    self.format = format
  }

  fileprivate var isFolderWritable: Bool {
    FileManager.default.isWritableFile(atPath: URL(filePath: path).deletingLastPathComponent().path)
  }

  /// Whether the file may be written: it is not there, or it holds the report of the earlier part of the run `runID`.
  fileprivate func isFree(for runID: String?) -> Bool {
    guard let present = FileManager.default.contents(atPath: path) else {
      return !FileManager.default.fileExists(atPath: path)
    }
    return runID.map { present.firstRange(of: Data($0.utf8)) != nil } ?? false
  }

  /// The target under the first free name like its own: `contacts.results.2.csv` where `contacts.results.csv` is taken.
  fileprivate func renamed(for runID: String?) -> ReportTarget {
    let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
    let suffix = path[stem.endIndex...]
    let names = (2...).lazy.map { ReportTarget("\(stem).\($0)\(suffix)") ?? self }
    return names.first { $0.isFree(for: runID) } ?? self
  }
}

/// The results CSV that an import writes where nobody names another report.
enum ResultsFile {
  /// `contacts.vcf` gives `contacts.results.csv`, a folder one of its name, in the current folder.
  static func name(for input: String) -> String {
    guard input != "-" else { return "contacts.results.csv" }
    let stem = URL(filePath: input).standardizedFileURL.deletingPathExtension().lastPathComponent
    return "\(stem.isEmpty || stem == "/" ? "contacts" : stem).results.csv"
  }

  /// Whether a file of this name is one, numbered where the first name was taken. In a folder of inputs it is passed
  /// over: it holds the texts and the people of its time.
  static func isOne(_ name: String) -> Bool { name.wholeMatch(of: #/.*\.results(\.\d+)?\.csv/#) != nil }
}

/// The files that a command reads: nothing that it writes may take their place, not even with `--force`.
package struct SourceFiles: Sendable {
  /// A file on its disk, by whatever name.
  private struct Identity: Hashable {
    let volume: Int
    let file: Int

    /// The file at `path`; nil when there is none, or it is a folder.
    init?(_ path: String) {
      let resolved = URL(filePath: path).resolvingSymlinksInPath().path
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved),
        attributes[.type] as? FileAttributeType != .typeDirectory,
        let volume = attributes[.systemNumber] as? Int, let file = attributes[.systemFileNumber] as? Int
      else { return nil }
      self.volume = volume
      self.file = file
    }
  }

  private let identities: Set<Identity>

  /// The files called `names`; "-" is none.
  package init(_ names: [String] = []) { identities = Set(names.filter { $0 != "-" }.compactMap(Identity.init)) }

  /// - Throws: `ImportFailure` when the file at `path` is one of them.
  package func checkTarget(_ path: String) throws {
    guard let identity = Identity(path), identities.contains(identity) else { return }
    throw ImportFailure("\(path) is an input, which must not be replaced: name another file", .usage)
  }
}
