package import ContactBook
package import ContactFormats
import Foundation
package import Outreach

/// What the inputs hold: everybody, and every record that describes nobody who could be reached.
package struct ImportSources: Sendable {
  package let files: [FileReading]
  package let people: [Person]
  /// The region in which national numbers were read; nil for none.
  package let region: Region?
  /// Records that yield no contact, and contacts without anything to reach them by.
  package let unusable: [(diagnostic: Diagnostic, contact: Contact?)]
  /// Everything else to know of the inputs.
  package let diagnostics: [Diagnostic]

  /// Reads, normalises and merges what `settings` name, and keeps the `columns` that a text names.
  ///
  /// - Throws: `ImportFailure` when the overrides cannot be used; `OverridesRefusal`.
  package init(
    reading settings: InputSettings, keeping columns: [String] = [], callbacks: ImportCallbacks
  ) async throws {
    let read = try await ReadContacts(settings, keeping: columns, callbacks: callbacks)
    (files, diagnostics, region) = (read.files, read.diagnostics, read.region)
    let contacts = read.contacts
    let (overrides, unmatched) = try await settings.overrides.overrides(
      of: contacts, diagnostics: diagnostics, confirm: callbacks.confirmPair)
    for place in unmatched { callbacks.notify(.unmatchedOverride("\(place) (no record begins there)")) }
    for selector in overrides.unmatched(in: contacts) { callbacks.notify(.unmatchedOverride("\(selector)")) }
    // Groups and empty cards are contacts that nothing could reach: their reader said why.
    let reasons = Dictionary(
      diagnostics.filter { [.group, .emptyRecord, .notAPerson, .deceased, .blockedRecord].contains($0.reason) }.map {
        ($0.source, $0.reason)
      }
    ) { first, _ in first }
    // Who is dead or blocked by one record is not contacted by another: they are merged like everybody, then left out.
    let isReachable = { (contact: Contact) in
      contact.hasUsableIdentifier && (contact.doNotContact != nil || reasons[contact.source] == nil)
    }
    let everybody = mergePeople(contacts.filter(isReachable), overrides: overrides)
    people = everybody.filter { $0.doNotContact == nil }
    var unusable: [(diagnostic: Diagnostic, contact: Contact?)] = files.flatMap(\.unusable).map { ($0, nil) }
    for contact in contacts where !isReachable(contact) {
      unusable.append((Diagnostic(reasons[contact.source] ?? .noIdentifier, at: contact.source), contact))
    }
    for person in everybody {
      guard let reason = person.doNotContact else { continue }
      unusable += person.contacts.map { (Diagnostic(reason.diagnostic, at: $0.source), $0) }
    }
    self.unusable = unusable
  }

  /// Makes sure that somebody can be reached. What is to be known of the inputs is told before: it says why nobody can.
  ///
  /// - Throws: `ImportFailure`.
  package func requirePeople() throws {
    guard people.isEmpty else { return }
    let needRegion = diagnostics.contains { if case .regionNeeded = $0.reason { true } else { false } }
    throw ImportFailure(
      files.allSatisfy { $0.recordCount == 0 }
        ? "no contacts in the input: nothing was started"
        : needRegion
          ? "nobody in the input can be reached: every telephone number lacks its country code. Say in which country "
            + "they are dialled, with --region and two letters, such as --region DE"
          : "nobody in the input can be reached: no record has an e-mail address, a telephone number or a username",
      .nothingUsable)
  }
}

/// The contacts of every input before merging, with their numbers normalised.
package struct ReadContacts: Sendable {
  package let files: [FileReading]
  package let contacts: [Contact]
  package let diagnostics: [Diagnostic]
  /// The region in which national numbers were read; nil for none.
  package let region: Region?

  /// - Throws: `ImportFailure` when no input can be read.
  package init(
    _ settings: InputSettings, keeping columns: [String] = [], callbacks: ImportCallbacks
  ) async throws {
    var options = settings.options
    options.keptColumns = columns + (settings.only == nil ? [] : [RecordSelection.column])
    var files = await FileReading.readAll(settings.files, options: options)
    let unused = UnusedColumn.columns(of: files)
    let chosen = unused.isEmpty ? [] : await callbacks.chooseColumns(unused)
    if !chosen.isEmpty { files = await FileReading.readAll(settings.files, options: options.using(chosen)) }
    for file in files where file.isResultsInFolder { callbacks.notify(.passedOver(file: file.name)) }
    files.removeAll(where: \.isResultsInFolder)
    for file in files {
      guard let error = file.error else { continue }
      callbacks.notify(.unreadable(file: file.name, error, isNamed: !file.isFromFolder))
    }
    // Only one copy is kept: there may be a million of them.
    var raw: [RawContact] = []
    for index in files.indices { raw += files[index].takeContacts() }
    if let only = settings.only { raw = try only.select(from: raw, diagnostics: files.flatMap(\.diagnostics)) }
    var region = settings.region
    var (contacts, diagnostics) = await normalizePhones(raw, region: region)
    if region == nil, let offer = RegionOffer(contacts) {
      region = await callbacks.chooseRegion(offer)
      if let region {
        (contacts, diagnostics) = await normalizePhones(consume raw, region: region)
      } else {
        diagnostics = RegionOffer.offers(contacts).map(\.diagnostic) + diagnostics
      }
    }
    self.files = files
    self.contacts = contacts
    self.diagnostics = files.flatMap(\.diagnostics) + diagnostics
    self.region = region
  }
}

extension RawContact {
  /// Where its numbers stand: what is wrong with them is said there.
  fileprivate var numberPlaces: [SourceLocation] {
    phones.filter { $0.line > 0 }.map {
      SourceLocation(file: source.file, record: source.record, line: Int($0.line))
    }
  }
}

extension FileReading {
  fileprivate var isResultsInFolder: Bool { isFromFolder && ResultsFile.isOne(name) }
}

extension Recognition {
  /// What a file was taken for, in a few words.
  package var summary: String { "\(dialect), \(encoding.name)" }
}

/// Some of the records that are read: rows of a results CSV by their status, and any records by their places.
package struct RecordSelection: Hashable, Sendable {
  /// The column of a results CSV that holds the status.
  static let column = "status"

  private let statuses: Set<OutcomeStatus>
  private let places: [Locator]

  /// Records with one of `statuses`, and those at `places`.
  package init(statuses: Set<OutcomeStatus>, places: [Locator] = []) {
    self.statuses = statuses
    self.places = places
  }

  /// Reads statuses and places, separated by commas: `failed,unknown`, `people.csv:12`, `people.csv#3`. Nil for anything
  /// else.
  package init?(_ text: String) {
    var statuses: Set<OutcomeStatus> = []
    var places: [Locator] = []
    for word in text.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
      if let status = OutcomeStatus(rawValue: word.lowercased()) {
        statuses.insert(status)
      } else if let place = Locator(word) {
        places.append(place)
      } else {
        return nil
      }
    }
    guard !statuses.isEmpty || !places.isEmpty else { return nil }
    self.init(statuses: statuses, places: places)
  }

  /// The selected ones of `contacts`. A line is the one at which a record begins, or one within it that `diagnostics` name.
  ///
  /// - Throws: `ImportFailure` when no row has a status at all, or no record begins at a place.
  func select(from contacts: [RawContact], diagnostics: [Diagnostic]) throws -> [RawContact] {
    guard statuses.isEmpty || contacts.contains(where: { $0.columns[Self.column] != nil }) else {
      throw ImportFailure(
        "--only selects rows of a results CSV by their status, and no input has a column of that name", .usage)
    }
    let records = try records(among: contacts, diagnostics)
    return contacts.compactMap { contact in
      let status = contact.columns[Self.column].flatMap { OutcomeStatus(rawValue: $0.lowercased()) }
      guard status.map(statuses.contains) == true || records.contains(contact.source.byRecord) else { return nil }
      var selected = contact
      selected.columns[Self.column] = nil
      return selected
    }
  }

  private func records(among contacts: [RawContact], _ diagnostics: [Diagnostic]) throws -> Set<Locator> {
    guard !places.isEmpty else { return [] }
    let names = InputNames(contacts.lazy.map(\.source.file))
    var records: Set<Locator> = []
    for place in places {
      let wanted = names.resolved(place)
      let sources = contacts.lazy.map(\.source) + diagnostics.lazy.map(\.source).filter { $0.record > 0 }
      let numbers = contacts.lazy.flatMap(\.numberPlaces)
      let found =
        (Array(sources.filter { [$0.byLine, $0.byRecord].contains(wanted) }) + numbers.filter { $0.byLine == wanted })
        .map(\.byRecord)
      guard !found.isEmpty else {
        throw ImportFailure("--only: no record begins at \(place). \"parse\" prints the places of all records", .usage)
      }
      records.formUnion(found)
    }
    return records
  }
}
