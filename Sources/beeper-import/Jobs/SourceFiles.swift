import Foundation

/// The files that a command reads: nothing that it writes may take their place, not even with `--force`.
struct SourceFiles {
  /// A file on its disk, by whatever name.
  private struct Identity: Hashable {
    let volume: Int
    let file: Int

    /// The file at `path`; nil when there is none, or it is a folder.
    init?(_ path: String) {
      let resolved = URL(filePath: path).resolvingSymlinksInPath().path
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved),
        attributes[.type] as? FileAttributeType != .typeDirectory,
        let volume = attributes[.systemNumber] as? Int, let file = attributes[.systemFileNumber] as? Int
      else { return nil }
      self.volume = volume
      self.file = file
    }
  }

  private let identities: Set<Identity>

  /// The files called `names`; "-" is none.
  init(_ names: [String] = []) { identities = Set(names.filter { $0 != "-" }.compactMap(Identity.init)) }

  /// - Throws: `CommandFailure` when the file at `path` is one of them.
  func checkTarget(_ path: String) throws {
    guard let identity = Identity(path), identities.contains(identity) else { return }
    throw CommandFailure("\(path) is an input, which must not be replaced: name another file", exit: .usage)
  }
}
