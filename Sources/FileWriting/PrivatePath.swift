import Foundation

/// Files and folders that are for their owner alone.
package enum PrivatePath {
  /// Whether nobody but the owner may look into the file or folder at `path`; nil when it is not there.
  package static func isPrivate(_ path: String) -> Bool? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
    return (attributes[.posixPermissions] as? Int).map { $0 & 0o077 == 0 } ?? false
  }

  /// Makes the folder at `path`, and those above it, unless it is there.
  package static func makeFolder(_ path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else { return }
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}
