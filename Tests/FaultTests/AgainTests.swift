import BeeperSandbox
import CommandProcess
import Foundation
import Testing

extension RunFaults {
  /// Commands that come again after a finished run.
  @Suite struct AgainTests {
    private static let today = Date().formatted(.iso8601.year().month().day())

    @Test("R7: whom a run contacted is skipped with the date, and started again only with --again")
    func finishedIsSkipped() async throws {
      try await Stage.with(try World.faulty()) { stage in
        #expect(try await stage.run(Stage.textArguments).exitCode == 0)
        let second = try await stage.run(Stage.textArguments)
        #expect(second.exitCode == 0, "\(second.standardError)")
        let results = try stage.checkedResults()
        #expect(results.count("skipped") == 4)
        #expect(results.rows.allSatisfy { $0.reason == "already_contacted" })
        // A run around midnight may name the day before.
        #expect(results.rows.allSatisfy { $0.error?.contains(Self.today) == true || Self.today != Self.now })
        #expect(stage.server.books().startRequests == 4)

        #expect(try await stage.run(Stage.arguments + ["--again"]).exitCode == 0)
        #expect(try stage.results().count("existing") == 4)
        #expect(stage.server.books().startRequests == 8)
      }
    }

    private static var now: String { Date().formatted(.iso8601.year().month().day()) }

    @Test("R7: a file that grew starts only who is new, and another file with the same people nobody")
    func onlyNewPeople() async throws {
      try await Stage.with(try World.faulty()) { stage in
        #expect(try await stage.run(Stage.textArguments).exitCode == 0)
        try stage.write("people.csv", [4] + (0..<4))
        #expect(try await stage.run(Stage.textArguments).exitCode == 0)
        var results = try stage.checkedResults()
        #expect(results.people("created") == [4])
        #expect(results.people("skipped") == [0, 1, 2, 3])

        try stage.write(
          "others.csv",
          "note,name,mobile\n"
            + [3, 0, 4, 2, 1].map {
              "a,Person\($0) \($0),\(Stage.phone($0))\n"
            }.joined())
        #expect(try await stage.run(["others.csv"] + Stage.textArguments.dropFirst()).exitCode == 0)
        results = try stage.checkedResults()
        #expect(results.rows.map(\.reason) == Array(repeating: "already_contacted", count: 5))
        #expect(results.rows.compactMap(\.sources.first?.record) == [1, 2, 3, 4, 5])
        #expect(stage.server.books().startRequests == 5)
      }
    }

    @Test("R7: a household's landline makes nobody look contacted whom no run contacted")
    func householdOnOneLandline() async throws {
      let landline = "+493023125001"
      func card(_ name: String, _ mobile: String) -> String {
        "BEGIN:VCARD\nVERSION:3.0\nFN:\(name) Beispiel\nN:Beispiel;\(name);;;\nTEL;TYPE=CELL:\(mobile)\nTEL;TYPE=HOME:\(landline)\nEND:VCARD\n"
      }
      try await Stage.with(try World.faulty()) { stage in
        let arguments = Stage.textArguments.dropFirst()
        try stage.write("anna.vcf", card("Anna", Stage.phone(1)))
        #expect(try await stage.run(["anna.vcf"] + arguments).exitCode == 0)
        try stage.write("both.vcf", card("Bernd", Stage.phone(2)) + card("Anna", Stage.phone(1)))
        #expect(try await stage.run(["both.vcf"] + arguments).exitCode == 0)
        let results = try stage.checkedResults()
        #expect(results.row(2)?.status == "created")
        #expect(results.row(1)?.reason == "already_contacted")
      }
    }
  }
}
