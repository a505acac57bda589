import ArgumentParser
import BenchmarkInputs
import Foundation

/// Writes the inputs into a folder, to be looked at or read by other programs.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Write the invented records into a folder.",
    discussion: "The numbers beyond those kept for fiction are for programs, not for dialling.")

  @Argument(help: "The folder, which is made.", completion: .directory)
  var folder: String

  @Option(help: "How many records.")
  var records = 100_000

  @Option(help: "How many of a hundred records have a picture.")
  var photos = 2

  @Flag(help: "Write every record in every format, instead of each in one.")
  var everyFormat = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let population = Population(records: records, seed: shared.seed, photoPercent: photos)
    let url = URL(filePath: folder)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    if everyFormat {
      for format in ExportFormat.allCases {
        try write(format.bytes(of: population.records), to: url.appending(path: "people.\(format.suffix)"))
      }
    } else {
      for file in population.files { try write(file.bytes, to: url.appending(path: file.name)) }
    }
  }

  private func write(_ bytes: [UInt8], to url: URL) throws { try Data(bytes).write(to: url, options: .atomic) }
}
