import BeeperSandbox
import CommandProcess
import Foundation
import Testing

/// What a dry run says is what the run then does.
@Suite struct PreviewTests {
  private struct Report: Decodable {
    struct Row: Decodable {
      let status: String
      let fullName: String?
      let chatID: String?
      let matched: String?
    }

    let rows: [Row]
  }

  private func report(_ folder: URL, _ name: String) throws -> [String: Report.Row] {
    let report = try JSONDecoder().decode(Report.self, from: Data(contentsOf: folder.appending(path: name)))
    return Dictionary(report.rows.map { ($0.fullName ?? "", $0) }) { first, _ in first }
  }

  @Test func predictionsComeTrue() async throws {
    var world = try World.demo()
    world.faults = []
    try await Sandbox.serve(world) { server in
      try await withFolder { folder in
        let accounts = ["whatsapp", "telegram", "signal", "matrix"].flatMap { ["--account", $0] }
        let common = ["samples/contacts.vcf", "samples/trouble.vcf", "--progress", "none", "--rate", "none"] + accounts
        let preview = try await Command.run(
          common + ["--dry-run", "--report", "preview.json"], in: folder, environment: server.environment)
        #expect(preview.exitCode == 0, "\(preview.standardError)")
        #expect(server.books().startRequests == 0)
        _ = try await Command.run(
          common + ["--yes", "--report", "run.json"], in: folder, environment: server.environment)
        let predicted = try report(folder, "preview.json")
        let happened = try report(folder, "run.json")
        #expect(predicted.count == 18)
        #expect(Set(predicted.keys) == Set(happened.keys))
        let outcomes = [
          "would_create": "created", "would_reuse": "existing", "unreachable": "unreachable", "skipped": "skipped",
        ]
        for (name, row) in predicted {
          #expect(outcomes[row.status] == happened[name]?.status, "\(name)")
          if row.status == "would_reuse" {
            #expect(row.chatID == happened[name]?.chatID, "\(name)")
            #expect(row.matched == happened[name]?.matched, "\(name)")
          }
        }
      }
    }
  }
}
