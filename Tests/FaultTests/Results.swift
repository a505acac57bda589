import Foundation

/// A results report as `--report results.json` writes it.
struct Results: Decodable, Equatable {
  struct Row: Decodable, Equatable {
    struct Source: Decodable, Equatable {
      var record: Int
    }

    var status: String
    var reason: String?
    var fullName: String?
    var phoneNumber: String?
    var accountID: String?
    var chatID: String?
    var decidedBy: String?
    var messageText: String?
    var message: String?
    var attempts: Int
    var httpStatus: Int?
    var errorCode: String?
    var error: String?
    var sources: [Source]
  }

  var recordsRead: Int
  var unusableRecords: Int
  var people: Int
  var counts: [String: Int]
  var rows: [Row]

  init(json: Data) throws { self = try JSONDecoder().decode(Self.self, from: json) }

  func count(_ status: String) -> Int { counts[status] ?? 0 }

  /// How many requests were sent for all people together.
  var attempts: Int { rows.reduce(0) { $0 + $1.attempts } }

  /// The row of the invented person with the number.
  func row(_ person: Int) -> Row? { rows.first { $0.phoneNumber == Stage.phone(person) } }

  /// The invented people whose row has the status.
  func people(_ status: String) -> Set<Int> {
    Set(rows.filter { $0.status == status }.compactMap { $0.phoneNumber.flatMap { Int($0.suffix(3)) } })
  }

  /// The report without what chance and the way to it decide.
  var undisturbed: Results {
    var report = self
    for index in report.rows.indices { report.rows[index].decidedBy = nil }
    return report
  }
}
