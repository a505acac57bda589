import Foundation
import FileWriting
import TestSupport
import Testing

@Suite struct WholeFileTests {
  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("R14: a file is whole and for its owner alone") func writesForTheOwnerAlone() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "a.csv").path
      try WholeFile.write("text", to: path, replacing: false)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "text")
      let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(permissions == 0o600)
      #expect(try names(in: folder) == ["a.csv"])
    }
  }

  @Test("R14: a file that exists is replaced only when told") func replacesOnlyWhenTold() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "a.csv").path
      try WholeFile.write("first", to: path, replacing: false)
      #expect(throws: WholeFile.Failure.exists(path: path)) {
        try WholeFile.write("second", to: path, replacing: false)
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "first")
      try WholeFile.write("third", to: path, replacing: true)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "third")
      #expect(try names(in: folder) == ["a.csv"])
    }
  }

  @Test("R14: a file that cannot be written is absent") func saysWhereItCannotWrite() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "missing/a.csv").path
      #expect(throws: WholeFile.Failure.notWritable(path: path, reason: "No such file or directory")) {
        try WholeFile.write("text", to: path, replacing: false)
      }
    }
  }
}
