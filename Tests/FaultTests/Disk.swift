import CommandProcess
import Foundation

/// A small file system in memory.
struct Disk: Sendable {
  let path: String
  private let folder: URL

  /// Whether the system lets this process make one: Linux does for root.
  @Sendable static func canBeMade() async throws -> Bool {
    try await withFolder { folder in
      try await Command.shell("mkdir disk && mount -t tmpfs tmpfs disk && umount disk", in: folder).exitCode == 0
    }
  }

  /// Makes one in `folder` with the mount options, and takes it away after `body`.
  static func with(_ options: String, in folder: URL, perform body: (Disk) async throws -> Void) async throws {
    let disk = Disk(path: folder.appending(path: "disk").path, folder: folder)
    try await disk.shell("mkdir disk && mount -t tmpfs -o \(options) tmpfs disk")
    let result: Result<Void, any Error>
    do { result = .success(try await body(disk)) } catch { result = .failure(error) }
    try await disk.shell("umount disk")
    try result.get()
  }

  /// Changes its mount options.
  func remount(_ options: String) async throws { try await shell("mount -o remount,\(options) disk") }

  private func shell(_ line: String) async throws {
    let outcome = try await Command.shell(line, in: folder)
    guard outcome.exitCode == 0 else { throw Failure(words: outcome.standardError) }
  }

  private struct Failure: Error {
    let words: String
  }
}
