import Foundation

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
