import BeeperSandbox
import CommandProcess
import Foundation
import Testing

/// The commands that work on what is remembered: runs, report, forget, exclude.
@Suite struct LedgerCommandTests {
  private func withRun(_ body: (URL) async throws -> Void) async throws {
    try await Sandbox.serve(try World.invented()) { server in
      try await withFolder { folder in
        try "name,phone\nAda,+447700900001\nBo,+447700900002\nCy,\n"
          .write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
        let outcome = try await Command.run(
          ["a.csv", "--yes", "--rate", "none", "--progress", "none", "--report", "first.csv", "--csv", "raw"],
          in: folder, environment: server.environment)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        try await body(folder)
      }
    }
  }

  private func run(_ folder: URL, _ arguments: String...) async throws -> Command.Outcome {
    try await Command.run(arguments, in: folder)
  }

  @Test func runsListsThem() async throws {
    try await withRun { folder in
      let text = try await run(folder, "runs", "--sandbox").standardOutput
      #expect(text.contains("2 created"))
      #expect(text.contains("completed"))
      #expect(text.contains("a.csv"))
      let line = try await run(folder, "runs", "--sandbox", "--json").standardOutput
      let json = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(json["end"] as? String == "completed")
      #expect((json["counts"] as? [String: Int])?["created"] == 2)
      // The real ledger knows nothing of the sandbox.
      #expect(try await run(folder, "runs").standardOutput.isEmpty)
    }
  }

  @Test func reportTellsTheSameAgain() async throws {
    try await withRun { folder in
      let outcome = try await run(folder, "report", "--sandbox", "--report", "again.csv", "--csv", "raw")
      #expect(outcome.exitCode == 0)
      let first = try String(contentsOf: folder.appending(path: "first.csv"), encoding: .utf8)
      #expect(try String(contentsOf: folder.appending(path: "again.csv"), encoding: .utf8) == first)
      #expect(first.contains("created,,Ada,+447700900001,"))
      let page = try await run(folder, "report", "--sandbox", "--report", "again.html")
      #expect(page.exitCode == 0)
      #expect(try await run(folder, "report", "nothing", "--sandbox").exitCode == 64)
      #expect(try await run(folder, "report").exitCode == 64)
    }
  }

  @Test func forgottenRunsAreGone() async throws {
    try await withRun { folder in
      let line = try await run(folder, "runs", "--sandbox", "--json").standardOutput
      let json = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let id = try #require(json["id"] as? String)
      #expect(try await run(folder, "forget", id, "--sandbox").exitCode == 64)
      #expect(try await run(folder, "forget", id, "--sandbox", "--yes").exitCode == 0)
      #expect(try await run(folder, "runs", "--sandbox").standardOutput.isEmpty)
      let path = folder.deletingLastPathComponent().appending(path: "state/beeper-import/sandbox.sqlite")
      let bytes = try Data(contentsOf: path)
      #expect(bytes.firstRange(of: Data("+447700900001".utf8)) == nil)
      #expect(try await run(folder, "forget", "--all", "--sandbox", "--yes").exitCode == 0)
      #expect(!FileManager.default.fileExists(atPath: path.path))
    }
  }

  @Test func exclusionsAreListedAsExcludeTakesThem() async throws {
    try await withFolder { folder in
      let added = try await run(folder, "exclude", "add", "Ada@Ada.example", "+447700900002", "telegram:@Ada_L")
      #expect(added.standardError == "3 added.\n")
      let list = try await run(folder, "exclude", "list").standardOutput
      #expect(Set(list.split(separator: "\n")) == ["ada@ada.example", "+447700900002", "telegram:ada_l"])
      #expect(try await run(folder, "exclude", "remove", "+447700900002").standardError == "1 removed.\n")
      let wrong = try await run(folder, "exclude", "add", "nobody")
      #expect(wrong.exitCode == 64)
      #expect(!wrong.standardError.contains("nobody"))
      try list.write(to: folder.appending(path: "never.txt"), atomically: true, encoding: .utf8)
      try "name,phone\nAda,+447700900002\nBo,+447700900003\n"
        .write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
      let preview = try await run(folder, "a.csv", "--dry-run", "--offline", "--exclude", "never.txt")
      #expect(preview.standardOutput.contains("2 people = 1 would start + 1 skipped"))
      #expect(preview.standardOutput.contains("must not be contacted"))
    }
  }
}
