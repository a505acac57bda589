import Foundation

/// `contacts` with every number read, and a diagnostic for each that is none.
///
/// National numbers are dialled in the region that their record names, else in `region`; without either they are rejected
/// by design: no country is ever guessed.
/// Each processor reads the numbers of its share of the contacts.
package func normalizePhones(_ contacts: consuming [RawContact], region: Region?) async -> ([Contact], [Diagnostic]) {
  let all = consume contacts
  let workers = min(ProcessInfo.processInfo.activeProcessorCount, all.count / leastShare + 1)
  let shares = (0..<workers).map { all.count * $0 / workers..<all.count * ($0 + 1) / workers }
  return await withTaskGroup(of: (worker: Int, contacts: [Contact], diagnostics: [Diagnostic]).self) { group in
    for (worker, share) in shares.enumerated() {
      group.addTask {
        let (contacts, diagnostics) = normalized(all[share], region: region)
        return (worker, contacts, diagnostics)
      }
    }
    let parts = await group.reduce(into: []) { $0.append($1) }.sorted { $0.worker < $1.worker }
    // The first part grows in place: its contacts are not counted anew.
    return parts.dropFirst().reduce(into: (parts.first?.contacts ?? [], parts.first?.diagnostics ?? [])) { all, part in
      all.0 += part.contacts
      all.1 += part.diagnostics
    }
  }
}

/// `contacts` with their numbers read, and a diagnostic for each number that could not be and would reach the person.
private func normalized(_ contacts: ArraySlice<RawContact>, region: Region?) -> ([Contact], [Diagnostic]) {
  var readers = [region: NumberReader(region: region)]
  var diagnostics: [Diagnostic] = []
  let normalized = contacts.map { contact in
    let own = contact.region ?? region
    let phones = contact.phones.map { phone in
      let reading = readers[own, default: NumberReader(region: own)].reading(of: phone.raw)
      if phone.kind.reachesPerson, case .rejected(let rejection) = reading {
        let field = phone.label ?? "phone number"
        var source = contact.source
        if phone.line > 0 { source.line = Int(phone.line) }
        diagnostics.append(Diagnostic(.invalidPhone(field: field, rejection), at: source))
      }
      return ContactPhone(phone, reading: reading)
    }
    return Contact(contact, phones: phones)
  }
  return (normalized, diagnostics)
}

/// Fewer contacts are read before another processor has begun.
private let leastShare = 1024

/// The region in which a file's national numbers may be dialled, for a person to say yes or no to: never applied
/// unasked.
package struct RegionOffer: Hashable, Sendable {
  /// The file; nil for several together.
  package let file: String?
  /// How many of its contacts have a number without a country code that nothing says the country of.
  package let contacts: Int
  /// The region of most of its international numbers; nil when there are none.
  package let likeliest: Region?

  /// The offer for `contacts`, whose numbers have been read without a region; nil when none lacks one.
  package init?(_ contacts: some Sequence<Contact>, file: String? = nil) {
    var lacking: [[String]] = []
    var counts: [String: Int] = [:]
    for contact in contacts {
      let numbers = contact.phones.filter(\.lacksRegion).map(\.raw)
      if !numbers.isEmpty { lacking.append(numbers) }
      for case .number(let number) in contact.phones.map(\.reading) {
        if let region = number.region { counts[region.code, default: 0] += 1 }
      }
    }
    guard !lacking.isEmpty else { return nil }
    self.file = file
    // Of equals the first by name, so that the offer does not change from run to run.
    let mostFrequent = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.flatMap { Region(known: $0.key) }
    let helped = mostFrequent.map { Self.count(lacking, helpedBy: $0) } ?? 0
    // Numbers that lost their plus are none that a region helps to read.
    likeliest = helped > 0 ? mostFrequent : nil
    self.contacts = helped > 0 ? helped : lacking.count
  }

  /// How many of the contacts with these numbers have one that would not be another country's as well in `region`.
  private static func count(_ contacts: [[String]], helpedBy region: Region) -> Int {
    var reader = NumberReader(region: region)
    return contacts.count { numbers in numbers.contains { reader.reading(of: $0) != .rejected(.ambiguous) } }
  }

  /// An offer for each file of `contacts` that needs one, in the order of the files.
  package static func offers(_ contacts: [Contact]) -> [RegionOffer] {
    var files: [String] = []
    var byFile: [String: [Contact]] = [:]
    for contact in contacts {
      if byFile[contact.source.file] == nil { files.append(contact.source.file) }
      byFile[contact.source.file, default: []].append(contact)
    }
    return files.compactMap { RegionOffer(byFile[$0] ?? [], file: $0) }
  }

  /// The offer as a diagnostic of its file.
  package var diagnostic: Diagnostic {
    Diagnostic(.regionNeeded(contacts: contacts, likeliest: likeliest), at: SourceLocation(file: file ?? "-"))
  }
}

extension ContactPhone {
  fileprivate var lacksRegion: Bool { kind.reachesPerson && reading == .rejected(.regionMissing) }
}
