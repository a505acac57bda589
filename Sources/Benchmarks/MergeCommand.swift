import ArgumentParser
import BenchmarkInputs
import ContactBook
import ContactFormats
import Foundation

/// Measures normalising and merging at growing sizes, each in a process of its own.
struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Files to people: time for a number and a record, and memory, at growing sizes.")

  @Flag(help: "Also a million records, which takes some minutes and gigabytes to generate.")
  var million = false

  @Option(help: "How many numbers are normalised alone.")
  var numbers = 50_000

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    await shared.printMachine()
    try await measureNumbers()
    shared.output.begin(
      "merge: three files to people, each size in a process of its own, once; memory is the peak beyond the input's size",
      columns: columns(
        PipelineCommand.Measurement(
          inputBytes: 0, records: 1, people: 1, readSeconds: 1, normalizeSeconds: 1, mergeSeconds: 1, peakBytes: 1)))
    for records in [10_000, 100_000] + (million ? [1_000_000] : []) { try await measurePipeline(records) }
  }

  private func measureNumbers() async throws {
    let measurement = try await OwnProcess.measure(
      ["numbers", String(numbers), "--seed", String(shared.seed)], as: NumbersCommand.Measurement.self)
    let lines = [
      ("each number once", measurement.coldCount, measurement.coldSeconds),
      ("each \(NumbersCommand.repeats) times", measurement.repeatedCount, measurement.repeatedSeconds),
    ]
    shared.output.begin("normalise: numbers to E.164, on all cores", columns: numberColumns(1, 1))
    for (subject, count, seconds) in lines {
      shared.output.line("normalise", subject, numberColumns(count, seconds))
    }
  }

  private func numberColumns(_ count: Int, _ seconds: Double) -> [Figure] {
    [
      Figure("numbers", "numbers", .count(count)),
      Figure("nanoseconds_per_number", "ns/number", .number(seconds / Double(count) * 1e9, digits: 0)),
    ]
  }

  private func measurePipeline(_ records: Int) async throws {
    try await withTemporaryFolder { folder in
      try await OwnProcess.perform(
        ["generate", folder.path, "--records", String(records), "--seed", String(shared.seed)])
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      let measurement = try await OwnProcess.measure(
        ["pipeline"] + files.map { folder.appending(path: $0).path }, as: PipelineCommand.Measurement.self)
      shared.output.line("merge", "\(records) records", columns(measurement))
      if measurement.records != records { shared.output.remark("  only \(measurement.records) records were read") }
    }
  }

  private func columns(_ measurement: PipelineCommand.Measurement) -> [Figure] {
    let records = Double(measurement.records)
    let beyondInput = Double(measurement.peakBytes - measurement.inputBytes)
    return [
      Figure("people", "people", .count(measurement.people)),
      Figure("input_megabytes", "MB", .number(Double(measurement.inputBytes) / 1e6, digits: 1)),
      Figure("read_nanoseconds_per_record", "read ns/rec", .number(measurement.readSeconds / records * 1e9, digits: 0)),
      Figure(
        "normalize_nanoseconds_per_record", "norm. ns/rec",
        .number(measurement.normalizeSeconds / records * 1e9, digits: 0)),
      Figure(
        "merge_nanoseconds_per_record", "merge ns/rec", .number(measurement.mergeSeconds / records * 1e9, digits: 0)),
      Figure("seconds", "total s", .number(measurement.seconds, digits: 3)),
      Figure("peak_megabytes", "peak MB", .number(Double(measurement.peakBytes) / 1e6, digits: 1)),
      Figure("bytes_per_record_beyond_input", "B/rec beyond", .number(beyondInput / records, digits: 0)),
    ]
  }
}

/// Normalises numbers and prints what it took: run in a process of its own by `MergeCommand`, so that no number was seen
/// before.
struct NumbersCommand: AsyncParsableCommand {
  /// What it took.
  struct Measurement: Codable {
    /// How many different numbers there were, each once.
    var coldCount: Int
    var coldSeconds: Double
    /// The count of numbers in the input that repeats each of them.
    var repeatedCount: Int
    var repeatedSeconds: Double
  }

  static let configuration = CommandConfiguration(commandName: "numbers", shouldDisplay: false)

  @Argument var count: Int
  @Option var seed: UInt64

  /// How often each of the repeated numbers occurs.
  static let repeats = 20

  func run() async throws {
    let records = Population(records: count * 2, seed: seed, photoPercent: 0).records
    var seen: Set<String> = []
    let texts = records.flatMap { $0.phones.map(\.text) }.filter { seen.insert($0).inserted }
    let few = texts.suffix(max(1, texts.count / Self.repeats))
    let cold = Array(texts.dropLast(few.count).prefix(count))
    let repeated = (0..<Self.repeats).flatMap { _ in few }
    let coldSeconds = await Self.seconds(normalizing: cold)
    let repeatedSeconds = await Self.seconds(normalizing: repeated)
    let measurement = Measurement(
      coldCount: cold.count, coldSeconds: coldSeconds, repeatedCount: repeated.count, repeatedSeconds: repeatedSeconds)
    FileHandle.standardOutput.write(try JSONEncoder().encode(measurement))
  }

  private static func seconds(normalizing texts: [String]) async -> Double {
    let contacts = texts.enumerated().map { index, text in
      var contact = RawContact(source: SourceLocation(file: "numbers", record: index + 1))
      contact.phones = [RawPhone(raw: text)]
      return contact
    }
    return await Samples.of(1) { _ = await normalizePhones(contacts, region: Region("US")) }.median
  }
}

/// Reads files, normalises and merges once, and prints what it took: run in a process of its own by `MergeCommand`.
struct PipelineCommand: AsyncParsableCommand {
  /// What it took.
  struct Measurement: Codable {
    var inputBytes: Int
    var records: Int
    var people: Int
    var readSeconds: Double
    var normalizeSeconds: Double
    var mergeSeconds: Double
    /// The most memory in use, less what the process needed before it read.
    var peakBytes: Int

    /// From the files to the people.
    var seconds: Double { readSeconds + normalizeSeconds + mergeSeconds }
  }

  static let configuration = CommandConfiguration(commandName: "pipeline", shouldDisplay: false)

  @Argument var files: [String]

  func run() async throws {
    let inputBytes = try files.reduce(0) { sum, file in
      try sum + (URL(filePath: file).resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0)
    }
    let before = PeakMemory.bytes
    let clock = ContinuousClock()
    let start = clock.now
    let rawContacts = await FileReading.readAll(files, options: ReadOptions()).flatMap(\.contacts)
    let read = clock.now
    let contacts = await normalizePhones(consume rawContacts, region: Region("US")).0
    let normalized = clock.now
    let records = contacts.count
    let people = mergePeople(consume contacts)
    let merged = clock.now
    let measurement = Measurement(
      inputBytes: inputBytes, records: records, people: people.count,
      readSeconds: start.duration(to: read).seconds, normalizeSeconds: read.duration(to: normalized).seconds,
      mergeSeconds: normalized.duration(to: merged).seconds, peakBytes: PeakMemory.bytes - before)
    FileHandle.standardOutput.write(try JSONEncoder().encode(measurement))
  }
}
