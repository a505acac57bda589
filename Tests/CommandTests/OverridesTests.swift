import CommandProcess
import Foundation
import Testing

/// What a person said of who is who is found again, or the import does not begin.
@Suite struct OverridesTests {
  private static let people = """
    First Name,Last Name,E-mail
    Ada,Meyer,meyer@fam.example
    Ada,Meyer,meyer@fam.example

    """

  private func run(_ overrides: String, input: (URL) -> String) async throws -> Command.Outcome {
    try await withFolder { folder in
      try Self.people.write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
      try overrides.write(to: folder.appending(path: "overrides.csv"), atomically: true, encoding: .utf8)
      return try await Command.run(["people", input(folder), "--overrides", "overrides.csv"], in: folder)
    }
  }

  @Test(arguments: ["a.csv", "./a.csv", "", "."]) func filesAreFoundByAnyPath(path: String) async throws {
    let outcome = try await run("link,first,second\ncannot-link,a.csv:1,a.csv:2\n") { folder in
      path.isEmpty ? folder.appending(path: "a.csv").path : path
    }
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    #expect(!outcome.standardError.contains("names nobody"))
    #expect(outcome.standardError.contains("2 people"), "\(outcome.standardError)")
  }

  @Test func filesThatChangedAreNoticed() async throws {
    let outcome = try await run(
      "link,first,second,first_name,second_name\nmust-link,a.csv:1,a.csv:2,Ada Meyer,Eva Klein\n"
    ) { _ in "a.csv" }
    #expect(outcome.exitCode == 64)
    #expect(outcome.standardError.contains("a.csv:2 has another name now"), "\(outcome.standardError)")
  }
}
