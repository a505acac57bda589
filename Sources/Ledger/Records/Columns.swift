import BeeperDesktop
import ContactBook
import Foundation
import GRDB
import Outreach

// How values of the domain stand in the ledger's columns. The words are stable: tables of earlier runs hold them.

// MARK: Identifiers

extension Identifier {
  /// The identifier as its kind, its network ("" for none) and its value.
  var columns: (kind: String, network: String, value: String) {
    switch self {
    case .email(let value): ("email", "", value)
    case .phone(let value): ("phone", "", value)
    case .username(let network, let value): ("username", network.rawValue, value)
    case .platformID(let network, let value): ("id", network?.rawValue ?? "", value)
    }
  }

  /// The identifier of a row with the columns; nil for a kind that this version does not know.
  init?(_ row: Row) {
    let network: String = row["network"]
    let value: String = row["value"]
    switch row["kind"] as String {
    case "email": self = .email(value)
    case "phone": self = .phone(value)
    case "username": self = .username(Network(rawValue: network), value)
    case "id": self = .platformID(network.isEmpty ? nil : Network(rawValue: network), value)
    default: return nil
    }
  }
}

extension Database {
  /// Everything that is known of the people of the entries whose IDs the query selects.
  func knownIdentifiers(
    ofEntries query: String, arguments: StatementArguments = StatementArguments()
  ) throws -> [Int64: Set<Identifier>] {
    var identifiers: [Int64: Set<Identifier>] = [:]
    let rows = try Row.fetchCursor(
      self, sql: "SELECT * FROM entry_identifier WHERE entry_id IN (\(query))", arguments: arguments)
    while let row = try rows.next() {
      if let identifier = Identifier(row) { identifiers[row["entry_id"], default: []].insert(identifier) }
    }
    return identifiers
  }
}

// MARK: Matches

extension ParticipantMatch {
  /// The match in a column; a word that this version does not know confirms nothing.
  init(columnName column: String) {
    self =
      switch column {
      case "mismatch": .mismatch
      default: IdentifierKind(columnName: column).map { .confirmed(by: $0) } ?? .unconfirmed
      }
  }
}

// MARK: Reasons

/// A reason as the columns `reason`, `reason_name`, `reason_kinds` and `reason_at`.
struct ReasonColumns {
  let code: String
  /// A person's name, an account's ID, the networks' names one a line, or what the diagnostic says.
  var name: String?
  /// The kinds of identifiers that are missing, joined by commas.
  var kinds: String?
  /// When the person was contacted, in seconds since 1970.
  var date: Double?

  init(_ reason: Reason) {
    code = reason.code
    switch reason {
    case .notResolvable(let networks, let kinds):
      name = networks.joined(separator: "\n")
      self.kinds = kinds.map(\.columnName).joined(separator: ",")
    case .accountNotUsed(let account), .accountLost(let account): name = account
    case .sharedDestination(let other): name = other
    case .sameChat(let other): name = other
    case .alreadyContacted(let date, let accountID):
      name = accountID
      self.date = date.timeIntervalSince1970
    case .unusableRecord(_, let message): name = message
    default: break
    }
  }

  init(_ row: Row) {
    code = row["reason"]
    name = row["reason_name"]
    kinds = row["reason_kinds"]
    date = row["reason_at"]
  }

  var reason: Reason {
    let name = name ?? ""
    switch code {
    case "not_resolvable":
      let kinds = (kinds ?? "").split(separator: ",").compactMap { IdentifierKind(columnName: String($0)) }
      return .notResolvable(networks: name.split(separator: "\n").map(String.init), kinds: kinds)
    case "account_not_used": return .accountNotUsed(name)
    case "account_lost": return .accountLost(name)
    case "shared_destination": return .sharedDestination(with: name)
    case "same_chat": return .sameChat(with: self.name)
    case "already_contacted":
      return .alreadyContacted(on: Date(column: date ?? 0), accountID: name)
    case let code where code.hasPrefix(Self.unusable):
      return .unusableRecord(code: String(code.dropFirst(Self.unusable.count)), message: name)
    default: return Reason(code: code)
    }
  }

  private static let unusable = "unusable: "
}

// MARK: Dates

extension Date {
  /// The date of a column in seconds since 1970. A damaged number becomes a date of the years 1970 to 9999.
  init(column seconds: Double) {
    self.init(timeIntervalSince1970: min(max(seconds, 0), 253_402_300_799))
  }
}

// MARK: JSON

/// Values in columns that hold JSON: lists, and explanations that no query asks for.
enum JSONText {
  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    encoder.dateEncodingStrategy = .secondsSince1970
    return encoder
  }()

  private static let decoder: JSONDecoder = {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .secondsSince1970
    return decoder
  }()

  static func encode(_ value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try decoder.decode(type, from: Data(text.utf8))
  }
}
