package import ContactBook
import Outreach

extension Person {
  /// The person for a reader at a terminal: what is known, from which records, and why they are one person's.
  package func explanation(_ style: TextStyle) -> String {
    var lines = [style.tinted(displayName.singleLine, .strong)]
    let known =
      phones.filter { $0.usableNumber != nil }.map { ("phone", $0.usableNumber?.e164 ?? $0.raw) }
      + emails.map { ("e-mail", $0.address.value) }
      + handles.map { ($0.network.rawValue, $0.username ?? $0.id ?? "") }
    lines += known.map { "  \($0.0): \($0.1.singleLine)" }
    if contacts.count == 1 {
      lines.append(style.tinted("  one record: \(sources[0])", .faint))
    } else {
      lines.append(
        style.tinted("  \(contacts.count) records: \(sources.map(\.description).joined(separator: ", "))", .faint))
    }
    for item in withheldValues {
      let label = item.label.map { " (\($0.singleLine))" } ?? ""
      lines.append(
        style.tinted("  not used: \(item.value.singleLine), somebody else's\(label) in \(item.source)", .warning))
    }
    for item in evidence {
      let reason = item.identifier.map { "merged by \($0.kindInWords) \($0.value.singleLine)" }
      lines.append(
        "  \(reason ?? "joined by your overrides") in " + item.sources.map(\.description).joined(separator: ", "))
    }
    for item in review {
      let (others, more) = item.others(than: self)
      let names = others.map(\.description) + (more > 0 ? ["\(more) more"] : [])
      lines.append(
        style.tinted("  review: \(names.joined(separator: ", "))", .warning)
          + " and this \(item.reason.explanation.singleLine)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
