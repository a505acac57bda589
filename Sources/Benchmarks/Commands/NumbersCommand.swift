import ArgumentParser
import BenchmarkInputs
import ContactBook
import Foundation

/// Normalises numbers and prints what it took: run in a process of its own by `MergeCommand`, so that no number was seen
/// before.
struct NumbersCommand: AsyncParsableCommand {
  /// What it took.
  struct Measurement: Codable {
    /// How many different numbers there were, each once.
    var coldCount: Int
    var coldSeconds: Double
    /// How many numbers there were of which each occurs again and again.
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
