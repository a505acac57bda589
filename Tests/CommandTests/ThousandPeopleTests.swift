import CommandProcess
import BeeperSandbox
import Foundation
import Testing

/// A run of 1,000 people against the sandbox with 5 ms latency: bounded, and its report is the server's own truth.
@Suite struct ThousandPeopleTests {
  @Test(arguments: [true, false]) func reportAgreesWithTheServer(sendsStatus: Bool) async throws {
    let world = try World.invented(
      #""omits": \#(sendsStatus ? "[]" : #"["startStatus"]"#), "latency": {"starts": 5, "reads": 0},"#)
    try await Sandbox.serve(world) { server in
      try await withFolder { folder in
        let people = (0..<1000).map { "Person \($0),+44770090\(String(format: "%04d", $0))" }
        try ("name,phone\n" + people.joined(separator: "\n") + "\n")
          .write(to: folder.appending(path: "people.csv"), atomically: true, encoding: .utf8)
        let outcome = try await Command.run(
          ["people.csv", "--yes", "--concurrency", "8", "--rate", "none", "--progress", "none", "--csv", "raw"],
          in: folder, environment: server.environment)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let books = server.books()
        let results = try String(contentsOf: folder.appending(path: "people.results.csv"), encoding: .utf8)
        let created = results.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("created,") }
        #expect(created.count == books.chatsCreated.count)
        #expect(books.chatsCreated.count == 1000)
        #expect(books.startRequests == 1000)
        #expect(books.mostStartsInFlight <= 8)
        #expect(books.mostStartsInFlight > 4)
        #expect(outcome.standardError.contains("1000 people = 1000 created + 0 existing + 0 unreachable + 0 failed"))
      }
    }
  }
}
