import ArgumentParser
import ContactBook
import Reports

/// `--only`: rows of a results CSV, by their status.
struct StatusSelection {
  /// The column of a results CSV that is asked for.
  static let column = "status"

  private let statuses: Set<String>

  init(argument: String) throws {
    statuses = Set(argument.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace).lowercased() })
    let known = ReportStatus.allCases.map(\.rawValue)
    for status in statuses where !known.contains(status) {
      throw ValidationError("\"\(status)\" is no status: they are \(known.joined(separator: ", ")).")
    }
  }

  /// Those of `contacts` whose row has one of the statuses.
  ///
  /// - Throws: `CommandFailure` when no row has a status at all.
  func select(from contacts: [RawContact]) throws -> [RawContact] {
    guard contacts.contains(where: { $0.columns[Self.column] != nil }) else {
      throw CommandFailure(
        "--only selects rows of a results CSV by their status, and no input has a column of that name", exit: .usage)
    }
    return contacts.compactMap { contact in
      guard let status = contact.columns[Self.column], statuses.contains(status.lowercased()) else { return nil }
      var selected = contact
      selected.columns[Self.column] = nil
      return selected
    }
  }
}
