import ArgumentParser
import ContactBook
import ContactFormats
import Foundation

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
