import BeeperDesktop
import ContactBook
import Foundation
import Outreach
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
    case .smallRun: ImportReport(Self.smallRunEntries, unusableRecords: 1, runID: "20260301T093000Z-5f1c")
    case .preview: ImportReport(Self.previewEntries, unusableRecords: 0, runID: nil)
    case .offlinePreview: ImportReport([Self.entry(.wouldStart, "Ada Lindqvist")], unusableRecords: 0, runID: nil)
    case .hugeRun(let count):
      ImportReport((0..<count).map(Self.hugeEntry), unusableRecords: 0, runID: "20260301T093000Z-5f1c")
    case .nobody: ImportReport([], unusableRecords: 0, runID: nil)
    }
  }

  /// When the runs began: 2026-03-01 09:30:00 UTC.
  static let start = Date(timeIntervalSince1970: 1_772_357_400)

  /// Somebody of a run: `status` at `line` of a file, with `change` for what else there is.
  static func entry(
    _ status: OutcomeStatus, _ name: String?, line: Int = 2, file: String = "people.vcf",
    _ change: (inout EntryDraft) -> Void = { _ in }
  ) -> ImportEntry {
    var draft = EntryDraft(status, name, sources: [SourceLocation(file: file, record: line, line: line)])
    change(&draft)
    return draft.entry
  }

  private static let smallRunEntries: [ImportEntry] = [
    opened(.created, "Ada Lindqvist", "whatsapp", 0, phone: "+14155550101") { draft in
      draft.text = .init("Hi Ada, I moved everything to Beeper.\nSee you there!", status: .offered)
      merge(&draft, with: SourceLocation(file: "work.csv", record: 3, line: 4), name: "Lindqvist, Ada")
    },
    opened(.created, "佐藤 健", "whatsapp", 2, phone: "+447700900103"),
    opened(.created, "Jonas Weiß", "whatsapp", 3, phone: "+4917139200105") { $0.match = .mismatch },
    opened(.created, "Σοφία Παπαδάκη", "whatsapp", 6, phone: "+442079460106"),
    opened(.created, "María Álvarez", "whatsapp", 7, phone: "+14155550108") { $0.match = .unconfirmed },
    opened(.created, "王小明", "telegram", 9, phone: nil) { $0.username = "xiaoming_w" },
    opened(.created, "பிரியா நடராஜன்", "matrix", 12, phone: nil) { $0.email = "priya@natarajan.example" },
    opened(.existing, "ليلى حداد", "whatsapp", 14, phone: "+33639980102"),
    opened(.existing, "Олена Коваль", "whatsapp", 15, phone: "+4917139200104") { draft in
      draft.merge = MergeExplanation(
        records: [
          MergeExplanation.Record(source: draft.sources[0], name: "Олена Коваль", identifiers: ["+4917139200104"])
        ],
        review: [
          MergeExplanation.Doubt(
            explanation: "share +4917139200104, and their names are of scripts that cannot be compared",
            sources: [SourceLocation(file: "work.csv", record: 8, line: 9)])
        ])
    },
    opened(.existing, "Tomáš Dvořák", "telegram", 18, phone: nil) { $0.username = "tomas_dvorak" },
    entry(.failed, "Noor van Dijk", line: 61) { draft in
      ask(&draft, "whatsapp", 21, UserPayload(fullName: draft.name, phoneNumber: "+14155550119"))
      draft.failure = StartFailure(
        .server(code: "FORBIDDEN"), httpStatus: 403, detail: "HTTP 403, FORBIDDEN, The token may not do this")
    },
    entry(.unknown, "Chidi Okonkwo-Eze", line: 68) { draft in
      ask(&draft, "whatsapp", 22, UserPayload(fullName: draft.name, phoneNumber: "+447700900107"))
      draft.failure = StartFailure(.server(code: "http_502"), httpStatus: 502, detail: "HTTP 502, Bad Gateway")
    },
    entry(.skipped, "Bo Reyes", line: 75) { draft in
      draft.reason = .notResolvable(networks: ["WhatsApp"], kinds: [.phoneNumber])
      draft.username = "bo.reyes.example"
    },
    entry(.skipped, "The Old Fax", line: 80) { draft in
      draft.kind = .unusableRecord
      draft.reason = .unusableRecord(
        code: "no-identifier", message: "no e-mail address, phone number or username that could be used")
    },
  ]

  private static let previewEntries: [ImportEntry] = [
    entry(.wouldCreate, "Ada Lindqvist") { plan(&$0, "whatsapp", UserPayload(phoneNumber: "+14155550101")) },
    entry(.wouldCreate, "Chidi Okonkwo-Eze", line: 9) {
      plan(&$0, "whatsapp", UserPayload(phoneNumber: "+447700900107"))
      $0.text = .init("Chidi, are you still up for Sunday?")
    },
    entry(.wouldReuse, "Tomáš Dvořák", line: 16) {
      plan(&$0, "telegram", UserPayload(username: "tomas_dvorak"))
      $0.chatID = "!tomas:beeper.example"
      $0.chatTitle = "Tomáš D."
    },
    entry(.skipped, "Bo Reyes", line: 23) {
      $0.reason = .notResolvable(networks: ["WhatsApp"], kinds: [.phoneNumber])
    },
  ]

  private static func hugeEntry(_ index: Int) -> ImportEntry {
    let given = ["Ada", "Björn", "Chloé", "Dmitri", "Esi", "Fatima", "Goran", "Hana", "Ivo", "Jun"]
    let family = ["Almeida", "Bauer", "Castro", "Dubois", "Eriksen", "Fofana", "García", "Horvat", "Ito", "Jansen"]
    let accounts = ["whatsapp", "telegram", "signal", "imessage"]
    let name = "\(given[index % 10]) \(family[index / 10 % 10]) \(index)"
    let account = accounts[index % 7 % 4]
    let phone = "+141555501\(String(100 + index % 100).suffix(2))"
    switch index % 50 {
    case 7: return opened(.existing, name, account, index * 2, phone: phone) { $0.match = .unconfirmed }
    case 13:
      return entry(.failed, name, line: index * 7 + 1) {
        ask(&$0, account, index * 2, UserPayload(phoneNumber: phone))
        $0.failure = StartFailure(.server(code: "FORBIDDEN"), httpStatus: 403, detail: "HTTP 403, FORBIDDEN")
      }
    case 19:
      return entry(.skipped, name, line: index * 7 + 1) {
        $0.reason = .notResolvable(networks: ["WhatsApp"], kinds: [.phoneNumber])
      }
    case 21...35: return opened(.existing, name, account, index * 2, phone: phone)
    default:
      return opened(.created, name, account, index * 2, phone: phone) { draft in
        if index % 5 == 0 { merge(&draft, with: SourceLocation(file: "work.csv", record: index, line: index + 1)) }
        if index % 3 == 0 {
          draft.text = .init("Hi \(given[index % 10]), I moved everything to Beeper.", status: .offered)
        }
      }
    }
  }

  // MARK: Parts

  private static func opened(
    _ status: OutcomeStatus, _ name: String, _ account: String, _ second: Int, phone: String?,
    _ change: (inout EntryDraft) -> Void = { _ in }
  ) -> ImportEntry {
    entry(status, name, line: second * 7 + 2) { draft in
      draft.phoneNumber = phone
      draft.match = .confirmed(by: phone == nil ? .username : .phoneNumber)
      change(&draft)
      let user = UserPayload(
        email: draft.email, fullName: name, phoneNumber: draft.phoneNumber, username: draft.username)
      ask(&draft, account, second, user)
      draft.chatID = "!chat\(second):beeper.example"
      draft.chatTitle = name
      draft.decision = .chatListAndStatus
    }
  }

  private static func ask(_ draft: inout EntryDraft, _ account: String, _ second: Int, _ user: UserPayload) {
    plan(&draft, account, user)
    draft.requests = 1
    draft.startedAt = start.addingTimeInterval(Double(second))
    draft.duration = .milliseconds(120 + second % 400)
  }

  private static func plan(_ draft: inout EntryDraft, _ account: String, _ user: UserPayload) {
    draft.account = AskedAccount(id: account, network: account.prefix(1).uppercased() + account.dropFirst())
    draft.user = user
    draft.phoneNumber = user.phoneNumber
    draft.username = user.username
  }

  private static func merge(_ draft: inout EntryDraft, with other: SourceLocation, name: String? = nil) {
    let phone = draft.phoneNumber ?? ""
    draft.sources.append(other)
    draft.merge = MergeExplanation(
      records: draft.sources.enumerated().map { index, source in
        MergeExplanation.Record(
          source: source, name: index == 0 ? draft.name : name ?? draft.name, identifiers: [phone])
      },
      reasons: [MergeExplanation.Reason(kind: "phone", value: phone, sources: draft.sources)])
  }
}
