import ContactBook
import ContactFormats
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
    _ options: InputOptions, overrides: MergeOverrides, environment: [String: String], console: Console
  ) async throws {
    let contacts: [Contact]
    (files, contacts, diagnostics, region) = try await readContacts(options, environment: environment, console: console)
    if let pair = overrides.contradiction(in: contacts) {
      throw CommandFailure(
        "the overrides contradict each other: \(pair.first) and \(pair.second) are kept apart and linked", exit: .usage)
    }
    for selector in overrides.unmatched(in: contacts) { console.warning("an override names nobody: \(selector)") }
    people = mergePeople(contacts.filter(\.hasUsableIdentifier), overrides: overrides)
    // Groups and empty cards are contacts that nothing could reach: their reader said why.
    let reasons = Dictionary(
      diagnostics.filter { [.group, .emptyRecord].contains($0.reason) }.map { ($0.source, $0.reason) }
    ) { first, _ in first }
    let unreachable = contacts.filter { !$0.hasUsableIdentifier }
    unusable =
      files.flatMap(\.unusable).map { ($0, nil) }
      + unreachable.map { (Diagnostic(reasons[$0.source] ?? .noIdentifier, at: $0.source), $0) }
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
func readContacts(_ options: InputOptions, environment: [String: String], console: Console) async throws
  -> (files: [FileReading], contacts: [Contact], diagnostics: [Diagnostic], region: Region?)
{
  let files = await FileReading.readAll(options.files, options: options.readOptions)
  for file in files {
    guard let error = file.error else { continue }
    // Folders hold all sorts of files; a file that somebody named is meant to be read.
    if file.isFromFolder { console.warning("\(file.name): \(error)") } else { console.error("\(file.name): \(error)") }
  }
  let raw = files.flatMap(\.contacts)
  guard !raw.isEmpty else {
    throw CommandFailure("no contacts in the input: nothing was started", exit: .nothingUsable)
  }
  var region = try options.namedRegion(environment)
  if region == nil { region = await askForRegion(raw, console: console) }
  let (contacts, diagnostics) = await normalizePhones(raw, region: region)
  return (files, contacts, files.flatMap(\.diagnostics) + diagnostics, region)
}

/// Asks in which region national numbers are dialled, where there are such and somebody can be asked.
private func askForRegion(_ contacts: [Contact], console: Console) async -> Region? {
  let count = contacts.count { $0.phones.contains(where: \.isNational) }
  guard count > 0, console.mayAsk else { return nil }
  let suggestion = await likeliestRegion(contacts)
  let offer = suggestion.map { " [\($0.code)]" } ?? ""
  console.say(
    "\(count) \(plural("contact", count)) \(count == 1 ? "has a number" : "have numbers") without a country code.")
  while let answer = console.ask("Region they are dialled in (two letters, \"none\" to leave them)\(offer): ") {
    if answer.lowercased() == "none" { return nil }
    if answer.isEmpty { return suggestion }
    if let region = Region(answer) { return region }
    console.say("\"\(answer)\" is no region: two letters as in DE or US.")
  }
  return nil
}

/// The region of most international numbers; nil without any.
private func likeliestRegion(_ contacts: [Contact]) async -> Region? {
  let international = contacts.map { contact in
    var contact = contact
    contact.phones.removeAll(where: \.isNational)
    return contact
  }
  var counts: [String: Int] = [:]
  for contact in await normalizePhones(international, region: nil).0 {
    for region in contact.phones.compactMap(\.number?.region) { counts[region.code, default: 0] += 1 }
  }
  return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.flatMap { Region($0.key) }
}

extension ContactPhone {
  fileprivate var isNational: Bool { kind.reachesPerson && !raw.contains("+") && !raw.hasPrefix("00") }
}
