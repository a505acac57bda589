import CommandProcess
import Foundation
import Testing

/// What a person said of who is who is found again, or the import does not begin.
@Suite struct OverridesTests {
  private static let people = """
    First Name,Last Name,E-mail
    Ada,Meyer,meyer@fam.example
    Ada,Meyer,meyer@fam.example
    Eva,Klein,eva@fam.example

    """

  private func run(
    _ overrides: String, _ arguments: [String] = [], input: (URL) -> String = { _ in "a.csv" }
  ) async throws -> Command.Outcome {
    try await withFolder { folder in
      try Self.people.write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
      try overrides.write(to: folder.appending(path: "overrides.csv"), atomically: true, encoding: .utf8)
      return try await Command.run(
        ["people", input(folder), "--overrides", "overrides.csv"] + arguments, in: folder)
    }
  }

  @Test(arguments: ["a.csv", "./a.csv", "", "."]) func filesAreFoundByAnyPath(path: String) async throws {
    let outcome = try await run(
      "link,first,second,first_name,second_name\ncannot-link,a.csv:2,a.csv:3,Ada Meyer,ada meyer\n"
    ) { folder in
      path.isEmpty ? folder.appending(path: "a.csv").path : path
    }
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    #expect(!outcome.standardError.contains("names nobody"))
    #expect(outcome.standardError.contains("3 people"), "\(outcome.standardError)")
  }

  @Test(arguments: ["a.csv:4", "a.csv#3"]) func nameThatDiffersIsRefused(place: String) async throws {
    let outcome = try await run(
      "link,first,second,first_name,second_name\nmust-link,a.csv:2,\(place),Ada Meyer,Ada Meyer\n")
    #expect(outcome.exitCode == 64)
    #expect(outcome.standardError.contains("overrides.csv:2: \(place) is \"Eva Klein\", but \"Ada Meyer\""))
  }

  @Test func pairWithoutNamesIsRefusedWhereNobodyCanBeAsked() async throws {
    let outcome = try await run("link,first,second\n\nmust-link,a.csv:2,a.csv:4\n")
    #expect(outcome.exitCode == 64)
    #expect(
      outcome.standardError.contains(
        "overrides.csv:3: a.csv:2 (Ada Meyer) and a.csv:4 (Eva Klein) are joined as one person"))
    #expect(outcome.standardError.contains("first_name and second_name"))
  }

  @Test func listOfAnEarlierVersionIsReadAsRecords() async throws {
    let outcome = try await run(
      "link,first,second,first_name,second_name,why\nmust-link,a.csv:2,a.csv:3,Ada Meyer,Eva Klein,they differ\n")
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    #expect(outcome.standardOutput.contains("joined by your overrides in a.csv:3, a.csv:4"))
  }

  /// Every place that `people`, `parse` and the report print is accepted with the name beside it.
  @Test func whateverIsPrintedIsAccepted() async throws {
    try await withFolder { folder in
      let file = "a: b#1 (2).csv"
      try "First Name,Last Name,E-mail,Phone\nAda,Meyer,meyer@fam.example,12\nEva,Klein,meyer@fam.example,\n".write(
        to: folder.appending(path: file), atomically: true, encoding: .utf8)
      let people = try await Command.run(["people", file], in: folder)
      let parsed = try await Command.run(["parse", file], in: folder)
      let report = try await Command.run(
        ["import", file, "--dry-run", "--offline", "--report", "-"], in: folder)
      for (place, name) in [("\(file):2", "Ada Meyer"), ("\(file):3", "Eva Klein")] {
        #expect(people.standardOutput.contains("one record: \(place)\n"))
        #expect(report.standardOutput.contains(",\(place),"), "\(report.standardOutput) \(report.standardError)")
        try "link,first,second,first_name\nmust-link,\"\(place)\",other@fam.example,\(name)\n".write(
          to: folder.appending(path: "overrides.csv"), atomically: true, encoding: .utf8)
        let outcome = try await Command.run(["people", file, "--overrides", "overrides.csv"], in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(!outcome.standardError.contains("names nobody: \(file)"))
      }
      #expect(people.standardOutput.contains("review: \(file):3 and this share"))
      #expect(people.standardError.contains("\(file):2: "))
      #expect(parsed.standardOutput.contains("\(file):2: "))
    }
  }
}
