package import BeeperDesktop
import FileWriting
import Foundation

/// `credentials.json`: the tokens of logins by the addresses of their servers, 0600, whole or absent.
package struct CredentialFile: Sendable {
  /// Where it is.
  package let path: String
  private let folder: String

  /// The file in `folder`, which is made when something is stored.
  package init(folder: String) {
    self.folder = folder
    path = folder + "/credentials.json"
  }

  /// The credential for the server at `baseURL`; nil when none is stored.
  ///
  /// - Throws: `CredentialStoreError`, also for a file that others can read.
  package func credential(for baseURL: BaseURL) throws(CredentialStoreError) -> Credential? {
    try read().servers[baseURL.text]
  }

  /// Stores `credential` for the server at `baseURL`, in the place of any other; nil removes it, and with the last one
  /// the file.
  package func set(_ credential: Credential?, for baseURL: BaseURL) throws(CredentialStoreError) {
    var content = try read()
    content.servers[baseURL.text] = credential
    do {
      guard !content.servers.isEmpty else {
        if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
        return
      }
      try PrivatePath.makeFolder(folder)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let text = String(decoding: try encoder.encode(content), as: UTF8.self)
      try WholeFile.write(text + "\n", to: path, replacing: true)
    } catch WholeFile.Failure.notWritable(_, let reason) {
      throw .inaccessible(path: path, reason: reason)
    } catch {
      throw .inaccessible(path: path, reason: error.localizedDescription)
    }
  }

  private struct Content: Codable {
    var version = 1
    var servers: [String: Credential] = [:]
  }

  private func read() throws(CredentialStoreError) -> Content {
    guard let isPrivate = PrivatePath.isPrivate(path) else { return Content() }
    guard isPrivate else { throw .notPrivate(path: path) }
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(filePath: path))
    } catch {
      throw .inaccessible(path: path, reason: error.localizedDescription)
    }
    // The error does not quote the file: it holds the token.
    guard let content = try? JSONDecoder().decode(Content.self, from: bytes), content.version == 1 else {
      throw .damaged(path: path)
    }
    return content
  }
}
