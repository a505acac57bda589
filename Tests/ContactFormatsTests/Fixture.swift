import Foundation
import Testing

/// A file of invented people, named after what produced it or the bug it stands for.
struct Fixture: Sendable, CustomTestStringConvertible {
  let url: URL

  var testDescription: String { url.lastPathComponent }

  /// The file's bytes.
  var bytes: [UInt8] {
    get throws { try [UInt8](Data(contentsOf: url)) }
  }

  /// Every file in the folder `name` of `Fixtures`, by name.
  static func all(_ name: String) throws -> [Fixture] {
    try FileManager.default.contentsOfDirectory(at: folder.appending(path: name), includingPropertiesForKeys: nil)
      .map(Fixture.init).sorted { $0.url.path < $1.url.path }
  }

  /// The file `name` in the folder `group` of `Fixtures`.
  static func named(_ name: String, in group: String) throws -> Fixture {
    Fixture(url: folder.appending(path: group).appending(path: name))
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
}
