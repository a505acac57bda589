import Foundation

/// The program that shows a person a page.
struct Browser {
  private let program: String

  /// `BROWSER`'s program, else the system's way to open an address.
  init(_ environment: [String: String]) {
    #if os(macOS)
      let opener = "open"
    #else
      let opener = "xdg-open"
    #endif
    program = environment["BROWSER"].flatMap { $0.isEmpty ? nil : $0 } ?? opener
  }

  /// Starts the program with `address` and does not wait for it: some end only with their last window.
  ///
  /// - Throws: what the system says when it cannot be started.
  func open(_ address: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program, address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
  }
}
