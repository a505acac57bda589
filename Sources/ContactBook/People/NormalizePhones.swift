import Foundation

/// `contacts` with every number read, and a diagnostic for each that is none.
///
/// National numbers are dialled in the region that their record names, else in `region`; without either they are rejected
/// by design: no country is ever guessed.
/// Each processor reads the numbers of its share of the contacts.
package func normalizePhones(_ contacts: consuming [RawContact], region: Region?) async -> ([Contact], [Diagnostic]) {
  let phones = await readPhones(of: contacts, region: region)
  var diagnostics: [Diagnostic] = []
  let normalized = zip(contacts, phones.joined()).map { contact, phones in
    for phone in phones where phone.kind.reachesPerson {
      if case .rejected(let rejection) = phone.reading {
        let field = phone.label ?? "phone number"
        diagnostics.append(Diagnostic(.invalidPhone(field: field, rejection), at: contact.source))
      }
    }
    return Contact(contact, phones: phones)
  }
  return (normalized, diagnostics)
}

/// The numbers of each of `contacts` in their order, in as many parts as they were read in.
private func readPhones(of contacts: [RawContact], region: Region?) async -> [[[ContactPhone]]] {
  let workers = min(ProcessInfo.processInfo.activeProcessorCount, contacts.count / leastShare + 1)
  let shares = (0..<workers).map { contacts.count * $0 / workers..<contacts.count * ($0 + 1) / workers }
  return await withTaskGroup(of: (Int, [[ContactPhone]]).self) { group in
    for (worker, share) in shares.enumerated() {
      group.addTask {
        var readers = [region: NumberReader(region: region)]
        return (
          worker,
          contacts[share].map { contact in
            let own = contact.region ?? region
            return contact.phones.map { phone in
              ContactPhone(phone, reading: readers[own, default: NumberReader(region: own)].reading(of: phone.raw))
            }
          }
        )
      }
    }
    return await group.reduce(into: Array(repeating: [], count: workers)) { $0[$1.0] = $1.1 }
  }
}

/// Fewer contacts are read before another processor has begun.
private let leastShare = 1024
