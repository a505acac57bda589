import CommandProcess
import Foundation
import Testing

@Suite struct GoldenTests {
  @Test(arguments: try GoldenCase.all()) func printsWhatIsExpected(_ golden: GoldenCase) async throws {
    let actual = try await withFolder { folder in
      let outcome = try await Command.run(try golden.arguments, in: folder, environment: ["COLUMNS": "110"])
      var texts = [
        "out": outcome.standardOutput, "err": outcome.standardError, "exit": "\(outcome.exitCode)\n",
      ].filter { $0.key == "exit" || !$0.value.isEmpty }
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name != "samples" {
        texts[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      }
      return texts.mapValues(GoldenCase.masked)
    }
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try golden.record(actual)
      Issue.record("recorded: run again without RECORD_GOLDENS")
    }
    let expected = try golden.expected
    #expect(Set(actual.keys) == Set(expected.keys))
    for (name, text) in expected { #expect(actual[name] == text, "expected.\(name)") }
  }
}
