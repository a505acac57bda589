import ContactBook
import Foundation
import Outreach
import Reports
import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Results opened in LibreOffice: telephone numbers keep their plus and digits, and nothing is computed.
@Suite struct SpreadsheetTests {
  /// Where LibreOffice is; nil on machines without.
  static let libreOffice = [
    "/usr/bin/libreoffice", "/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: libreOffice != nil, "LibreOffice is not installed"), .timeLimit(.minutes(5)))
  func nothingIsComputed() async throws {
    let program = try #require(Self.libreOffice)
    let folder = FileManager.default.temporaryDirectory.appending(path: "sheet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    var draft = EntryDraft(.created, "=2+3", sources: [SourceLocation(file: "a.vcf", record: 1, line: 4)])
    draft.phoneNumber = "+14155550132"
    draft.text.body = "@SUM(1;2)\nsecond line"
    draft.chatTitle = "-1+2"
    try ImportReport([draft.entry], unusableRecords: 0, runID: "run").csv(.excel)
      .write(to: folder.appending(path: "results.csv"), atomically: true, encoding: .utf8)
    let result = try await Subprocess.run(
      .path(FilePath(program)),
      arguments: [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "fods", "--outdir",
        folder.path, folder.appending(path: "results.csv").path,
      ], input: .none, output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    let sheet = folder.appending(path: "results.fods")
    try #require(FileManager.default.fileExists(atPath: sheet.path), "\(result.standardError)")
    let cells = try String(contentsOf: sheet, encoding: .utf8)
    #expect(!cells.contains("table:formula"))
    for text in ["&apos;+14155550132", "&apos;=2+3", "&apos;@SUM(1;2)", "&apos;-1+2"] {
      #expect(cells.contains(text), "\(text)")
    }
  }
}
