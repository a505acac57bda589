import BeeperSandbox
import CommandProcess
import Foundation
import Testing

extension RunFaults {
  /// Those who must never be contacted.
  @Suite struct SuppressionTests {
    @Test("R9: files of people, lists of identifiers and the lasting list withhold everybody they name")
    func listsBeforeTheRun() async throws {
      try await Stage.with(try World.faulty(), people: 0..<6) { stage in
        let group = "BEGIN:VCARD\nVERSION:3.0\nFN:Friends\nX-ADDRESSBOOKSERVER-KIND:group\nEND:VCARD\n"
        try stage.write(
          "stop.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Somebody\nTEL:\(Stage.phone(1))\nEND:VCARD\n" + group)
        try stage.write("stop.txt", "# asked to be left alone\nnobody@mail.example ; \(Stage.phone(2))\n")
        let added = try await Command.run(["exclude", "add", "--sandbox", Stage.phone(3)], in: stage.folder)
        #expect(added.standardError == "1 added.\n")
        let outcome = try await stage.run(Stage.textArguments + ["--exclude", "stop.vcf", "--exclude", "stop.txt"])
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let results = try stage.checkedResults()
        #expect(results.people("created") == [0, 4, 5])
        #expect([1, 2, 3].allSatisfy { results.row($0)?.reason == "excluded" })
        #expect(stage.server.books().startRequests == 3)
      }
    }

    @Test(
      "R9: an exclusion of which a part cannot be read stops the run before it begins",
      arguments: [
        "name,phone\nSomebody,07700 900001\n", "name,phone\nSomebody,\n", "07700 900001\n",
        "ada@mail.example\n07700 900001\n", "ada@mail.example\nSome Body\n",
        "email\nada@mail.example\nben@mail,example\n", "name,e-mail\nAda,ada@mail.example\n,+447700900001\n",
        "Cy: +447700900001, cy@mail.example\n", "+447700900001 and +447700900002\n",
      ])
    func exclusionsThatCannotBeRead(list: String) async throws {
      try await Stage.with(try World.faulty()) { stage in
        try stage.write("stop.csv", list)
        let outcome = try await stage.run(Stage.textArguments + ["--exclude", "stop.csv", "--quiet"])
        #expect(outcome.exitCode == 64)
        #expect(outcome.standardError.contains("stop.csv"))
        #expect(stage.server.books().startRequests == 0)
      }
    }

    @Test("R9: a number that is kept for faxes withholds its owner as well")
    func faxesExclude() async throws {
      try await Stage.with(try World.faulty()) { stage in
        try stage.write("stop.csv", "First Name,Last Name,Fax\nSomebody,Else,\(Stage.phone(1))\n")
        let outcome = try await stage.run(Stage.textArguments + ["--exclude", "stop.csv"])
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(try stage.checkedResults().row(1)?.reason == "excluded")
      }
    }

    @Test("R9: an id that a list has of its network withholds whoever has it of none")
    func idsOfNetworks() async throws {
      let world = try World(
        json: Array(
          #"""
          {"accounts": [{"accountID": "slack", "bridge": {"id": "s", "provider": "cloud", "type": "slackgo"}}],
          "people": [{"accountID": "slack", "id": "U024BE7LH"}]}
          """#.utf8))
      try await Stage.with(world) { stage in
        try stage.write("people.csv", "name,user_id\nAda,U024BE7LH\n")
        try stage.write("stop.csv", "name,Slack ID\nSomebody,U024BE7LH\n")
        let outcome = try await stage.run(Stage.textArguments + ["--exclude", "stop.csv"])
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        #expect(try stage.results().rows.map(\.reason) == ["excluded"])
        #expect(stage.server.books().startRequests == 0)
      }
    }

    @Test(
      "R9: texts that were still to be sent are withheld, whether the list or a file came between",
      arguments: [false, true])
    func textsAfterAKill(usesFile: Bool) async throws {
      let world = try World.invented(
        #""faults": [\#(FaultJSON.once(0, "\"hang\"", commits: true))],"#,
        accountMembers: #", "startText": {"created": "ignored", "existing": "ignored"}"#)
      try await Stage.with(world, people: 0..<1) { stage in
        let arguments = Stage.textArguments + ["--deliver", "send"]
        let killed = try await stage.run(arguments, afterStarts: 1) { running in
          await stage.hasCreated(1)
          try running.send(.kill)
        }
        #expect(killed.exitCode == -1)
        try stage.write("stop.txt", Stage.phone(0) + "\n")
        if !usesFile {
          _ = try await Command.run(["exclude", "add", "--sandbox", Stage.phone(0)], in: stage.folder)
        }
        let outcome = try await stage.run(arguments + (usesFile ? ["--exclude", "stop.txt"] : []))
        #expect(stage.server.books().textsDelivered.isEmpty, "\(outcome.standardError)")
        let row = try stage.checkedResults().row(0)
        #expect(row?.status == "created")
        #expect(row?.reason == "excluded")
      }
    }

    @Test("R9: any identifier of a merged person withholds them, though they would be asked for by another")
    func everyIdentifierOfThePerson() async throws {
      try await Stage.with(try World.faulty()) { stage in
        try stage.write(
          "people.csv",
          """
          name,phone,e-mail
          Ada Beispiel,\(Stage.phone(1)),ada@mail.example
          Ada Beispiel,\(Stage.phone(2)),ada@mail.example
          Ben Beispiel,\(Stage.phone(3)),ben@mail.example

          """)
        _ = try await Command.run(["exclude", "add", "--sandbox", Stage.phone(2)], in: stage.folder)
        try stage.write("stop.txt", "ben@mail.example\n")
        let outcome = try await stage.run(Stage.textArguments + ["--exclude", "stop.txt"])
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let results = try stage.checkedResults()
        #expect(results.people == 2)
        #expect(results.rows.allSatisfy { $0.reason == "excluded" })
        #expect(stage.server.books().startRequests == 0)
      }
    }

    @Test("R9: who is put on the list during a run is not started any more")
    func listGrowsDuringTheRun() async throws {
      // Long enough for another command to put people on the list, however busy the machine is.
      try await Stage.with(try World.faulty([FaultJSON.start(1, #"{"slow": 4000}"#)]), people: 0..<6) { stage in
        let outcome = try await stage.run(Stage.textArguments + ["--concurrency", "1"], afterStarts: 2) { _ in
          let added = try await Command.run(
            ["exclude", "add", "--sandbox", Stage.phone(3), Stage.phone(5)], in: stage.folder)
          #expect(added.exitCode == 0, "\(added.standardError)")
        }
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let results = try stage.checkedResults()
        #expect(results.people("created") == [0, 1, 2, 4])
        #expect([3, 5].allSatisfy { results.row($0)?.reason == "excluded" })
        #expect(stage.server.books().startRequests == 4)
      }
    }

    @Test("R9: the list holds where a run goes on, and what happened before stays in the report")
    func listGrowsBetweenParts() async throws {
      try await Stage.with(try World.faulty([FaultJSON.start(2, "\"hang\"", commits: true)]), people: 0..<6) { stage in
        let arguments = Stage.textArguments + ["--concurrency", "1"]
        let killed = try await stage.run(arguments, afterStarts: 3) { running in
          await stage.hasCreated(3)
          try running.send(.kill)
        }
        #expect(killed.exitCode == -1)
        _ = try await Command.run(
          ["exclude", "add", "--sandbox", Stage.phone(1), Stage.phone(2), Stage.phone(4)], in: stage.folder)
        let outcome = try await stage.run(arguments)
        #expect(outcome.exitCode == 0, "\(outcome.standardError)")
        let results = try stage.checkedResults()
        #expect(results.row(4)?.reason == "excluded")
        #expect(results.people("created") == [0, 1, 2, 3, 5])
        #expect(stage.server.books().startRequests == 5)
      }
    }
  }
}
