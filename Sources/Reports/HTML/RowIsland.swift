import BeeperDesktop
import ContactBook
import Foundation
import Outreach

/// The rows as the page's script reads them: JSON in a script element that is never run. What is not known is left out.
struct RowIsland {
  private let rows: [ReportRow]
  private let timeStamp: TimeStamp
  private var files: [String: Int] = [:]
  private var fileNames: [String] = []
  private var adviceIndex: [String: Int] = [:]
  private var advice: [String] = []

  /// The island of `rows`, with moments as `timeStamp` writes them.
  init(_ rows: [ReportRow], timeStamp: TimeStamp) {
    self.rows = rows
    self.timeStamp = timeStamp
  }

  /// The JSON text: it holds no `<`, `>` or `&`, nor a separator that ends a line of script, but escaped.
  mutating func json() -> String {
    let members = rows.map { member($0) }
    let value: JSONValue = [
      "words": words,
      "files": .array(fileNames.map { .string($0) }), "advice": .array(advice.map { .string($0) }),
      "rows": .array(members),
    ]
    return Self.escaped(value.text)
  }

  /// Every code of the rows in words.
  private var words: JSONValue {
    var words: [String: String] = [:]
    for row in rows {
      words[row.pageStatus.word] = row.pageStatus.title
      for case let code? in [row.reason, row.matched, row.decidedBy, row.message] where words[code.visible] == nil {
        words[code.visible] = CodeTitles.title(for: code).visible
      }
    }
    return .object(words.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: .string($0.value)) })
  }

  private mutating func member(_ row: ReportRow) -> JSONValue {
    let opening: [(String, JSONValue?)] = [
      ("status", .string(row.pageStatus.word)), ("name", text(row.displayName)), ("account", text(row.accountID)),
      ("network", text(row.network)), ("by", text(row.mainIdentifier)), ("chat", text(row.chatID)),
      ("chatTitle", text(row.chatTitle)), ("note", text(row.pageNote)), ("reason", text(row.reason)),
      ("advice", row.advice.map { .integer(index(ofAdvice: $0)) }),
    ]
    let results: [(String, JSONValue?)] = [
      ("matched", text(row.matched)), ("decidedBy", text(row.decidedBy)), ("error", text(row.error)),
      ("errorCode", text(row.errorCode)), ("httpStatus", row.httpStatus.map { .integer($0) }),
      ("attempts", row.attempts > 0 ? .integer(row.attempts) : nil),
      ("startedAt", row.startedAt.map { .string(timeStamp.full($0)) }),
      ("durationMs", row.durationInMilliseconds.map { .integer($0) }),
      ("message", row.messageText == nil ? nil : text(row.message)), ("messageText", text(row.messageText)),
    ]
    let asked = row.payload
    let person: [(String, JSONValue?)] = [
      ("fullName", text(row.fullName, unless: row.displayName)),
      ("phoneNumber", text(row.phoneNumber, unless: asked?.phoneNumber)),
      ("email", text(row.email, unless: asked?.email)), ("username", text(row.username, unless: asked?.username)),
      ("userID", text(row.userID, unless: asked?.id)), ("payload", asked.map(payload)),
      ("records", records(row)), ("reasons", reasons(row)), ("joined", joined(row)),
      ("review", review(row)),
    ]
    return .object(
      (opening + results + person).compactMap { name, value in value.map { .init(name: name, value: $0) } })
  }

  /// `text`, unless there is none or the row says the same elsewhere.
  private func text(_ text: String?, unless other: String? = nil) -> JSONValue? {
    text.flatMap { $0.isEmpty || $0 == other ? nil : .string($0.visible) }
  }

  private func payload(_ user: UserPayload) -> JSONValue {
    let members = [
      ("id", user.id), ("phoneNumber", user.phoneNumber), ("email", user.email), ("username", user.username),
      ("fullName", user.fullName),
    ]
    return .object(members.compactMap { name, value in text(value).map { .init(name: name, value: $0) } })
  }

  // MARK: Merging

  /// A record as file, record number, line, name and identifiers.
  private mutating func records(_ row: ReportRow) -> JSONValue {
    guard let merge = row.merge else { return .array(row.sources.map { place($0) }) }
    var records: [JSONValue] = []
    for record in merge.records {
      guard case .array(let place) = place(record.source) else { continue }
      let values: [JSONValue] = [.string(record.name?.visible), .array(record.identifiers.map { .string($0.visible) })]
      records.append(.array(place + values))
    }
    return .array(records)
  }

  private mutating func reasons(_ row: ReportRow) -> JSONValue? {
    guard let reasons = row.merge?.reasons, !reasons.isEmpty else { return nil }
    var values: [JSONValue] = []
    for reason in reasons {
      let places = reason.sources.map { place($0) }
      values.append([
        "kind": .string(reason.kind), "value": .string(reason.value.visible), "places": .array(places),
      ])
    }
    return .array(values)
  }

  private mutating func joined(_ row: ReportRow) -> JSONValue? {
    guard let joined = row.merge?.joined else { return nil }
    return .array(joined.map { place($0) })
  }

  private mutating func review(_ row: ReportRow) -> JSONValue? {
    guard let review = row.merge?.review, !review.isEmpty else { return nil }
    var values: [JSONValue] = []
    for doubt in review {
      let places = doubt.sources.map { place($0) }
      var members: [JSONValue.Member] = [
        .init(name: "explanation", value: .string(doubt.explanation.visible)),
        .init(name: "places", value: .array(places)),
      ]
      if let more = doubt.more { members.append(.init(name: "more", value: .integer(more))) }
      values.append(.object(members))
    }
    return .array(values)
  }

  private mutating func place(_ source: SourceLocation) -> JSONValue {
    .array([.integer(index(ofFile: source.file)), .integer(source.record), .integer(source.line)])
  }

  // MARK: What many rows have in common

  private mutating func index(ofFile file: String) -> Int {
    if let index = files[file] { return index }
    files[file] = fileNames.count
    fileNames.append(file.visible)
    return fileNames.count - 1
  }

  private mutating func index(ofAdvice text: String) -> Int {
    if let index = adviceIndex[text] { return index }
    adviceIndex[text] = advice.count
    advice.append(text)
    return advice.count - 1
  }

  /// JSON text for a script element: what could end it, or a line of it, stands only in strings and is escaped there.
  private static func escaped(_ json: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.utf8.count)
    for byte in json.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes.append(contentsOf: #"\u003c"#.utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: #"\u003e"#.utf8)
      case UInt8(ascii: "&"): bytes.append(contentsOf: #"\u0026"#.utf8)
      case 0xA8 where endsInSeparatorLead(bytes), 0xA9 where endsInSeparatorLead(bytes):
        bytes.removeLast(2)
        bytes.append(contentsOf: (byte == 0xA8 ? #"\u2028"# : #"\u2029"#).utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether `bytes` end in the first two of U+2028 and U+2029.
  private static func endsInSeparatorLead(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 2 && bytes[bytes.count - 2] == 0xE2 && bytes[bytes.count - 1] == 0x80
  }
}

extension ReportRow {
  /// What the row's person was asked for by, or would be; of a person who is not asked for, what there is.
  var mainIdentifier: String? {
    if let payload {
      return payload.id ?? payload.phoneNumber ?? payload.email ?? payload.username
    }
    return phoneNumber ?? email ?? username ?? userID
  }
}
