import ContactBook
import ContactFormats
import Foundation
import Outreach
import Reports

/// The people of a file that is never to be contacted: any readable contact file, or a list of identifiers, one a line.
enum ExclusionFile {
  /// Everything by which the people of the file at `path` could be reached.
  ///
  /// - Throws: `CommandFailure` when it cannot be read or understood as a whole: half a list would let people through.
  static func identifiers(_ path: String, options: ReadOptions, region: Region?) async throws
    -> Set<Identifier>
  {
    if let listed = list(path, region: region) { return listed }
    let readings = await FileReading.readAll([path], options: options)
    if let reading = readings.first(where: { $0.error != nil }), let error = reading.error {
      throw CommandFailure(
        "\(reading.name): \(error). A list of people to exclude is a contact file, or has an e-mail address, a number "
          + "or network:username on each line", exit: .usage)
    }
    let (contacts, _) = await normalizePhones(readings.flatMap(\.contacts), region: region)
    // Lists and places among the cards name nobody.
    let nobodies = Set(
      readings.flatMap(\.diagnostics).filter { [.group, .notAPerson].contains($0.reason) }.map(\.source))
    let unread = contacts.filter { !nobodies.contains($0.source) }.filter { contact in
      contact.excludable.isEmpty || contact.phones.contains { $0.number == nil && $0.raw.count(where: \.isNumber) > 4 }
    }
    if let first = unread.first {
      let others = unread.count == 1 ? "" : ", as do \(unread.count - 1) others"
      throw CommandFailure(
        "\(first.source): this record is to keep somebody from being contacted, and has no identifier or a number that "
          + "cannot be read\(others). Name the --region of its numbers, mend it, or take it out", exit: .usage)
    }
    return contacts.reduce(into: []) { $0.formUnion($1.excludable) }
  }

  /// The identifiers of a plain list; nil when a line of it is none. Empty lines and those that begin with # count not.
  private static func list(_ path: String, region: Region?) -> Set<Identifier>? {
    guard let data = FileManager.default.contents(atPath: path), data.count < 1 << 26,
      let text = String(data: data, encoding: .utf8)
    else { return nil }
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
    let identifiers = lines.compactMap { Identifier(listed: $0, region: region) }
    return !lines.isEmpty && identifiers.count == lines.count ? Set(identifiers) : nil
  }
}

extension Contact {
  /// Everything that names whom the contact describes: numbers that would not be used to reach them as well.
  fileprivate var excludable: Set<Identifier> {
    identifiers.union(phones.compactMap { $0.number?.identifier }).union(othersEmails.map(\.address.identifier))
  }
}
