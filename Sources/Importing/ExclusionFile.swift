import ContactBook
import ContactFormats
import Foundation
import Outreach
import Reports

/// The people of a file that is never to be contacted: any readable contact file, or a list of identifiers, one a line.
enum ExclusionFile {
  /// Everything by which the people of the file at `path` could be reached.
  ///
  /// - Throws: `ImportFailure` when it cannot be read or understood as a whole: half a list would let people through.
  static func identifiers(_ path: String, options: ReadOptions, region: Region?) async throws
    -> Set<Identifier>
  {
    if let listed = list(path, region: region) { return listed }
    var options = options
    // Whom a list names is not contacted, whether a filter shows the row or not.
    options.readsHiddenRows = true
    let readings = await FileReading.readAll([path], options: options)
    if let reading = readings.first(where: { $0.error != nil }), let error = reading.error {
      throw ImportFailure(
        "\(reading.name): \(error). A list of people to exclude is a contact file, or has an e-mail address, a number "
          + "or network:username on each line", .usage)
    }
    let diagnostics = readings.flatMap { $0.unusable + $0.diagnostics }
    if let lost = diagnostics.first(where: { $0.reason.losesIdentifiers }) {
      throw failure(lost.source, because: lost.reason.message)
    }
    let (contacts, _) = await normalizePhones(readings.flatMap(\.contacts), region: region)
    // Lists and places among the cards name nobody.
    let nobodies = Set(diagnostics.filter { [.group, .notAPerson].contains($0.reason) }.map(\.source))
    let unread = contacts.first { contact in
      !nobodies.contains(contact.source)
        && (contact.excludable.isEmpty
          || contact.phones.contains { $0.number == nil && $0.raw.count(where: \.isNumber) > 4 })
    }
    if let unread { throw failure(unread.source, because: "no identifier, or a number that cannot be read") }
    return contacts.reduce(into: []) { $0.formUnion($1.excludable) }
  }

  private static func failure(_ place: SourceLocation, because reason: String) -> ImportFailure {
    ImportFailure(
      "\(place): this is to keep somebody from being contacted and cannot be read as a whole: \(reason). Name the "
        + "--region of its numbers, mend it, or take it out. A list has an e-mail address, a number or "
        + "network:username on each line, a table names its columns in the first", .usage)
  }

  /// The identifiers of a plain list, one or several in a line; nil when anything else stands in it. Empty lines and those
  /// that begin with # count not.
  private static func list(_ path: String, region: Region?) -> Set<Identifier>? {
    guard let data = FileManager.default.contents(atPath: path), data.count < 1 << 26,
      let text = String(data: data, encoding: .utf8)
    else { return nil }
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
    let words = lines.flatMap { $0.split { ",;\t".contains($0) } }.map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
    let identifiers = words.compactMap { Identifier(listed: $0, region: region) }
    return !words.isEmpty && identifiers.count == words.count ? Set(identifiers) : nil
  }
}

extension Contact {
  /// Everything that names whom the contact describes: numbers that would not be used to reach them as well.
  fileprivate var excludable: Set<Identifier> {
    identifiers.union(phones.compactMap { $0.number?.identifier }).union(othersEmails.map(\.address.identifier))
      .union(othersHandles.flatMap(\.identifiers))
  }
}

extension Diagnostic.Reason {
  /// Whether something that names a person may have been left out for it.
  fileprivate var losesIdentifiers: Bool {
    switch self {
    case .emptyRecord, .deletedRecord, .recordTooLong, .tooManyValues, .noIdentifier, .invalidEmail, .valueTooLong,
      .headerMissing, .columnNotUsed, .columnContradicted, .columnOfOthers, .continuationRow, .countryNotKnown,
      .areaCodeMissing, .unterminatedQuote, .unterminatedCard, .malformedLines, .malformedXML, .hiddenRows,
      .unknownProperty, .truncatedArchive, .encryptedMembers, .nestedArchives, .hiddenSheets:
      true
    case .fieldCount(let expected, let found): found > expected
    // Numbers are looked at one by one: a service code names nobody.
    case .group, .notAPerson, .deceased, .blockedRecord, .optedOut, .othersEmail, .othersHandle, .invalidPhone,
      .unknownHandle,
      .regionNeeded, .wrongEncoding,
      .guessedEncoding, .doubtedEncoding, .nulBytes, .messageTextUncertain, .unsubscribed, .textOutsideCards,
      .mendedXML, .ambiguousLabel, .columnGuessed, .severalPeople, .spreadsheetError, .membersPassedOver,
      .sheetsPassedOver:
      false
    }
  }
}
