import Foundation

extension SavedPlan {
  /// Reads the plan at `path`.
  ///
  /// - Throws: `CommandFailure` when it is none, or damaged, and where; or when it is of another version.
  init(readingFrom path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("\(path) cannot be read: check its name and its permissions", exit: .usage)
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
      throw CommandFailure(
        "\(path) is no saved plan, or a damaged one: \(error.damage(in: data)). \"--dry-run --plan FILE\" makes one",
        exit: .usage)
    }
  }
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
