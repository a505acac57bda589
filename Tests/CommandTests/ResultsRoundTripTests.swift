import BeeperSandbox
import CommandProcess
import Foundation
import Testing

/// The results of a run are an input: of them the rows with some statuses can be run again.
@Suite struct ResultsRoundTripTests {
  @Test(arguments: ["excel", "raw"]) func failedRowsAreRunAgain(flavor: String) async throws {
    let faults =
      #""faults": [{"match": {"identifier": "+447700900002"}, "effect": {"answer": {"status": 500}}, "times": 1},"#
      + #"{"match": {"identifier": "+447700900003"}, "effect": {"answer": {"status": 403}}, "times": 1}],"#
    try await Sandbox.serve(try World.invented(faults)) { server in
      try await withFolder { folder in
        try "name,phone\n=Ada,+447700900001\nBo,+447700900002\n-Cy,+447700900003\n"
          .write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
        let common = ["--yes", "--rate", "none", "--progress", "none"]
        let first = try await Command.run(
          ["a.csv", "--csv", flavor] + common, in: folder, environment: server.environment)
        #expect(first.exitCode == 7, "\(first.standardError)")
        let second = try await Command.run(
          ["a.results.csv", "--only", "failed", "--report", "b.csv", "--csv", "raw"] + common, in: folder,
          environment: server.environment)
        #expect(second.exitCode == 0, "\(second.standardError)")
        let rows = try String(contentsOf: folder.appending(path: "b.csv"), encoding: .utf8)
          .split(whereSeparator: \.isNewline)
        #expect(rows.count == 2)
        #expect(rows[1].hasPrefix("created,,-Cy,+447700900003,"))
        #expect(server.books().destinations.map(\.requests).sorted() == [1, 1, 2])
      }
    }
  }

  @Test func resultsInAFolderArePassedOver() async throws {
    try await withFolder { folder in
      try "name,phone,message_text\nAda,+447700900001,old\n"
        .write(to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
      for name in ["a.results.csv", "a.results.2.csv"] {
        try "status,full_name,phone_number,message_text\nfailed,Bo,'+447700900002,old\n"
          .write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
      let outcome = try await Command.run([".", "--dry-run", "--offline"], in: folder)
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      #expect(outcome.standardError.contains("a.results.2.csv: results of an earlier run, passed over"))
      #expect(outcome.standardOutput.contains("Ada"))
      #expect(!outcome.standardOutput.contains("Bo"))
    }
  }

  @Test func otherFilesHaveNoStatus() async throws {
    try await withFolder { folder in
      let outcome = try await Command.run(
        ["samples/contacts.vcf", "--only", "failed", "--dry-run", "--offline"], in: folder)
      #expect(outcome.exitCode == 64)
      #expect(outcome.standardError.contains("results CSV"))
    }
  }

  @Test func recordsAreChosenByTheirPlaces() async throws {
    try await withFolder { folder in
      let common = ["samples/contacts.vcf", "--dry-run", "--offline", "--report", "-", "--csv", "raw", "--only"]
      let chosen = try await Command.run(common + ["contacts.vcf:39,samples/contacts.vcf#1"], in: folder)
      #expect(chosen.exitCode == 0, "\(chosen.standardError)")
      let places = chosen.standardOutput.matches(of: #/samples\/contacts\.vcf:\d+/#).map { String($0.output) }
      #expect(places.sorted() == ["samples/contacts.vcf:1", "samples/contacts.vcf:39"])
      let missing = try await Command.run(common + ["contacts.vcf:2"], in: folder)
      #expect(missing.exitCode == 64)
      #expect(missing.standardError.contains("no record begins at contacts.vcf:2"), "\(missing.standardError)")
    }
  }
}
