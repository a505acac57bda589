import ArgumentParser
import ContactBook
import ContactFormats
import Foundation
import Importing

/// What a person says of who is who.
struct MergeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Pairs that are, or are not, one person: CSV with link (must-link, cannot-link), first, second.",
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var overrides: String?

  /// The overrides that the file holds.
  ///
  /// - Throws: `ImportFailure` when it cannot be read or understood.
  func read() throws -> MergeOverrides {
    guard let overrides else { return MergeOverrides() }
    do {
      return try MergeOverrides(csv: [UInt8](Data(contentsOf: URL(filePath: overrides))))
    } catch let error as OverridesError {
      throw ImportFailure("\(overrides): \(error)", .usage)
    } catch {
      throw ImportFailure("\(overrides) cannot be read: check its name and its permissions", .usage)
    }
  }
}
