import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A browser without a window, with a profile of its own and without a network.
struct Chromium {
  /// What came of loading a page.
  struct Visit {
    /// The document after its scripts have run.
    let page: PageParts
    /// What was written on the console, errors among it.
    let console: [String]
    /// The origins that asked the network for something: the browser itself is none.
    let requests: [String]
  }

  /// The program; nil where there is none.
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let names = ["chromium", "chromium-browser", "google-chrome"]
    return names.lazy.flatMap { name in folders.lazy.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Loads `html` with `fragment` in its address. Cancelling ends the browser.
  static func visit(_ html: String, fragment: String = "", options: [String] = []) async throws -> Visit {
    let folder = FileManager.default.temporaryDirectory.appending(path: "chromium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "report.html")
    try Data(html.utf8).write(to: file)
    let netLog = folder.appending(path: "net.json")
    let arguments =
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--lang=en-US", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--user-data-dir=\(folder.appending(path: "profile").path)", "--log-net-log=\(netLog.path)",
        "--enable-logging=stderr", "--dump-dom",
      ] + options + [file.absoluteString + (fragment.isEmpty ? "" : "#" + fragment)]
    let result = try await Subprocess.run(
      .path(FilePath(path ?? "")), arguments: Arguments(arguments),
      output: .string(limit: 64 << 20), error: .string(limit: 16 << 20))
    let log = try String(contentsOf: netLog, encoding: .utf8)
    return Visit(
      page: PageParts(html: result.standardOutput),
      console: result.standardError.split(whereSeparator: \.isNewline).filter { $0.contains(":CONSOLE:") }
        .map(String.init),
      requests: log.matches(of: /"initiator":"([^"]*)"/).map { String($0.output.1) }.filter { $0 != "not an origin" })
  }
}
