/// `contacts` with every number read, and a diagnostic for each that is none.
///
/// National numbers are dialled in `region`; without one they stay unread by design: no country is ever guessed.
/// The work is spread over the processors in chunks; a text that occurs again is not parsed again within its chunk.
package func normalizePhones(_ contacts: [Contact], region: Region?) async -> ([Contact], [Diagnostic]) {
  let chunkSize = 4096
  let chunks = stride(from: 0, to: contacts.count, by: chunkSize).map {
    contacts[$0..<min($0 + chunkSize, contacts.count)]
  }
  guard chunks.count > 1 else { return normalizeChunk(contacts[...], region: region) }
  let results = await withTaskGroup(of: (Int, [Contact], [Diagnostic]).self) { group in
    for (index, chunk) in chunks.enumerated() {
      group.addTask {
        let (contacts, diagnostics) = normalizeChunk(chunk, region: region)
        return (index, contacts, diagnostics)
      }
    }
    return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }
  }
  return (results.flatMap(\.1), results.flatMap(\.2))
}

private func normalizeChunk(_ contacts: ArraySlice<Contact>, region: Region?) -> ([Contact], [Diagnostic]) {
  var known: [String: ContactPhone.Reading] = [:]
  var diagnostics: [Diagnostic] = []
  var normalized = Array(contacts)
  for index in normalized.indices {
    for phone in normalized[index].phones.indices {
      let raw = normalized[index].phones[phone].raw
      let reading = known[raw] ?? ContactPhone.Reading(raw, region: region)
      known[raw] = reading
      normalized[index].phones[phone].reading = reading
      if case .rejected(let rejection) = reading, normalized[index].phones[phone].kind.reachesPerson {
        let field = normalized[index].phones[phone].label ?? "phone number"
        diagnostics.append(
          Diagnostic(.invalidPhone(field: field, rejection), at: normalized[index].source))
      }
    }
  }
  return (normalized, diagnostics)
}

extension ContactPhone.Reading {
  fileprivate init(_ raw: String, region: Region?) {
    do {
      self = .number(try PhoneNumber(raw, region: region))
    } catch {
      self = .rejected(error)
    }
  }
}
