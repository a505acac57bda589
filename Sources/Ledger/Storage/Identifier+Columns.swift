import ContactBook
import GRDB

/// An identifier as the ledger's tables hold it: its kind, its network ("" for none) and its value.
extension Identifier {
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
