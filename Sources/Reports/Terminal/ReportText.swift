import Foundation
package import Outreach

extension ImportReport {
  /// The report for people: the counts that add up, and a line for everybody.
  package func plainText(_ style: TextStyle) -> String {
    (summaryLines(style) + [""] + rowLines(style, most: nil)).joined(separator: "\n") + "\n"
  }

  /// The counts: how the records became people, and what happened, or would happen.
  package func summaryLines(_ style: TextStyle) -> [String] {
    let merged = recordsRead - unusableRecords
    var lines = [
      "\(recordsRead) \(plural("record", recordsRead)) read = \(merged) merged into \(people) "
        + "\(people == 1 ? "person" : "people") + \(unusableRecords) unusable"
    ]
    let parts = counts.map { style.tinted("\($0.count) \($0.status.words)", $0.count == 0 ? .faint : $0.status.tint) }
    lines.append(
      "\(people) \(people == 1 ? "person" : "people") = " + (parts.isEmpty ? "0" : parts.joined(separator: " + ")))
    if mismatches > 0 {
      let chats = mismatches == 1 ? "1 chat" : "\(mismatches) chats"
      let them = mismatches == 1 ? "it" : "them"
      lines.append(
        style.tinted(
          "\(chats) opened with the wrong person: \(names(of: \.isMismatch)). Check \(them) before you write.", .bad))
    }
    if !isPreview, !reachedNobody, count(.unreachable) > 0 {
      let unreachable = names(of: { $0.status == .unreachable })
      lines.append("\(count(.unreachable)) could not be reached: \(unreachable). The report says why.")
    }
    if reachedNobody {
      lines.append("The network found nobody: check the account (--account) and the region of the numbers (--region).")
    }
    if undeliveredTexts > 0 {
      let texts =
        undeliveredTexts == 1 ? "1 text is not in its chat" : "\(undeliveredTexts) texts are not in their chats"
      lines.append(style.tinted("\(texts): the report says where", .bad))
    }
    if doubtfulPeople > 0 {
      let people = doubtfulPeople == 1 ? "1 person" : "\(doubtfulPeople) people"
      lines.append("\(people) may be one with others, or not: \"beeper-import people\" says why, --review lists them")
    }
    return lines
  }

  /// "Greta Klein → “Somebody Else”" for chats with the wrong person, names for others: three at most.
  private func names(of isMeant: (ImportEntry) -> Bool) -> String {
    let meant = entries.filter(isMeant)
    let names = meant.prefix(3).map { entry in
      let name = ReportRow(entry, runID: runID).displayName.singleLine
      return entry.isMismatch ? entry.outcome.chat?.title.map { "\(name) → “\($0.singleLine)”" } ?? name : name
    }
    return names.joined(separator: ", ") + (meant.count > 3 ? " and \(meant.count - 3) more" : "")
  }

  /// A line for each of the first `most` rows; nil for all of them.
  package func rowLines(_ style: TextStyle, most: Int?, where isShown: (ReportRow) -> Bool = { _ in true }) -> [String]
  {
    let shown = rows.filter(isShown)
    guard !shown.isEmpty else { return [] }
    let table = Table(
      header: ["STATUS", "NAME", "ACCOUNT", "BY", "NOTE"],
      rows: shown.prefix(most ?? shown.count).map(\.tableCells))
    var lines = table.lines(width: style.width)
    lines[0] = style.tinted(lines[0], .faint)
    for (index, row) in shown.prefix(most ?? shown.count).enumerated() {
      let words = row.status.words
      if let range = lines[index + 1].range(of: words) {
        lines[index + 1].replaceSubrange(range, with: style.tinted(words, row.isMismatch ? .bad : row.status.tint))
      }
    }
    if let most, shown.count > most { lines.append("  … and \(shown.count - most) more") }
    return lines
  }
}

extension ReportRow {
  fileprivate var tableCells: [String] {
    [
      status.words, displayName, accountID ?? "", phoneNumber ?? username ?? email ?? userID ?? "", note,
    ]
  }

  /// What a person would want to know of the row beside its status.
  private var note: String {
    var notes: [String] = []
    if isMismatch { notes.append("the chat opened with the wrong person") }
    if let reasonNote { notes.append(reasonNote) }
    if let messageText { notes.append("“\(messageText)”") }
    if sources.count > 1 { notes.append("\(sources.count) records") }
    if status == .wouldReuse, let chatTitle { notes.append("chat “\(chatTitle)”") }
    return notes.joined(separator: "; ")
  }
}

/// `noun` for `count` of it.
package func plural(_ noun: String, _ count: Int) -> String { count == 1 ? noun : noun + "s" }
