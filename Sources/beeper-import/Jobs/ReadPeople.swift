import ContactBook
import ContactFormats
import Foundation
import Reports

/// What the inputs hold: everybody, and every record that describes nobody who could be reached.
struct ReadPeople {
  let files: [FileReading]
  let people: [Person]
  /// The region in which national numbers were read; nil for none.
  let region: Region?
  /// Records that yield no contact, and contacts without anything to reach them by.
  let unusable: [(diagnostic: Diagnostic, contact: Contact?)]
  /// Everything else to know of the inputs.
  let diagnostics: [Diagnostic]

  /// Reads, normalises and merges what `options` names.
  ///
  /// - Throws: `CommandFailure` when nothing of it can be used.
  init(
    _ options: InputOptions, keeping columns: [String] = [], overrides list: OverrideList,
    environment: [String: String], console: Console
  ) async throws {
    let contacts: [Contact]
    (files, contacts, diagnostics, region) = try await readContacts(
      options, keeping: columns, environment: environment, console: console)
    let (overrides, unmatched) = try list.overrides(
      of: contacts, diagnostics: diagnostics, confirm: console.confirm)
    for place in unmatched { console.warning("an override names nobody: \(place) (no record begins there)") }
    for selector in overrides.unmatched(in: contacts) { console.warning("an override names nobody: \(selector)") }
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
    guard !people.isEmpty else {
      throw CommandFailure(
        "nobody in the input can be reached: no record has an e-mail address, a telephone number or a username",
        exit: .nothingUsable)
    }
  }
}

/// The contacts of every input with their numbers normalised.
///
/// - Throws: `CommandFailure` when no input can be read.
func readContacts(
  _ options: InputOptions, keeping columns: [String] = [], environment: [String: String], console: Console
) async throws
  -> (files: [FileReading], contacts: [Contact], diagnostics: [Diagnostic], region: Region?)
{
  var readOptions = options.readOptions
  readOptions.keptColumns = columns + (options.only == nil ? [] : [StatusSelection.column])
  var files = await FileReading.readAll(options.files, options: readOptions)
  for file in files where file.isResultsInFolder {
    console.warning("\(file.name): results of an earlier run, passed over in a folder; name the file to read it")
  }
  files.removeAll(where: \.isResultsInFolder)
  for file in files {
    guard let error = file.error else { continue }
    // Folders hold all sorts of files; a file that somebody named is meant to be read.
    if file.isFromFolder { console.warning("\(file.name): \(error)") } else { console.error("\(file.name): \(error)") }
  }
  // Only one copy is kept: there may be a million of them.
  var raw: [RawContact] = []
  for index in files.indices { raw += files[index].takeContacts() }
  if let only = options.only { raw = try only.select(from: raw) }
  guard !raw.isEmpty else {
    throw CommandFailure("no contacts in the input: nothing was started", exit: .nothingUsable)
  }
  var region = try options.namedRegion(environment)
  var (contacts, diagnostics) = await normalizePhones(raw, region: region)
  if region == nil, let offer = RegionOffer(contacts) {
    region = askForRegion(offer, console: console)
    if let region {
      (contacts, diagnostics) = await normalizePhones(consume raw, region: region)
    } else {
      diagnostics = RegionOffer.offers(contacts).map(\.diagnostic) + diagnostics
    }
  }
  return (files, contacts, files.flatMap(\.diagnostics) + diagnostics, region)
}

extension FileReading {
  fileprivate var isResultsInFolder: Bool { isFromFolder && ResultsFile.isOne(name) }
}

/// Asks in which region national numbers are dialled, where somebody can be asked.
private func askForRegion(_ offer: RegionOffer, console: Console) -> Region? {
  guard console.mayAsk else { return nil }
  let count = offer.contacts
  let suggestion = offer.likeliest.map { " [\($0.code)]" } ?? ""
  console.say(
    "\(count) \(plural("contact", count)) \(count == 1 ? "has a number" : "have numbers") without a country code.")
  while let answer = console.ask("Region they are dialled in (two letters, \"none\" to leave them)\(suggestion): ") {
    if answer.lowercased() == "none" { return nil }
    if answer.isEmpty { return offer.likeliest }
    if let region = Region(answer) { return region }
    console.say("\"\(answer)\" is no region: two letters as in DE or US.")
  }
  return nil
}
