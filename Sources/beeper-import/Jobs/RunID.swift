import Foundation

/// Names of runs: when they began, and four letters to tell those of one second apart.
enum RunID {
  static func make(at date: Date = Date()) -> String {
    let stamp = date.formatted(.iso8601.dateSeparator(.omitted).timeSeparator(.omitted))
    let tail = String(UInt16.random(in: .min ... .max), radix: 16)
    return "\(stamp)-\(String(repeating: "0", count: 4 - tail.count))\(tail)"
  }
}
