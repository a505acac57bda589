import ContactBook
import Foundation
import Ledger
import Outreach
import Reports

/// Past runs, the latest first, with the number of people of each status.
struct RunListing {
  private let runs: [(record: RunRecord, report: ImportReport?)]

  init(_ runs: [(RunRecord, ImportReport?)]) { self.runs = runs }

  func text(_ style: TextStyle) -> String {
    guard !runs.isEmpty else { return "" }
    let table = Table(
      header: ["RUN", "STARTED", "END", "PEOPLE", "INPUT"],
      rows: runs.map { run, report in
        [
          run.id, run.startedAt.formatted(.iso8601.dateTimeSeparator(.space)), run.endWords,
          report?.counts.filter { $0.count > 0 }.map { "\($0.count) \($0.status.words)" }.joined(separator: ", ") ?? "",
          run.inputs.map { URL(filePath: $0).lastPathComponent }.joined(separator: ", "),
        ]
      })
    return table.lines(width: style.width).joined(separator: "\n") + "\n"
  }

  var jsonLines: String {
    runs.map { run, report in
      let counts = (report?.counts ?? []).map {
        JSONValue.Member(name: $0.status.rawValue, value: .integer($0.count))
      }
      let value: JSONValue = [
        "type": "run", "id": .string(run.id), "startedAt": .string(run.startedAt.formatted(.iso8601)),
        "endedAt": .string(run.endedAt?.formatted(.iso8601)), "end": .string(run.end?.rawValue),
        "inputs": .array(run.inputs.map { .string($0) }), "accounts": .array(run.accounts.map { .string($0) }),
        "counts": .object(counts),
      ]
      return value.text + "\n"
    }.joined()
  }
}

extension RunRecord {
  /// How the run ended, for people.
  fileprivate var endWords: String {
    switch end {
    case .completed: "completed"
    case nil: "unfinished"
    case .some(let end): "unfinished (\(end.rawValue.replacing("_", with: " ")))"
    }
  }
}

extension Ledger.Exclusion {
  /// The identifier as a line of JSON.
  var jsonLine: String {
    let value: JSONValue = [
      "type": "exclusion", "kind": .string(identifier.kind), "value": .string(identifier.value),
      "listed": .string(identifier.listed), "addedAt": .string(date.formatted(.iso8601)),
    ]
    return value.text
  }
}

extension Identifier {
  /// The identifier as lists have it.
  var listed: String {
    switch self {
    case .email(let value), .phone(let value), .platformID(nil, let value): value
    case .username(let network, let value), .platformID(let network?, let value): "\(network.rawValue):\(value)"
    }
  }
}
