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

  /// The name of the folder of `Fixtures` that it stands in.
  var folder: String { url.deletingLastPathComponent().lastPathComponent }

  /// The file beside it that says what is read in it.
  var expectation: URL { url.appendingPathExtension(Self.expected) }

  /// Every file in the folder `name` of `Fixtures`, by name.
  static func all(_ name: String) throws -> [Fixture] {
    try files(in: name).filter { $0.pathExtension != expected }.map(Fixture.init)
  }

  /// The names of the expectations in the folder `name` of `Fixtures`.
  static func expectations(in name: String) throws -> [String] {
    try files(in: name).filter { $0.pathExtension == expected }.map(\.lastPathComponent)
  }

  /// The file `name` in the folder `group` of `Fixtures`.
  static func named(_ name: String, in group: String) throws -> Fixture {
    Fixture(url: root.appending(path: group).appending(path: name))
  }

  private static func files(in name: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: root.appending(path: name), includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }

  private static let expected = "expected"
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
}
