import Outreach

/// The statuses as the page tells them apart: records that could not be used are not people who were skipped.
enum PageStatus: Hashable {
  case person(OutcomeStatus)
  case unusable
}

extension PageStatus {
  /// The word in the page's address and for its style and symbol.
  var word: String {
    switch self {
    case .person(let status): status.rawValue
    case .unusable: "unusable"
    }
  }

  /// The status as people read it.
  var title: String {
    switch self {
    case .person(let status): status.words.prefix(1).uppercased() + status.words.dropFirst()
    case .unusable: "Unusable"
    }
  }

  /// What the status means, in a few words.
  var meaning: String {
    switch self {
    case .person(let status): status.meaning
    case .unusable: "records that reach nobody"
    }
  }
}

extension ReportRow {
  /// The row's status on the page.
  var pageStatus: PageStatus { entry.subject.kind == .unusableRecord ? .unusable : .person(status) }
}

extension ImportReport {
  /// The statuses of the page's rows with their counts, in the order of the report.
  var pageCounts: [(status: PageStatus, count: Int)] {
    let people = OutcomeStatus.allCases.compactMap { status in counts.first { $0.status == status } }
    return people.map { (.person($0.status), $0.count) }
      + (unusableRecords > 0 ? [(.unusable, unusableRecords)] : [])
  }
}

extension Int {
  /// The number with commas between thousands.
  var grouped: String {
    var digits = Substring(String(magnitude))
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits = digits.dropLast(3)
    }
    return (self < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }

  /// "1 chat", "2,000 chats".
  func of(_ noun: String, _ many: String? = nil) -> String { "\(grouped) \(self == 1 ? noun : many ?? noun + "s")" }
}
