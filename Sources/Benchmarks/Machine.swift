import Foundation
import Subprocess

/// What figures depend on besides the code.
struct Machine {
  let processor: String
  let cores: Int
  let memory: Int
  let system: String
  let swift: String
  let build: String
  let date: String

  /// This machine, now.
  static func current() async -> Machine {
    let process = ProcessInfo.processInfo
    return Machine(
      processor: processorName, cores: process.activeProcessorCount, memory: Int(process.physicalMemory),
      system: process.operatingSystemVersionString, swift: await swiftVersion, build: buildKind,
      date: Date.now.formatted(.iso8601))
  }

  private static var processorName: String {
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n") ?? []
    let model = lines.first { $0.hasPrefix("model name") }
    return model.map { $0.drop { $0 != ":" }.dropFirst(2) }.map(String.init) ?? "processor not told"
  }

  /// The compiler that is installed, which is as a rule the one that built this.
  private static var swiftVersion: String {
    get async {
      let result = try? await run(.name("swift"), arguments: ["--version"], output: .string(limit: 1 << 14))
      let lines = result?.standardOutput.split(separator: "\n") ?? []
      return lines.first { $0.contains("Swift version") }.map(String.init) ?? "Swift version not told"
    }
  }

  private static var buildKind: String {
    #if DEBUG
      "debug (its figures mean nothing)"
    #else
      "release"
    #endif
  }
}

/// The most memory that this process has had in use.
enum PeakMemory {
  /// In bytes.
  ///
  /// Linux lets a process begin with its parent's peak in `getrusage`, across `exec`; its own alone stands in `VmHWM` of
  /// proc(5). Elsewhere `getrusage` is right.
  static var bytes: Int { statusPeak ?? resourceUsagePeak }

  private static var statusPeak: Int? {
    let lines = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8))?.split(separator: "\n") ?? []
    let words = lines.first { $0.hasPrefix("VmHWM:") }?.split(whereSeparator: \.isWhitespace)
    return words.flatMap { $0.count > 1 ? Int($0[1]) : nil }.map { $0 * 1024 }
  }

  private static var resourceUsagePeak: Int {
    var usage = rusage()
    #if os(Linux)
      unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss * 1024
    #else
      unsafe getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }
}
