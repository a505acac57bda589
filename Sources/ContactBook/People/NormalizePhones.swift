import Foundation

/// `contacts` with every number read, and a diagnostic for each that is none.
///
/// National numbers are dialled in the region that their record names, else in `region`; without either they stay unread
/// by design: no country is ever guessed.
/// Each processor reads the numbers of its share of the contacts.
package func normalizePhones(_ contacts: consuming [Contact], region: Region?) async -> ([Contact], [Diagnostic]) {
  let readings = await phoneReadings(of: contacts, region: region)
  var diagnostics: [Diagnostic] = []
  var next = readings.joined().makeIterator()
  for index in contacts.indices {
    for phone in contacts[index].phones.indices {
      guard let reading = next.next() else { break }
      contacts[index].phones[phone].reading = reading
      contacts[index].phones[phone].recogniseSwitchboard()
      if case .rejected(let rejection) = reading, contacts[index].phones[phone].kind.reachesPerson {
        let field = contacts[index].phones[phone].label ?? "phone number"
        diagnostics.append(Diagnostic(.invalidPhone(field: field, rejection), at: contacts[index].source))
      }
    }
  }
  return (contacts, diagnostics)
}

/// What becomes of every number of `contacts` in their order, in as many parts as it was worked on.
private func phoneReadings(of contacts: [Contact], region: Region?) async -> [[ContactPhone.Reading]] {
  let workers = min(ProcessInfo.processInfo.activeProcessorCount, contacts.count / leastShare + 1)
  let shares = (0..<workers).map { contacts.count * $0 / workers..<contacts.count * ($0 + 1) / workers }
  return await withTaskGroup(of: (Int, [ContactPhone.Reading]).self) { group in
    for (worker, share) in shares.enumerated() {
      group.addTask {
        var readers = [region: NumberReader(region: region)]
        return (
          worker,
          contacts[share].flatMap { contact in
            let own = contact.region ?? region
            return contact.phones.map { readers[own, default: NumberReader(region: own)].reading(of: $0.raw) }
          }
        )
      }
    }
    return await group.reduce(into: Array(repeating: [], count: workers)) { $0[$1.0] = $1.1 }
  }
}

/// Fewer contacts are read before another processor has begun.
private let leastShare = 1024

extension ContactPhone {
  /// A line at work with an extension is the company's: the extension cannot be asked for.
  fileprivate mutating func recogniseSwitchboard() {
    switch kind {
    case .work, .main, .other: if number != nil, DecoratedNumber.hasExtension(raw) { kind = .company }
    case .mobile, .home, .company, .fax, .pager, .others, .callback, .data: break
    }
  }
}
