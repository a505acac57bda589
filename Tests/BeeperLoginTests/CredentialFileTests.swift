import BeeperDesktop
import BeeperLogin
import Foundation
import TestSupport
import Testing

@Suite struct CredentialFileTests {
  private let first = BaseURL.desktopDefault

  private func withFile(_ body: (CredentialFile) throws -> Void) throws {
    try withTemporaryFolder { try body(CredentialFile(folder: $0.appending(path: "state/beeper-import").path)) }
  }

  private func credential(_ token: String) throws -> Credential {
    Credential(token: try #require(AccessToken(token)), clientID: "client-\(token)", scope: TokenScope("read write"))
  }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func eachServerHasItsOwn() throws {
    let second = try BaseURL("https://beeper.example")
    try withFile { file in
      #expect(try file.credential(for: first) == nil)
      try file.set(credential("one"), for: first)
      try file.set(credential("two"), for: second)
      try file.set(credential("three"), for: first)
      let found = try #require(try file.credential(for: first))
      #expect(found.clientID == "client-three")
      #expect(found.scope == TokenScope("read write"))
      try file.set(nil, for: first)
      #expect(try file.credential(for: first) == nil)
      #expect(try file.credential(for: second)?.clientID == "client-two")
      try file.set(nil, for: second)
      #expect(!FileManager.default.fileExists(atPath: file.path))
    }
  }

  @Test func nobodyElseCanRead() throws {
    try withFile { file in
      try file.set(credential("one"), for: first)
      #expect(try permissions(file.path) == 0o600)
      #expect(try permissions(URL(filePath: file.path).deletingLastPathComponent().path) == 0o700)
    }
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o666]) func aFileOfOthersIsRefused(mode: Int) throws {
    try withFile { file in
      try file.set(credential("Secret_Token"), for: first)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
      let error = #expect(throws: CredentialStoreError.notPrivate(path: file.path)) {
        try file.credential(for: first)
      }
      #expect(error?.description.contains("chmod 600 \(file.path)") == true)
      #expect(throws: CredentialStoreError.notPrivate(path: file.path)) { try file.set(nil, for: first) }
    }
  }

  @Test(arguments: [
    "", "{", #"{"version": 2, "servers": {}}"#, #"{"version": 1, "servers": {"a": {"accessToken": "Secret"}}}"#,
  ])
  func aDamagedFileIsSaid(text: String) throws {
    try withFile { file in
      try file.set(credential("one"), for: first)
      try Data(text.utf8).write(to: URL(filePath: file.path))
      let error = #expect(throws: CredentialStoreError.damaged(path: file.path)) { try file.credential(for: first) }
      #expect(error?.description == "\(file.path) is damaged: remove it and run beeper-import login")
    }
  }
}
