import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The built command, run as a person would: a process of its own in a folder of its own.
struct Command {
  /// What a run printed and how it ended.
  struct Outcome: Equatable {
    var standardOutput: String
    var standardError: String
    var exitCode: Int32
  }

  /// Runs the command with `arguments` in `folder`. Of the environment only what `environment` names is there.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], input: String = ""
  ) async throws -> Outcome {
    let result = try await Subprocess.run(
      .path(FilePath(executable.path)), arguments: Arguments(arguments),
      environment: .custom(Dictionary(uniqueKeysWithValues: environment.map { (.init(stringLiteral: $0), $1) })),
      workingDirectory: FilePath(folder.path), input: .string(input), output: .string(limit: 4 << 20),
      error: .string(limit: 4 << 20))
    let code: Int32 =
      switch result.terminationStatus {
      case .exited(let code): code
      default: -1
      }
    return Outcome(
      standardOutput: result.standardOutput, standardError: result.standardError, exitCode: code)
  }

  /// The command stands beside the tests that were built with it.
  private static var executable: URL {
    #if os(macOS)
      let products = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
        .deletingLastPathComponent()
      return (products ?? URL(filePath: ".build/debug")).appending(path: "beeper-import")
    #else
      return URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "beeper-import")
    #endif
  }
}

/// A folder for one test, gone after it, in which `samples` leads to those of the project.
func withFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "command-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(at: folder) }
  try FileManager.default.createSymbolicLink(
    at: folder.appending(path: "samples"), withDestinationURL: projectFolder.appending(path: "samples"))
  return try await body(folder)
}

/// The folder of the package.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
