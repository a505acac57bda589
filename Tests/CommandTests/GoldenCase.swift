import Foundation
import Testing

/// A folder that says how the command is called and what it must print: `arguments` (one a line), `expected.out`,
/// `expected.err`, `expected.exit`, and `expected.NAME` for each file NAME that it writes.
///
/// With RECORD_GOLDENS=1 the folder is written anew from what the command does, and the run fails, so that nobody takes
/// a recording for a check.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  let folder: URL

  var testDescription: String { folder.lastPathComponent }

  static func all() throws -> [GoldenCase] {
    let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    return try FileManager.default.contentsOfDirectory(at: cases, includingPropertiesForKeys: nil)
      .map(GoldenCase.init).sorted { $0.folder.path < $1.folder.path }
  }

  var arguments: [String] {
    get throws {
      try String(contentsOf: folder.appending(path: "arguments"), encoding: .utf8)
        .split(whereSeparator: \.isNewline).map(String.init)
    }
  }

  /// The expected texts by the names of their files, less the `expected.` before them.
  var expected: [String: String] {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("expected.") }
      return try Dictionary(
        uniqueKeysWithValues: names.map { name in
          (String(name.dropFirst(9)), try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        })
    }
  }

  func record(_ texts: [String: String]) throws {
    for name in try expected.keys { try FileManager.default.removeItem(at: folder.appending(path: "expected." + name)) }
    for (name, text) in texts {
      try text.write(to: folder.appending(path: "expected." + name), atomically: true, encoding: .utf8)
    }
  }

  /// What differs from run to run, replaced by words: run names, times of day, durations, ports that were free, and folders.
  static func masked(_ text: String) -> String {
    text.replacing(#/\d{8}T\d{6}Z-[0-9a-f]{4}/#, with: "RUN")
      .replacing(#/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ,\d+/#, with: "STARTED,DURATION")
      .replacing(#/127\.0\.0\.1:(?!23373\b|9\b)\d+/#, with: "127.0.0.1:PORT")
      .replacing(#/\/[^\s"]*\/beeper-import-test-[0-9A-F-]{36}/#, with: "FOLDER")
      .replacing(#/"startedAt":"[^"]+","durationMs":\d+/#, with: #""startedAt":"STARTED","durationMs":0"#)
  }
}
