import BeeperDesktop
import ContactBook
import ContactFormats
import Crypto
import FileWriting
import Foundation
import Outreach

/// What this tool calls itself where versions matter.
package enum ToolVersion {
  /// What `--version` prints, and plans are stamped with.
  package static let current = "0.1.0"
}

/// A plan as a dry run showed it: a contract for `apply` (R8 of the promises). It is personal data: 0600.
package struct SavedPlan: Codable, Sendable {
  /// A file that the plan was made from.
  struct Input: Codable, Hashable, Sendable {
    let path: String
    /// SHA-256 of its content, in hexadecimal digits; nil for standard input.
    let sha256: String?
  }

  /// An account that the plan uses.
  struct PlannedAccount: Codable, Hashable, Sendable {
    let accountID: String
    let userID: String
  }

  /// A start that the plan shows.
  struct Start: Codable, Hashable, Sendable {
    struct Candidate: Codable, Hashable, Sendable {
      let accountID: String
      let user: UserPayload
    }

    let name: String
    let sources: [SourceLocation]
    let candidates: [Candidate]
    /// The text that goes to the first candidate.
    let messageText: String?
  }

  static let currentSchemaVersion = 4

  let schemaVersion: Int
  let toolVersion: String
  let inputs: [Input]
  /// The folders that were read whole.
  let folders: [String]
  let accounts: [PlannedAccount]
  package let settings: StartSettings
  let starts: [Start]
  /// The people of the starts, and those whose start an earlier run made, with everything that is known of them.
  let people: [Person]
  /// The entries of those without a start: people, and records that could not be used.
  let others: [ImportEntry]
  let unusableRecords: Int
  let details: RunDetails

  /// The plan that `session` showed as `preview`.
  ///
  /// - Throws: `ImportFailure` when an input cannot be read any more.
  package init(_ preview: ImportPreview, of session: ImportSession) throws {
    let (plan, subjects) = (preview.plan, session.subjects)
    schemaVersion = Self.currentSchemaVersion
    toolVersion = ToolVersion.current
    inputs = try subjects.files.map(Input.init(reading:))
    folders = session.settings.input.absolutePaths.filter(\.isFolder)
    accounts = session.accounts.map { PlannedAccount(accountID: $0.accountID, userID: $0.user.id) }
    var settings = session.settings.start
    // The plan names its people: nobody is to be counted again.
    settings.limit = nil
    self.settings = settings
    starts = plan.starts.map(Start.init)
    people = plan.starts.map(\.person) + plan.earlier.map(\.person)
    others = plan.skips.map { ImportEntry($0) } + subjects.others
    unusableRecords = subjects.unusableRecords
    details = subjects.details
  }

  // MARK: Files

  /// Writes the plan to a file of its owner alone.
  package func write(to path: String, replacing: Bool) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    try WholeFile.write(
      String(decoding: try encoder.encode(self), as: UTF8.self) + "\n", to: path, replacing: replacing)
  }

  /// Reads the plan at `path`.
  ///
  /// - Throws: `ImportFailure` when it is none, or damaged, and where; or when it is of another version.
  package init(readingFrom path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ImportFailure("\(path) cannot be read: check its name and its permissions", .usage)
    }
    struct Version: Decodable { let schemaVersion: Int }
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    do {
      let version = try decoder.decode(Version.self, from: data).schemaVersion
      guard version == Self.currentSchemaVersion else {
        throw Self.stale("its format is version \(version), and this beeper-import reads \(Self.currentSchemaVersion)")
      }
      self = try decoder.decode(Self.self, from: data)
    } catch let error as DecodingError {
      throw ImportFailure(
        "\(path) is no saved plan, or a damaged one: \(error.damage(in: data)). \"--dry-run --plan FILE\" makes one",
        .usage)
    }
  }
}

// MARK: Staleness

extension SavedPlan {
  /// The paths of the inputs, as the ledger knows them.
  package var inputPaths: [String] { inputs.map(\.path) }

  /// - Throws: `ImportFailure` when the tool or an input is not what it was, or a folder holds one more. Files at `own`
  ///   paths are what this tool wrote there itself.
  package func checkInputs(besides own: [String]) throws {
    guard toolVersion == ToolVersion.current else {
      throw Self.stale("it was saved by beeper-import \(toolVersion), and this is \(ToolVersion.current)")
    }
    for input in inputs where (try? Input(reading: input.path)) != input {
      throw Self.stale("\(input.path) has changed since, or is gone")
    }
    let known = Set(inputs.map(\.path) + own.map(\.absolutePath))
    let added = InputFiles.find(folders).files.map(\.name).first { name in
      guard !known.contains(name.absolutePath), !ResultsFile.isOne(name) else { return false }
      // What folders hold beside contacts was no input before, and is none now.
      return !FileReading.isForeign(name)
    }
    if let added { throw Self.stale("\(added) was not there when it was made") }
  }

  /// The plan's accounts among those of the server.
  ///
  /// - Throws: `ImportFailure` when one is gone, is somebody else's, or is not connected.
  func accounts(among present: [Account]) throws -> [Account] {
    try accounts.map { planned in
      guard let account = present.first(where: { $0.accountID == planned.accountID }) else {
        throw Self.stale("the account \(planned.accountID) is gone")
      }
      guard account.user.id == planned.userID else {
        throw Self.stale("the account \(planned.accountID) belongs to another login now")
      }
      guard account.isConnected else { throw Self.stale("the account \(planned.accountID) is not connected") }
      return account
    }
  }

  /// `plan` within what this plan shows: the candidates it has, in its order, less those that were asked for in vain. A
  /// text may be held back: its chat has come into being since.
  ///
  /// - Throws: `ImportFailure` when `plan` would start something that this plan does not show.
  func bounds(_ plan: ImportPlan) throws -> ImportPlan {
    let shown = Dictionary(starts.map { ($0.sources, $0) }) { first, _ in first }
    var plan = plan
    // Somebody whom an earlier run had started when the plan was saved, and who was forgotten since.
    let others = plan.starts.filter { shown[$0.person.sources] == nil }
    plan.skips += others.map { ImportPlan.Skip(person: $0.person, reason: .notInPlan) }
    plan.starts.removeAll { shown[$0.person.sources] == nil }
    plan.starts = try plan.starts.map { start in
      guard let saved = shown[start.person.sources],
        let bounded = start.keeping(saved.candidates, by: Start.Candidate.init),
        [nil, saved.messageText].contains(Start(bounded).messageText)
      else { throw Self.stale("what would be started for \(start.person.displayName) is not what it shows") }
      return bounded
    }
    return plan
  }

  static func stale(_ reason: String) -> ImportFailure {
    ImportFailure("the plan is stale: \(reason). Make a new one with --dry-run --plan", .planIsStale)
  }
}

extension SavedPlan.Input {
  /// What the file at `path` holds now.
  init(reading path: String) throws {
    guard path != "-" else {
      self.init(path: path, sha256: nil)
      return
    }
    let absolute = URL(filePath: path).standardizedFileURL
    guard let data = try? Data(contentsOf: absolute, options: .mappedIfSafe) else {
      throw ImportFailure("\(path) cannot be read any more", .usage)
    }
    let digest = SHA256.hash(data: data).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    self.init(path: absolute.path, sha256: digest)
  }
}

extension SavedPlan.Start {
  init(_ start: PlannedStart) {
    self.init(
      name: start.person.displayName, sources: start.person.sources,
      candidates: start.candidates.map(Candidate.init),
      messageText: start.text(for: start.candidates[0]))
  }
}

extension SavedPlan.Start.Candidate {
  init(_ candidate: PlannedStart.Candidate) {
    self.init(accountID: candidate.account.accountID, user: candidate.user)
  }
}

extension String {
  /// Whether a folder has this path.
  fileprivate var isFolder: Bool {
    (try? URL(filePath: self).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
  }

  /// The path from the root.
  fileprivate var absolutePath: String { URL(filePath: self).standardizedFileURL.path }
}

extension DecodingError {
  /// What is wrong with `data`, without anything that it holds.
  fileprivate func damage(in data: Data) -> String {
    switch self {
    case .keyNotFound(let key, let context): "it lacks \((context.codingPath + [key]).words)"
    case .valueNotFound(_, let context): "it lacks \(context.codingPath.words)"
    case .typeMismatch(_, let context): "\(context.codingPath.words) is not what it should be"
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      "\(context.codingPath.words) is not what it should be"
    default: "it is no JSON (\(Self.problem(of: data)))"
    }
  }

  /// Where JSON ends to be some: only the older of Foundation's parsers says it.
  private static func problem(of data: Data) -> String {
    do {
      _ = try JSONSerialization.jsonObject(with: data)
      return "it cannot be decoded"
    } catch {
      let words = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
      return words.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 } ?? error.localizedDescription
    }
  }
}

extension [any CodingKey] {
  /// The path as one writes it: `starts[3].name`.
  fileprivate var words: String {
    let path = reduce(into: "") { path, key in
      path += key.intValue.map { "[\($0)]" } ?? (path.isEmpty ? key.stringValue : "." + key.stringValue)
    }
    return path.isEmpty ? "the whole" : path
  }
}
