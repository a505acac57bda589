import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// This program, started again: what is measured there has a heap, a peak and a processor time of its own.
enum OwnProcess {
  /// Why the other process told nothing.
  enum Failure: Error, CustomStringConvertible {
    case ended(arguments: [String], status: String)

    var description: String {
      switch self {
      case .ended(let arguments, let status): "the process for \(arguments.joined(separator: " ")) ended with \(status)"
      }
    }
  }

  /// Runs the program with `arguments` and decodes the JSON that it prints.
  static func measure<Result: Decodable>(_ arguments: [String], as type: Result.Type) async throws -> Result {
    let result = try await run(
      executable, arguments: Arguments(arguments), output: .string(limit: 1 << 20), error: .currentStandardError)
    guard result.terminationStatus.isSuccess else {
      throw Failure.ended(arguments: arguments, status: "\(result.terminationStatus)")
    }
    return try JSONDecoder().decode(type, from: Data(result.standardOutput.utf8))
  }

  /// Runs the program with `arguments`; it prints where this one does.
  static func perform(_ arguments: [String]) async throws {
    let result = try await run(
      executable, arguments: Arguments(arguments), output: .currentStandardOutput, error: .currentStandardError)
    guard result.terminationStatus.isSuccess else {
      throw Failure.ended(arguments: arguments, status: "\(result.terminationStatus)")
    }
  }

  /// Runs the program with `arguments` while `body`, which is given the first line that it prints, runs; then closes its
  /// standard input, which is its sign to end.
  static func serving<Result: Sendable>(_ arguments: [String], perform body: (String) async throws -> Result)
    async throws
    -> Result
  {
    try await run(
      executable, arguments: Arguments(arguments), input: .inputWriter, output: .sequence, error: .currentStandardError
    ) { execution in
      for try await line in execution.standardOutput.strings() { return try await body(line) }
      throw Failure.ended(arguments: arguments, status: "no line printed")
    }.closureResult
  }

  private static var executable: Executable {
    .path(FilePath(Bundle.main.executablePath ?? CommandLine.arguments[0]))
  }
}

/// A folder that is gone when `body` ends.
func withTemporaryFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "benchmarks-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}
