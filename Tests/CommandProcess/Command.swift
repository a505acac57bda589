package import Foundation
import Subprocess
import TestSupport

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The built command, run as a person would: a process of its own in a folder of its own.
package struct Command {
  /// What a run printed and how it ended.
  package struct Outcome: Equatable, Sendable {
    package var standardOutput: String
    package var standardError: String
    package var exitCode: Int32
  }

  /// Runs the command with `arguments` in `folder`. Of the environment only what `environment` names is there, and a
  /// place for its ledgers beside the folder.
  package static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], input: String = ""
  ) async throws -> Outcome {
    let result = try await Subprocess.run(
      .path(FilePath(executable.path)), arguments: Arguments(arguments),
      environment: customEnvironment(environment, folder), workingDirectory: FilePath(folder.path),
      input: .string(input), output: .string(limit: 4 << 20),
      error: .string(limit: 4 << 20))
    let code: Int32 =
      switch result.terminationStatus {
      case .exited(let code): code
      default: -1
      }
    return Outcome(
      standardOutput: result.standardOutput, standardError: result.standardError, exitCode: code)
  }

  /// Runs the command as `run` does, and kills it (SIGKILL) when `moment` returns, unless it ended before. Nil when it
  /// was killed, else its exit code.
  package static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    killingAt moment: @escaping @Sendable () async -> Void
  ) async throws -> Int32? {
    let result = try await Subprocess.run(
      .path(FilePath(executable.path)), arguments: Arguments(arguments),
      environment: customEnvironment(environment, folder), workingDirectory: FilePath(folder.path), input: .none,
      output: .discarded, error: .sequence
    ) { execution in
      try await withThrowingTaskGroup(of: Bool.self) { group in
        group.addTask {
          await moment()
          return true
        }
        // The pipe ends with the process.
        group.addTask {
          for try await _ in execution.standardError {}
          return false
        }
        let isKilled = try await group.next() ?? false
        if isKilled { try execution.send(signal: .kill) }
        group.cancelAll()
      }
    }
    return if case .exited(let code) = result.terminationStatus { code } else { nil }
  }

  /// Runs the command as `run` does, and hands each line of its standard error to `body` as it comes, so that a test can
  /// do what the command waits for. When `body` throws, the command is killed.
  package static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    onErrorLine body: (String) async throws -> Void
  ) async throws -> Outcome {
    let result = try await Subprocess.run(
      .path(FilePath(executable.path)), arguments: Arguments(arguments),
      environment: customEnvironment(environment, folder), workingDirectory: FilePath(folder.path), input: .none,
      output: .string(limit: 4 << 20), error: .sequence
    ) { execution in
      var lines = ""
      do {
        for try await line in execution.standardError.strings() {
          lines += line + "\n"
          try await body(line)
        }
      } catch {
        try execution.send(signal: .kill)
        throw error
      }
      return lines
    }
    let code: Int32 = if case .exited(let code) = result.terminationStatus { code } else { -1 }
    return Outcome(
      standardOutput: result.standardOutput, standardError: result.closureResult, exitCode: code)
  }

  static func customEnvironment(_ environment: [String: String], _ folder: URL) -> Environment {
    let state = folder.deletingLastPathComponent().appending(path: "state").path
    let own = ["XDG_STATE_HOME": state, "BEEPER_IMPORT_CREDENTIALS": "file"]
    let all = own.merging(environment) { _, named in named }
    return .custom(Dictionary(uniqueKeysWithValues: all.map { (.init(stringLiteral: $0), $1) }))
  }

  /// The command stands beside the tests that were built with it.
  static var executable: URL {
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

/// A folder for one test, gone after it, in which `samples` leads to those of the project. What a command keeps between
/// runs is in the folder above it.
package func withFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
  try await withTemporaryFolder { parent in
    let folder = parent.appending(path: "work")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "samples"), withDestinationURL: projectFolder.appending(path: "samples"))
    return try await body(folder)
  }
}

/// The folder of the package.
package let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
