/// What a person says of who is one person and who is not: obeyed before every rule.
package struct MergeOverrides: Hashable, Sendable {
  /// Some records, or those that carry an identifier.
  package enum Selector: Hashable, Sendable {
    /// The record of the number in the file of the name.
    case record(file: String, record: Int)
    /// Every record that carries it.
    case identifier(Identifier)
  }

  /// A pair of selectors.
  package struct Pair: Hashable, Sendable {
    /// The one.
    package let first: Selector
    /// The other.
    package let second: Selector

    /// A pair.
    package init(_ first: Selector, _ second: Selector) {
      self.first = first
      self.second = second
    }
  }

  /// Pairs that are one person.
  package var mustLink: [Pair]
  /// Pairs that are not.
  package var cannotLink: [Pair]

  /// Overrides; none by default.
  package init(mustLink: [Pair] = [], cannotLink: [Pair] = []) {
    self.mustLink = mustLink
    self.cannotLink = cannotLink
  }

  /// A cannot-link pair that the must-link pairs make one person's; nil when there is no contradiction.
  package func contradiction(in contacts: [Contact]) -> Pair? {
    guard !mustLink.isEmpty, !cannotLink.isEmpty else { return nil }
    var sets = DisjointSet(count: contacts.count)
    for link in linked(in: contacts) {
      for record in link.dropFirst() { sets.unite(link[0], record) }
    }
    let index = Index(contacts, selectors: cannotLink.flatMap { [$0.first, $0.second] })
    return cannotLink.first { pair in
      let firsts = Set(index.records[pair.first, default: []].map { sets.representative(of: $0) })
      return index.records[pair.second, default: []].contains { firsts.contains(sets.representative(of: $0)) }
    }
  }

  /// Selectors that stand for no record.
  package func unmatched(in contacts: [Contact]) -> [Selector] {
    let selectors = (mustLink + cannotLink).flatMap { [$0.first, $0.second] }
    guard !selectors.isEmpty else { return [] }
    let index = Index(contacts, selectors: selectors)
    return selectors.filter { index.records[$0] == nil }
  }

  /// The numbers of the records that each must-link pair makes one person's.
  func linked(in contacts: [Contact]) -> [[Int]] {
    guard !mustLink.isEmpty else { return [] }
    let index = Index(contacts, selectors: mustLink.flatMap { [$0.first, $0.second] })
    return mustLink.map { index.records[$0.first, default: []] + index.records[$0.second, default: []] }
      .filter { $0.count > 1 }
  }

  /// The pairs of records that are kept apart.
  func apart(in contacts: [Contact]) -> [(Int, Int)] {
    guard !cannotLink.isEmpty else { return [] }
    let index = Index(contacts, selectors: cannotLink.flatMap { [$0.first, $0.second] })
    return cannotLink.flatMap { pair in
      index.records[pair.first, default: []].flatMap { first in
        index.records[pair.second, default: []].filter { $0 != first }.map { (first, $0) }
      }
    }
  }

  /// The records that selectors stand for.
  private struct Index {
    private(set) var records: [Selector: [Int]] = [:]

    init(_ contacts: [Contact], selectors: [Selector]) {
      let wanted = Set(selectors)
      for (number, contact) in contacts.enumerated() {
        let record = Selector.record(file: contact.source.file, record: contact.source.record)
        if wanted.contains(record) { records[record, default: []].append(number) }
        for identifier in contact.identifiers where wanted.contains(.identifier(identifier)) {
          records[.identifier(identifier), default: []].append(number)
        }
      }
    }
  }
}

extension MergeOverrides.Selector: CustomStringConvertible {
  /// The selector as a list of overrides takes it.
  package var description: String {
    switch self {
    case .record(let file, let record): Locator(file: file, position: .record(record)).description
    case .identifier(let identifier): identifier.value
    }
  }
}
