import BenchmarkInputs
import Foundation
import Subprocess

/// Another program that reads files of a format, to be measured beside this project's reader.
struct Peer {
  let title: String
  let format: ExportFormat
  private let program: String
  /// Arguments; `FILE` stands for the file.
  private let arguments: [String]
  /// The same work on nothing: what to subtract.
  private let startUp: [String]
  /// For programs so slow that once is enough.
  private var runsOnce = false

  /// The programs that are known.
  static let all = [
    Peer(
      title: "python3 csv (rows only)", format: .csv, program: "python3", arguments: ["-c", csvScript, "FILE"],
      startUp: ["-c", csvScript, "/dev/null"]),
    Peer(
      title: "sqlite3 .import (a table of text)", format: .csv, program: "sqlite3",
      arguments: [":memory:", ".import --csv FILE people"], startUp: [":memory:", ".quit"]),
    Peer(
      title: "python3 vobject", format: .vCard, program: "python3", arguments: ["-c", vobjectScript, "FILE"],
      startUp: ["-c", vobjectScript, "/dev/null"], runsOnce: true),
    Peer(
      title: "xmllint --stream (libxml2 alone)", format: .xCard, program: "xmllint",
      arguments: ["--stream", "--noout", "FILE"], startUp: ["--version"]),
  ]

  private static let csvScript =
    "import csv, sys\nfor row in csv.reader(open(sys.argv[1], newline='', encoding='utf-8')): pass"
  private static let vobjectScript =
    "import sys, vobject\nfor card in vobject.readComponents(open(sys.argv[1], encoding='utf-8')): pass"

  /// How long the program takes to read the file at `path` `runs` times, less its start-up; nil where it is not installed.
  func samples(reading path: String, runs: Int) async -> Samples? {
    let startUp = try? await Samples.of(runs) { try await perform(self.startUp) }
    guard let startUp else { return nil }
    let arguments = arguments.map { $0.replacing("FILE", with: path) }
    let whole = try? await Samples.of(runsOnce ? 1 : runs) { try await perform(arguments) }
    return whole.map { $0.less(startUp.median) }
  }

  private struct Failure: Error {}

  private func perform(_ arguments: [String]) async throws {
    let result = try await run(.name(program), arguments: Arguments(arguments), output: .discarded)
    guard result.terminationStatus.isSuccess else { throw Failure() }
  }
}
