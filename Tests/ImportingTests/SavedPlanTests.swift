import BeeperSandbox
import Foundation
import Importing
import Outreach
import Reports
import Testing

/// A saved plan is a contract (R8 of the promises).
@Suite struct SavedPlanTests {
  @Test func startsWhatItShows() async throws {
    try await Stage.with(.invented()) { stage in
      let plan = try await stage.savedPlan(
        try stage.settings { $0.start.template = try MessageSource("Hello {{first_name}}") })
      #expect(plan.settings.template?.text == "Hello {{first_name}}")
      #expect(stage.server.books().startRequests == 0)
      let run = try await stage.apply(plan)
      #expect(run.verdict == .done)
      #expect(run.report.count(.created) == 4)
      #expect(Set(stage.server.books().textsDelivered.map(\.text)) == Set((0..<4).map { "Hello Person\($0)" }))
    }
  }

  @Test func isStaleOnceAnInputHasChanged() async throws {
    try await Stage.with(.invented()) { stage in
      let plan = try await stage.savedPlan(try stage.settings())
      try stage.write("people.csv", "First Name,Phone\nGreta,\(Stage.phone(9))\n")
      let failure = await failure { _ = try await stage.apply(plan) }
      #expect(failure?.kind == .planIsStale)
      #expect(failure?.message.contains("has changed since") == true)
      #expect(stage.server.books().startRequests == 0)
    }
  }

  @Test func isStaleOnceAFolderHoldsMore() async throws {
    try await Stage.with(.invented()) { stage in
      let settings = try stage.settings { $0.input.files = [stage.folder.path] }
      let plan = try await stage.savedPlan(settings)
      try plan.checkInputs(besides: [stage.path("plan.json"), stage.path("results.csv")])
      try stage.write("more.csv", "First Name,Phone\nGreta,\(Stage.phone(9))\n")
      let failure = await failure { _ = try await stage.apply(plan) }
      #expect(failure?.kind == .planIsStale)
      #expect(failure?.message.contains("more.csv was not there") == true)
    }
  }

  @Test func isStaleOnceAnAccountIsGone() async throws {
    try await Stage.with(.invented()) { first in
      let plan = try await first.savedPlan(try first.settings())
      try await Stage.with(.invented(accounts: ["signal"])) { second in
        let failure = await failure { _ = try await second.apply(plan) }
        #expect(failure?.kind == .planIsStale)
        #expect(failure?.message.contains("the account whatsapp is gone") == true)
      }
    }
  }

  @Test func aPlanOfAnOlderBuildIsStale() async {
    let failure = await failure { _ = try SavedPlan(readingFrom: Self.fixture("saved-plan-2").path) }
    #expect(failure?.kind == .planIsStale)
    #expect(failure?.message.contains("its format is version 2, and this beeper-import reads 4") == true)
  }

  @Test func aPlanOfThisVersionIsRead() throws {
    let plan = try SavedPlan(readingFrom: Self.fixture("saved-plan-4").path)
    #expect(plan.settings.template?.text == "Hello {{given_name}}")
    #expect(plan.settings.textTo == .new && plan.settings.deliver == .start)
    #expect(plan.inputPaths == ["/home/greta/people.csv"])
  }

  @Test(arguments: [
    (#""schemaVersion":4"#, #""schemaVersion":1"#, ImportFailure.Kind.planIsStale, "its format is version 1"),
    (#""deliver":"start""#, #""deliver":"pigeon""#, .usage, "settings.deliver is not what it should be"),
    ("Hello {{given_name}}", "Hello {{#given_name}}", .usage, "settings.template is not what it should be"),
    (#""people":["#, #""crowd":["#, .usage, "it lacks people"), ("{", "", .usage, "it is no JSON"),
  ])
  func saysWhatIsWrongWithADamagedPlan(
    _ part: String, _ damage: String, kind: ImportFailure.Kind, words: String
  ) async throws {
    try await Stage.with(.invented(), people: 0) { stage in
      var text = try String(contentsOf: Self.fixture("saved-plan-4"), encoding: .utf8)
      text.replaceSubrange(try #require(text.range(of: part)), with: damage)
      try stage.write("plan.json", text)
      let failure = await failure { _ = try SavedPlan(readingFrom: stage.path("plan.json")) }
      #expect(failure?.kind == kind)
      #expect(failure?.message.contains(words) == true, "\(failure?.message ?? "")")
    }
  }

  private static func fixture(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).json")
  }
}
