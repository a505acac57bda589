import BeeperDesktop
import BeeperSandbox
import ContactBook
import Foundation
import Importing
import Ledger
import NIOConcurrencyHelpers
import Outreach
import Reports
import Testing

/// A whole import, without a terminal and without a process of its own.
@Suite struct ImportSessionTests {
  @Test func startsEverybodyOnceSomebodySaysYes() async throws {
    try await Stage.with(.invented()) { stage in
      let proposal = NIOLockedValueBox<ImportCallbacks.Proposal?>(nil)
      var callbacks = stage.callbacks()
      callbacks.confirm = { asked in
        proposal.withLockedValue { $0 = asked }
        return true
      }
      let run = try await stage.run(try stage.settings(), callbacks)
      #expect(run.verdict == .done)
      #expect(run.report.count(.created) == 4)
      #expect(stage.server.books().startRequests == 4)
      let asked = try #require(proposal.withLockedValue { $0 })
      #expect(asked.starts == 4 && asked.texts == 0)
      #expect(asked.pace.words == "as fast as the server takes them")
      let written = try Data(contentsOf: stage.folder.appending(path: "results.csv"))
      #expect(written == Data(run.report.csv(.excel).utf8))
      #expect(try stage.runsInLedger().map(\.end) == [.completed])
    }
  }

  @Test func startsNobodyWhereNobodySaysYes() async throws {
    try await Stage.with(.invented()) { stage in
      let settings = try stage.settings()
      let failure = await failure { _ = try await stage.run(settings, stage.callbacks(confirming: false)) }
      #expect(failure == ImportFailure("nothing was started", .interrupted))
      #expect(stage.server.books().startRequests == 0)
      #expect(try stage.runsInLedger().isEmpty)
      #expect(!FileManager.default.fileExists(atPath: stage.path("results.csv")))
    }
  }

  @Test func goesOnAfterAStop() async throws {
    try await Stage.with(.invented(), people: 6) { stage in
      let settings = try stage.settings { $0.concurrency = 1 }
      let control = RunControl()
      var callbacks = stage.callbacks()
      callbacks.watch = { starts in
        try await starts { if $0.done == 2 { control.stop(.termination) } }
      }
      let first = try await stage.run(settings, callbacks, control: control)
      #expect(first.verdict == .terminated)
      #expect(first.report.rows.contains { $0.reason == "stopped" })
      let second = try await stage.run(settings, stage.callbacks())
      #expect(second.verdict == .done)
      #expect(second.report.runID == first.report.runID)
      #expect(second.report.count(.created) == 6)
      let books = stage.server.books()
      #expect(books.startRequests == 6)
      #expect(books.destinations.allSatisfy { $0.requests == 1 })
      let resumed = stage.events.withLockedValue { $0 }.compactMap { event in
        if case .planned(_, let resumed?) = event { resumed.id } else { nil }
      }
      #expect(resumed == [first.report.runID])
    }
  }

  @Test func previewsWithoutStartsAndWithoutALedger() async throws {
    try await Stage.with(.invented()) { stage in
      let settings = try stage.settings { $0.isDryRun = true }
      let subjects = try await ImportSubjects(reading: settings, callbacks: stage.callbacks())
      let preview = try await ImportSession.connected(settings, subjects, callbacks: stage.callbacks()) {
        try await $0.preview().report
      }
      #expect(preview.count(.wouldCreate) == 4)
      #expect(stage.server.books().startRequests == 0)
      #expect(!FileManager.default.fileExists(atPath: stage.path("sandbox.sqlite")))
      #expect(FileManager.default.fileExists(atPath: stage.path("results.csv")))
    }
  }

  @Test func previewsOfflineWithoutAServer() async throws {
    try await Stage.with(.invented()) { stage in
      let settings = try stage.settings {
        $0.server = nil
        $0.isDryRun = true
      }
      let subjects = try await ImportSubjects(reading: settings, callbacks: stage.callbacks())
      #expect(try subjects.previewOffline(settings, callbacks: ImportCallbacks()).count(.wouldStart) == 4)
      let failure = await failure {
        try await ImportSession.connected(settings, subjects, callbacks: stage.callbacks()) { _ in }
      }
      #expect(failure?.kind == .usage)
      #expect(stage.server.books().requests.isEmpty)
    }
  }

  @Test func leavesOutWhoeverIsExcluded() async throws {
    try await Stage.with(.invented()) { stage in
      try stage.write("never.txt", "\(Stage.phone(1))\n")
      let run = try await stage.run(
        try stage.settings { $0.exclusionFiles = [stage.path("never.txt")] }, stage.callbacks())
      #expect(run.report.rows.filter { $0.reason == "excluded" }.map(\.fullName) == ["Person1 1"])
      #expect(stage.server.books().startRequests == 3)
    }
  }

  @Test(arguments: [nil, "no identifier stands here\n", "Phone\n1234567\n"])
  func startsNobodyWhereAListOfExclusionsCannotBeRead(content: String?) async throws {
    try await Stage.with(.invented()) { stage in
      if let content { try stage.write("never.csv", content) }
      let settings = try stage.settings { $0.exclusionFiles = [stage.path("never.csv")] }
      let failure = await failure { _ = try await stage.run(settings, stage.callbacks()) }
      #expect(failure?.kind == .usage)
      #expect(failure?.message.hasPrefix(stage.path("never.csv")) == true)
      #expect(stage.server.books().requests.isEmpty)
    }
  }

  // MARK: Questions

  @Test func asksWhichOfSeveralAccountsToUse() async throws {
    try await Stage.with(.invented(accounts: ["whatsapp", "signal"])) { stage in
      let settings = try stage.settings()
      let failure = await failure { _ = try await stage.run(settings, stage.callbacks()) }
      #expect(failure?.kind == .beeperUnusable)
      #expect(failure?.message.contains("whatsapp, signal") == true)
      var callbacks = stage.callbacks()
      callbacks.chooseAccounts = { connected in connected.filter { $0.accountID == "signal" } }
      let run = try await stage.run(settings, callbacks)
      #expect(Set(run.report.rows.map(\.accountID)) == ["signal"])
    }
  }

  @Test func asksForTheRegionOfNationalNumbers() async throws {
    try await Stage.with(.invented()) { stage in
      try stage.write("people.csv", "First Name,Phone\nGreta,07700 900123\nAda,+447700900124\n")
      var callbacks = stage.callbacks()
      callbacks.chooseRegion = { offer in offer.contacts == 1 ? Region("GB") : nil }
      let run = try await stage.run(try stage.settings(), callbacks)
      #expect(Set(run.report.rows.map(\.phoneNumber)) == ["+447700900123", "+447700900124"])
    }
  }

  @Test(arguments: [true, false])
  func asksWhetherToUseAColumnThatNothingKnows(answer: Bool) async throws {
    try await Stage.with(.invented()) { stage in
      try stage.write(
        "people.csv", "Name,E-mail,Xyz\nGreta Berg,,+447700900123\nAda Berg,ada@berg.example,+447700900124\n")
      var callbacks = stage.callbacks()
      callbacks.chooseColumns = { unused in answer ? unused.filter { $0.column == "Xyz" && $0.field == "phone" } : [] }
      let run = try await stage.run(try stage.settings(), callbacks)
      #expect(run.report.rows.contains { $0.phoneNumber == "+447700900123" } == answer)
    }
  }

  @Test func tellsWhatCannotBeRead() async throws {
    try await Stage.with(.invented()) { stage in
      let settings = try stage.settings { $0.input.files.append(stage.path("gone.vcf")) }
      let run = try await stage.run(settings, stage.callbacks())
      #expect(run.report.count(.created) == 4)
      #expect(stage.notices.count == 1)
      #expect(stage.notices.first?.hasPrefix(stage.path("gone.vcf")) == true)
    }
  }

  @Test func refusesATextThatWouldHaveHoles() async throws {
    try await Stage.with(.invented()) { stage in
      let settings = try stage.settings { $0.start.template = try MessageSource("Dear {{nickname}}") }
      let failure = await failure { _ = try await stage.run(settings, stage.callbacks()) }
      #expect(failure?.kind == .usage)
      #expect(failure?.message.contains("{{nickname}}") == true)
      #expect(stage.server.books().startRequests == 0)
    }
  }

  @Test func givesTheReportThatNoFileTook() async throws {
    try await Stage.with(.invented()) { stage in
      let settings = try stage.settings {
        $0.reports = ReportFiles([stage.path("reports/results.csv")], replaces: true)
      }
      try FileManager.default.createDirectory(atPath: stage.path("reports"), withIntermediateDirectories: true)
      var callbacks = stage.callbacks()
      callbacks.watch = { starts in
        let end = try await starts { _ in }
        try FileManager.default.removeItem(atPath: stage.path("reports"))
        return end
      }
      let run = try await stage.run(settings, callbacks)
      #expect(run.writeFailure != nil)
      #expect(run.report.count(.created) == 4)
    }
  }
}
