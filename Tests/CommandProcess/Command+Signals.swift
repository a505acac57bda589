package import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

extension Command {
  /// A command that runs.
  package struct Running: Sendable {
    /// What can be sent to it.
    package enum Signal: Sendable {
      case interrupt, terminate, kill
    }

    /// Its process.
    package let processID: Int32
    /// What it says on standard error, line by line; of very many the last.
    package let lines: AsyncStream<String>
    /// Sends it a signal.
    package let send: @Sendable (Signal) throws -> Void
  }

  /// Runs the command as `run` does, and `body` beside it. When the command ends first, `body` is cancelled. The exit
  /// code is -1 after a signal that ended it.
  package static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    meanwhile body: @escaping @Sendable (Running) async throws -> Void
  ) async throws -> Outcome {
    let result = try await Subprocess.run(
      .path(FilePath(executable.path)), arguments: Arguments(arguments),
      environment: customEnvironment(environment, folder), workingDirectory: FilePath(folder.path), input: .none,
      output: .string(limit: 4 << 20), error: .sequence
    ) { execution in
      let (lines, line) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(1000))
      let running = Running(processID: execution.processIdentifier.value, lines: lines) {
        try execution.send(signal: $0.value)
      }
      return try await withThrowingTaskGroup(of: String?.self) { group in
        // The pipe ends with the process.
        group.addTask {
          var text = ""
          for try await next in execution.standardError.strings() {
            text += next + "\n"
            line.yield(next)
          }
          return text
        }
        group.addTask {
          try await body(running)
          return nil
        }
        while let event = try await group.next() {
          guard let text = event else { continue }
          group.cancelAll()
          return text
        }
        return ""
      }
    }
    return Outcome(
      standardOutput: result.standardOutput, standardError: result.closureResult,
      exitCode: result.terminationStatus.exitCode)
  }

  /// Runs `line` in a POSIX shell that finds the command by its name, with the environment that `run` gives.
  package static func shell(_ line: String, in folder: URL, environment: [String: String] = [:]) async throws -> Outcome
  {
    let path = executable.deletingLastPathComponent().path + ":/usr/sbin:/usr/bin:/sbin:/bin"
    let result = try await Subprocess.run(
      .path("/bin/sh"), arguments: ["-c", line],
      environment: customEnvironment(environment.merging(["PATH": path]) { $1 }, folder),
      workingDirectory: FilePath(folder.path), input: .none, output: .string(limit: 4 << 20),
      error: .string(limit: 4 << 20))
    return Outcome(
      standardOutput: result.standardOutput, standardError: result.standardError,
      exitCode: result.terminationStatus.exitCode)
  }
}

extension Command.Running.Signal {
  fileprivate var value: Subprocess.Signal {
    switch self {
    case .interrupt: .interrupt
    case .terminate: .terminate
    case .kill: .kill
    }
  }
}

extension TerminationStatus {
  /// The exit code; -1 when a signal ended the process.
  fileprivate var exitCode: Int32 { if case .exited(let code) = self { code } else { -1 } }
}
