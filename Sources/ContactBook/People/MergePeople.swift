/// The people that `contacts` describe.
///
/// - *Merge*: records that share an identifier of their own and whose names can be one person's, as long as every two
///   names of the resulting cluster can be.
/// - *Review*: records that share an identifier, but whose names differ, or whose identifier several people use; and
///   records of one whole name in one organization.
/// - *Apart*: everybody else. A name alone merges nobody.
///
/// `overrides` are obeyed first. Who is one person does not depend on the order of `contacts`, nor on the places of their
/// records: identifiers are taken in the order of their text, and those who share one in the order of what they say. People
/// stand in the order of their first record.
///
/// People share the storage of `contacts`, which is sorted by people in its place: who gives it up saves a copy.
package func mergePeople(_ contacts: consuming [Contact], overrides: MergeOverrides = MergeOverrides()) -> [Person] {
  if !areInOrder(contacts) { contacts.sort { $0.source < $1.source } }
  return PeopleMerge.findings(in: contacts, overrides: overrides).people(of: contacts)
}

private func areInOrder(_ contacts: [Contact]) -> Bool {
  contacts.indices.dropFirst().allSatisfy { contacts[$0 - 1].source <= contacts[$0].source }
}
