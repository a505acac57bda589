import BeeperDesktop
import ContactBook
import Foundation
import Reports

/// Reports of invented people to look at the page with.
enum SampleReport: Hashable {
  /// A run of thirteen people with something of everything.
  case smallRun
  /// What a run of four would do.
  case preview
  /// The same without a server.
  case offlinePreview
  /// A run of so many people on four accounts, at a pace of 30 a minute.
  case hugeRun(Int)
  /// Nobody at all.
  case nobody

  /// The report.
  var report: ImportReport {
    switch self {
    case .smallRun: ImportReport(Self.smallRows, unusableRecords: 1, runID: "20260301T093000Z-5f1c")
    case .preview: ImportReport(Self.previewRows, unusableRecords: 0, runID: nil)
    case .offlinePreview: ImportReport([Self.row(.wouldStart, "Ada Lindqvist")], unusableRecords: 0, runID: nil)
    case .hugeRun(let count):
      ImportReport((0..<count).map(Self.hugeRow), unusableRecords: 0, runID: "20260301T093000Z-5f1c")
    case .nobody: ImportReport([], unusableRecords: 0, runID: nil)
    }
  }

  /// When the runs began: 2026-03-01 09:30:00 UTC.
  static let start = Date(timeIntervalSince1970: 1_772_357_400)

  /// Somebody of a run: `status` at `line` of a file, with `change` for what else there is.
  static func row(
    _ status: ReportStatus, _ name: String?, line: Int = 2, file: String = "people.vcf",
    _ change: (inout ReportRow) -> Void = { _ in }
  ) -> ReportRow {
    var row = ReportRow(status: status, sources: [SourceLocation(file: file, record: line, line: line)])
    row.fullName = name
    change(&row)
    return row
  }

  private static let smallRows: [ReportRow] = [
    opened(.created, "Ada Lindqvist", "whatsapp", 0, phone: "+14155550101") { row in
      row.messageText = "Hi Ada, I moved everything to Beeper.\nSee you there!"
      row.message = "offered"
      merge(&row, with: SourceLocation(file: "work.csv", record: 3, line: 4), name: "Lindqvist, Ada")
    },
    opened(.created, "佐藤 健", "whatsapp", 2, phone: "+447700900103"),
    opened(.created, "Jonas Weiß", "whatsapp", 3, phone: "+4917139200105") { $0.matched = "mismatch" },
    opened(.created, "Σοφία Παπαδάκη", "whatsapp", 6, phone: "+442079460106"),
    opened(.created, "María Álvarez", "whatsapp", 7, phone: "+14155550108") { $0.matched = "unconfirmed" },
    opened(.created, "王小明", "telegram", 9, phone: nil) { $0.username = "xiaoming_w" },
    opened(.created, "பிரியா நடராஜன்", "matrix", 12, phone: nil) { $0.email = "priya@natarajan.example" },
    opened(.existing, "ليلى حداد", "whatsapp", 14, phone: "+33639980102"),
    opened(.existing, "Олена Коваль", "whatsapp", 15, phone: "+4917139200104") { row in
      row.merge = MergeExplanation(
        records: [
          MergeExplanation.Record(source: row.sources[0], name: "Олена Коваль", identifiers: ["+4917139200104"])
        ],
        review: [
          MergeExplanation.Doubt(
            explanation: "share +4917139200104, and their names are of scripts that cannot be compared",
            sources: [SourceLocation(file: "work.csv", record: 8, line: 9)])
        ])
    },
    opened(.existing, "Tomáš Dvořák", "telegram", 18, phone: nil) { $0.username = "tomas_dvorak" },
    row(.failed, "Noor van Dijk", line: 61) { row in
      ask(&row, "whatsapp", 21, UserPayload(fullName: row.fullName, phoneNumber: "+14155550119"))
      row.httpStatus = 404
      row.errorCode = "NOT_FOUND"
      row.reason = "NOT_FOUND"
      row.error = "The network finds nobody by what is known of this person (the server says \"Not found\")."
    },
    row(.unknown, "Chidi Okonkwo-Eze", line: 68) { row in
      ask(&row, "whatsapp", 22, UserPayload(fullName: row.fullName, phoneNumber: "+447700900107"))
      row.httpStatus = 502
      row.errorCode = "http_502"
      row.reason = "http_502"
      row.error = "The server failed while it worked on the request (502 Bad Gateway)."
    },
    row(.skipped, "Bo Reyes", line: 75) { row in
      row.reason = "not_resolvable"
      row.error = "nothing known of this person is something the account's network finds people by"
      row.username = "bo.reyes.example"
    },
    row(.skipped, "The Old Fax", line: 80) { row in
      row.subject = .unusableRecord
      row.reason = "unusable: no-identifier"
      row.error = "no e-mail address, phone number or username that could be used"
    },
  ]

  private static let previewRows: [ReportRow] = [
    row(.wouldCreate, "Ada Lindqvist") { plan(&$0, "whatsapp", UserPayload(phoneNumber: "+14155550101")) },
    row(.wouldCreate, "Chidi Okonkwo-Eze", line: 9) {
      plan(&$0, "whatsapp", UserPayload(phoneNumber: "+447700900107"))
      $0.messageText = "Chidi, are you still up for Sunday?"
    },
    row(.wouldReuse, "Tomáš Dvořák", line: 16) {
      plan(&$0, "telegram", UserPayload(username: "tomas_dvorak"))
      $0.chatID = "!tomas:beeper.example"
      $0.chatTitle = "Tomáš D."
    },
    row(.skipped, "Bo Reyes", line: 23) {
      $0.reason = "not_resolvable"
      $0.error = "nothing known of this person is something the account's network finds people by"
    },
  ]

  private static func hugeRow(_ index: Int) -> ReportRow {
    let given = ["Ada", "Björn", "Chloé", "Dmitri", "Esi", "Fatima", "Goran", "Hana", "Ivo", "Jun"]
    let family = ["Almeida", "Bauer", "Castro", "Dubois", "Eriksen", "Fofana", "García", "Horvat", "Ito", "Jansen"]
    let accounts = ["whatsapp", "telegram", "signal", "imessage"]
    let name = "\(given[index % 10]) \(family[index / 10 % 10]) \(index)"
    let account = accounts[index % 7 % 4]
    let phone = "+141555501\(String(100 + index % 100).suffix(2))"
    switch index % 50 {
    case 7: return opened(.existing, name, account, index * 2, phone: phone) { $0.matched = "unconfirmed" }
    case 13:
      return row(.failed, name, line: index * 7 + 1) {
        ask(&$0, account, index * 2, UserPayload(phoneNumber: phone))
        $0.httpStatus = 404
        $0.reason = "NOT_FOUND"
        $0.error = "The network finds nobody by what is known of this person (the server says \"Not found\")."
      }
    case 19:
      return row(.skipped, name, line: index * 7 + 1) {
        $0.reason = "not_resolvable"
        $0.error = "nothing known of this person is something the account's network finds people by"
      }
    case 21...35: return opened(.existing, name, account, index * 2, phone: phone)
    default:
      return opened(.created, name, account, index * 2, phone: phone) { row in
        if index % 5 == 0 { merge(&row, with: SourceLocation(file: "work.csv", record: index, line: index + 1)) }
        row.messageText = index % 3 == 0 ? "Hi \(given[index % 10]), I moved everything to Beeper." : nil
        row.message = index % 3 == 0 ? "offered" : "none"
      }
    }
  }

  // MARK: Parts

  private static func opened(
    _ status: ReportStatus, _ name: String, _ account: String, _ second: Int, phone: String?,
    _ change: (inout ReportRow) -> Void = { _ in }
  ) -> ReportRow {
    row(status, name, line: second * 7 + 2) { row in
      row.phoneNumber = phone
      row.matched = phone == nil ? "username" : "phone_number"
      change(&row)
      let user = UserPayload(
        email: row.email, fullName: name, phoneNumber: row.phoneNumber, username: row.username)
      ask(&row, account, second, user)
      row.chatID = "!chat\(second):beeper.example"
      row.chatTitle = name
      row.decidedBy = "chat_list_and_status"
    }
  }

  private static func ask(_ row: inout ReportRow, _ account: String, _ second: Int, _ user: UserPayload) {
    plan(&row, account, user)
    row.attempts = 1
    row.startedAt = start.addingTimeInterval(Double(second))
    row.durationInMilliseconds = 120 + second % 400
  }

  private static func plan(_ row: inout ReportRow, _ account: String, _ user: UserPayload) {
    row.accountID = account
    row.network = account.prefix(1).uppercased() + account.dropFirst()
    row.payload = user
    row.phoneNumber = user.phoneNumber
    row.username = user.username
  }

  private static func merge(_ row: inout ReportRow, with other: SourceLocation, name: String? = nil) {
    let phone = row.phoneNumber ?? ""
    row.sources.append(other)
    row.merge = MergeExplanation(
      records: row.sources.enumerated().map { index, source in
        MergeExplanation.Record(
          source: source, name: index == 0 ? row.fullName : name ?? row.fullName, identifiers: [phone])
      },
      reasons: [MergeExplanation.Reason(kind: "phone", value: phone, sources: row.sources)])
  }
}
