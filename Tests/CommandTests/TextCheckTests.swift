import CommandProcess
import Foundation
import Testing

/// Texts that would reach people as they were not meant: nothing is started before somebody has looked.
@Suite struct TextCheckTests {
  private static let people = """
    name,phone,message_text
    Ann Example,+447700900001,Hello Ann
    Bo Example,+447700900002,"Hi [Name], hello"

    """

  @Test(arguments: [
    (["--sandbox", "--yes"], "[Name], which nothing here fills in, for people.csv:3"),
    (["--sandbox", "--yes", "--message", "Hi {first_name}"], "{first_name}, which nothing here fills in"),
    (["--sandbox", "--yes", "--message", " "], "--message holds no text"),
    (["--sandbox", "--yes", "--message-file", "empty.txt"], "empty.txt holds no text"),
  ])
  func areRefused(options: [String], sentence: String) async throws {
    try await withFolder { folder in
      try Data(Self.people.utf8).write(to: folder.appending(path: "people.csv"))
      try Data("\n".utf8).write(to: folder.appending(path: "empty.txt"))
      let outcome = try await Command.run(["people.csv", "--report", "-"] + options, in: folder)
      #expect(outcome.exitCode == 64)
      #expect(outcome.standardError.contains(sentence), "\(outcome.standardError)")
      #expect(!outcome.standardOutput.contains("created"))
    }
  }

  @Test func dryRunsSayIt() async throws {
    try await withFolder { folder in
      try Data(Self.people.utf8).write(to: folder.appending(path: "people.csv"))
      for mode in ["--offline", "--sandbox"] {
        let outcome = try await Command.run(["people.csv", "--dry-run", mode], in: folder)
        #expect(outcome.exitCode == 0)
        #expect(outcome.standardError.contains("[Name], which nothing here fills in, for people.csv:3"))
      }
    }
  }

  @Test func literalTextsAreSent() async throws {
    try await withFolder { folder in
      try Data(Self.people.utf8).write(to: folder.appending(path: "people.csv"))
      let outcome = try await Command.run(
        ["people.csv", "--sandbox", "--yes", "--literal", "--report", "-", "--csv", "raw"], in: folder)
      #expect(outcome.exitCode != 64, "\(outcome.standardError)")
      #expect(outcome.standardOutput.contains("Hi [Name], hello"))
    }
  }
}
