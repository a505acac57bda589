import ArgumentParser
import BenchmarkInputs
import ContactFormats
import Foundation
import Subprocess

/// Measures each reader, and the programs that read the same file on the same machine.
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Bytes in memory to contacts, for each format, beside other programs.")

  @Option(help: "How many records each file has.")
  var records = 100_000

  @Option(help: "How often each file is read.")
  var runs = 5

  @Option(help: "How many of a hundred records have a picture.")
  var photos = 2

  @Flag(inversion: .prefixedNo, help: "Measure other programs, where they are installed.")
  var peers = true

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    await shared.printMachine()
    let population = Population(records: records, seed: shared.seed, photoPercent: photos)
    shared.output.begin(
      "read: from bytes to contacts; other programs as whole processes less their start-up; median of runs, MB = 10^6",
      columns: columns(bytes: 1, records: 1, Samples([.seconds(1)])))
    for format in ExportFormat.allCases {
      let bytes = format.bytes(of: population.records)
      try await measureReader(format, bytes)
      if peers { try await measurePeers(format, bytes) }
    }
  }

  private func measureReader(_ format: ExportFormat, _ bytes: [UInt8]) async throws {
    var count = 0
    let samples = await Samples.of(runs) {
      count = FileReading(bytes, name: "people.\(format.suffix)", options: ReadOptions()).contacts.count
    }
    shared.output.line("read", format.title, columns(bytes: bytes.count, records: count, samples))
    if count != records { shared.output.remark("  only \(count) of \(records) records were read") }
  }

  private func measurePeers(_ format: ExportFormat, _ bytes: [UInt8]) async throws {
    try await withTemporaryFolder { folder in
      let file = folder.appending(path: "people.\(format.suffix)")
      try Data(bytes).write(to: file)
      for peer in OtherReader.all where peer.format == format {
        if let samples = await peer.samples(reading: file.path, runs: runs) {
          shared.output.line("read", peer.title, columns(bytes: bytes.count, records: records, samples))
        } else {
          shared.output.remark("\(peer.title): not installed, skipped")
        }
      }
    }
  }

  private func columns(bytes: Int, records: Int, _ samples: Samples) -> [Figure] {
    let megabytes = Double(bytes) / 1e6
    return [
      Figure("records", "records", .count(records)),
      Figure("megabytes", "MB", .number(megabytes, digits: 1)),
      Figure("megabytes_per_second", "MB/s", .number(megabytes / samples.median, digits: 1)),
      Figure("megabytes_per_second_least", "least", .number(megabytes / samples.longest, digits: 1)),
      Figure("megabytes_per_second_most", "most", .number(megabytes / samples.shortest, digits: 1)),
      Figure("records_per_second", "records/s", .number(Double(records) / samples.median, digits: 0)),
    ]
  }
}

/// Another program that reads files of a format, to be measured beside this project's reader.
struct OtherReader {
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
    OtherReader(
      title: "python3 csv (rows only)", format: .csv, program: "python3", arguments: ["-c", csvScript, "FILE"],
      startUp: ["-c", csvScript, "/dev/null"]),
    OtherReader(
      title: "sqlite3 .import (a table of text)", format: .csv, program: "sqlite3",
      arguments: [":memory:", ".import --csv FILE people"], startUp: [":memory:", ".quit"]),
    OtherReader(
      title: "python3 vobject", format: .vCard, program: "python3", arguments: ["-c", vobjectScript, "FILE"],
      startUp: ["-c", vobjectScript, "/dev/null"], runsOnce: true),
    OtherReader(
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
