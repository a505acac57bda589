import Foundation

/// A file of overrides as it was read: what a person says of pairs, before their records are looked up.
package struct OverrideList: Hashable, Sendable {
  /// Who wrote the list, which decides what `file:number` means in it.
  package enum Origin: Hashable, Sendable {
    /// A person.
    case person
    /// `people --review`.
    case review
    /// `people --review` of earlier versions, where `people.csv:3` is the third record and not the third line.
    case earlierReview
  }

  /// What a side of a pair names.
  package enum Subject: Hashable, Sendable {
    /// The record at a place.
    case record(Locator)
    /// Every record that carries the identifier.
    case identifier(Identifier)
  }

  /// One side of a pair.
  package struct Side: Hashable, Sendable {
    /// What the side names.
    package let subject: Subject
    /// The name beside it: nil where the list has no place for one, empty where nothing stands there.
    package let name: String?

    /// A side with the name that stands beside it.
    package init(_ subject: Subject, name: String? = nil) {
      self.subject = subject
      self.name = name
    }
  }

  /// What a person says of a pair.
  package enum Link: String, Hashable, Sendable {
    /// The two are one person.
    case mustLink = "must-link"
    /// They are not.
    case cannotLink = "cannot-link"
  }

  /// A pair that a person decided on.
  package struct Row: Hashable, Sendable {
    /// The line of the list, from 1.
    package let line: Int
    /// What the person says.
    package let link: Link
    /// The one.
    package let first: Side
    /// The other.
    package let second: Side

    /// A row of the list.
    package init(line: Int, _ link: Link, _ first: Side, _ second: Side) {
      self.line = line
      self.link = link
      self.first = first
      self.second = second
    }
  }

  /// The name of the list, for messages.
  package let file: String
  /// Who wrote it.
  package let origin: Origin
  /// The pairs, in the order of the list.
  package let rows: [Row]

  /// A list; empty by default.
  package init(file: String = "", origin: Origin = .person, rows: [Row] = []) {
    self.file = file
    self.origin = origin
    self.rows = rows
  }
}

/// A pair of a list without the names of its records beside it: somebody has to say whether these two are meant.
package struct UnnamedPair: Hashable, Sendable {
  /// A side of the pair, and the name that was found for it.
  package struct Side: Hashable, Sendable {
    /// The place or the identifier.
    package let text: String
    /// The name found there.
    package let name: String
  }

  /// The place of the pair in its list.
  package let place: Locator
  /// What the list says of the two.
  package let link: OverrideList.Link
  /// The one.
  package let first: Side
  /// The other.
  package let second: Side
}

extension UnnamedPair {
  /// The pair with its names, in words.
  package var words: String {
    "\(first.text) (\(first.name)) and \(second.text) (\(second.name)) "
      + (link == .mustLink ? "are joined as one person" : "are kept apart")
  }
}

/// Why a list of overrides is refused as a whole: half of what a person said may be the wrong half.
package enum OverridesRefusal: Error, Hashable, Sendable {
  /// The record at `place` has another name than the one beside it.
  case otherName(row: Locator, place: Locator, found: String, expected: String)
  /// More than one record begins at `place`: `example` is one of them.
  case severalRecords(row: Locator, place: Locator, count: Int, example: Locator)
  /// The names beside the pair are those of the records that earlier versions called so, and these are others.
  case earlierPlaces(row: Locator, places: [Locator])
  /// No names stand beside the pair, and nobody can be asked.
  case namesMissing(UnnamedPair)
  /// Somebody was asked about a pair without names, and said no.
  case notMeant(UnnamedPair)
  /// The two are kept apart, and other pairs make them one person.
  case contradiction(first: String, second: String)
}

extension OverridesRefusal: CustomStringConvertible {
  /// What is wrong and what to do.
  package var description: String {
    switch self {
    case .otherName(let row, let place, let found, let expected):
      "\(row): \(place) is \"\(found)\", but \"\(expected)\" stands beside it. Correct the place or the name, or write "
        + "the list again with people --review if the file has changed"
    case .severalRecords(let row, let place, let count, let example):
      "\(row): \(count) records begin at \(place). Write the number of the record that you mean, as in \(example)"
    case .earlierPlaces(let row, let places):
      "\(row): the names are those of the records that earlier versions called "
        + places.map(\.description).joined(separator: " and ")
        + ". A number after a colon is a line now: write FILE#RECORD, or write the list again with people --review"
    case .namesMissing(let pair):
      "\(pair.place): \(pair.words), but no names stand beside them. Put the names into first_name and second_name, "
        + "or run this on a terminal and confirm the pair"
    case .notMeant(let pair): "\(pair.place): \(pair.words), and you said no. Correct the places"
    case .contradiction(let first, let second):
      "the overrides contradict each other: \(first) and \(second) are kept apart and linked"
    }
  }
}

extension OverrideList {
  /// The overrides of `contacts` that the list stands for, and the places in it where no record begins.
  ///
  /// A file is found by its name, by another path to it, or by the last part of its path where only one input ends so. A
  /// line is the one at which a record begins, or a line of the record that `diagnostics` name. A name beside a place must
  /// be the record's, in whatever case, with or without diacritics. Where none stands beside it, `confirm` is asked
  /// whether the pair is meant; it returns nil where nobody can be asked.
  ///
  /// - Throws: `OverridesRefusal` for the first pair that may be another one than a person meant.
  package func overrides(
    of contacts: [Contact], diagnostics: [Diagnostic] = [], confirm: (UnnamedPair) async -> Bool?
  ) async throws(OverridesRefusal) -> (overrides: MergeOverrides, unmatched: [Locator]) {
    var overrides = MergeOverrides()
    var unmatched: [Locator] = []
    guard !rows.isEmpty else { return (overrides, unmatched) }
    let lookUp = LookUp(of: self, in: contacts, diagnostics)
    for row in rows {
      let (first, second) = (lookUp.match(row.first), lookUp.match(row.second))
      try checkEarlierPlaces(of: row, lookUp)
      try check(row.first, first, of: row, in: contacts)
      try check(row.second, second, of: row, in: contacts)
      let missing = [(row.first, first), (row.second, second)].filter { $0.1 == .nobody }.compactMap(\.0.locator)
      unmatched += missing
      guard missing.isEmpty, let one = first.selector(in: contacts), let other = second.selector(in: contacts) else {
        continue
      }
      if first.isUnnamed || second.isUnnamed {
        let pair = UnnamedPair(
          place: place(of: row), link: row.link, first: lookUp.side(row.first, first),
          second: lookUp.side(row.second, second))
        guard let isMeant = await confirm(pair) else { throw .namesMissing(pair) }
        guard isMeant else { throw .notMeant(pair) }
      }
      switch row.link {
      case .mustLink: overrides.mustLink.append(.init(one, other))
      case .cannotLink: overrides.cannotLink.append(.init(one, other))
      }
    }
    if let pair = overrides.contradiction(in: contacts) {
      throw .contradiction(first: pair.first.description, second: pair.second.description)
    }
    return (overrides, unmatched)
  }

  private func place(of row: Row) -> Locator { Locator(file: file, position: .line(row.line)) }

  private func check(_ side: Side, _ match: Match, of row: Row, in contacts: [Contact]) throws(OverridesRefusal) {
    guard let locator = side.locator else { return }
    switch match {
    case .otherName(let contact):
      throw .otherName(
        row: place(of: row), place: locator, found: contacts[contact].nameInLists, expected: side.name ?? "")
    case .several(let found):
      throw .severalRecords(
        row: place(of: row), place: locator, count: found.count, example: contacts[found[0]].source.byRecord)
    case .record, .identifier, .nobody: return
    }
  }

  /// Refuses a pair whose names are those of the records of these numbers: an earlier version's list, with columns that
  /// would tell it taken out.
  private func checkEarlierPlaces(of row: Row, _ lookUp: LookUp) throws(OverridesRefusal) {
    guard origin == .person else { return }
    let sides = [row.first, row.second]
    let earlier = sides.map { lookUp.match($0, numbersAreRecords: true) }
    let isEarlier = zip(sides, earlier).allSatisfy { side, match in
      if case .record(_, isNamed: true) = match { true } else { side.locator == nil }
    }
    if isEarlier, earlier != sides.map({ lookUp.match($0) }) {
      throw .earlierPlaces(row: place(of: row), places: sides.compactMap(\.locator))
    }
  }
}

extension OverrideList.Side {
  /// The place that the side names; nil for an identifier.
  fileprivate var locator: Locator? {
    if case .record(let locator) = subject { locator } else { nil }
  }
}

/// What a side stands for among the contacts, which are meant by their numbers.
private enum Match: Equatable {
  case identifier(Identifier)
  case record(Int, isNamed: Bool)
  case nobody
  case otherName(Int)
  case several([Int])

  var isUnnamed: Bool {
    if case .record(_, isNamed: false) = self { true } else { false }
  }

  func selector(in contacts: [Contact]) -> MergeOverrides.Selector? {
    switch self {
    case .identifier(let identifier): .identifier(identifier)
    case .record(let contact, _):
      .record(file: contacts[contact].source.file, record: contacts[contact].source.record)
    case .nobody, .otherName, .several: nil
    }
  }
}

/// Finds the contacts that the sides of a list stand for.
private struct LookUp {
  private let contacts: [Contact]
  private let origin: OverrideList.Origin
  private let files: InputNames
  private var records: [Locator: [Int]] = [:]
  private var carriers: [Identifier: Int] = [:]

  init(of list: OverrideList, in contacts: [Contact], _ diagnostics: [Diagnostic]) {
    self.contacts = contacts
    origin = list.origin
    files = InputNames(contacts.lazy.map(\.source.file))
    var places: Set<Locator> = []
    var identifiers: Set<Identifier> = []
    for side in list.rows.flatMap({ [$0.first, $0.second] }) {
      switch side.subject {
      case .record(let locator):
        places.insert(inputPlace(locator, numbersAreRecords: false))
        places.insert(inputPlace(locator, numbersAreRecords: true))
      case .identifier(let identifier): identifiers.insert(identifier)
      }
    }
    // Diagnostics name lines within records.
    var recordsByLine: [Locator: Locator] = [:]
    for source in diagnostics.lazy.map(\.source) where source.record > 0 && places.contains(source.byLine) {
      recordsByLine[source.byLine] = source.byRecord
      places.insert(source.byRecord)
    }
    for (index, contact) in contacts.enumerated() {
      for place in [contact.source.byLine, contact.source.byRecord] where places.contains(place) {
        records[place, default: []].append(index)
      }
      if identifiers.isEmpty { continue }
      for identifier in contact.identifiers where identifiers.contains(identifier) && carriers[identifier] == nil {
        carriers[identifier] = index
      }
    }
    for (line, record) in recordsByLine where records[line] == nil { records[line] = records[record] }
  }

  private func inputPlace(_ locator: Locator, numbersAreRecords: Bool) -> Locator {
    var place = Locator(file: files.input(named: locator.file), position: locator.position)
    if numbersAreRecords, case .line(let number) = place.position { place.position = .record(number) }
    return place
  }

  /// What `side` stands for, by default as the list means numbers after a colon.
  func match(_ side: OverrideList.Side, numbersAreRecords: Bool? = nil) -> Match {
    switch side.subject {
    case .identifier(let identifier): return .identifier(identifier)
    case .record(let locator):
      let place = inputPlace(locator, numbersAreRecords: numbersAreRecords ?? (origin == .earlierReview))
      let found = records[place, default: []]
      guard let first = found.first else { return .nobody }
      // What a review list leaves empty has no name; what a person leaves empty was not looked up.
      guard let name = side.name, !name.isEmpty || origin != .person else {
        return found.count == 1 ? .record(first, isNamed: false) : .several(found)
      }
      let named = found.filter { contacts[$0].isCalled(name) }
      guard let contact = named.first else { return .otherName(first) }
      return named.count == 1 ? .record(contact, isNamed: true) : .several(named)
    }
  }

  /// The side and its name, to ask about.
  func side(_ side: OverrideList.Side, _ match: Match) -> UnnamedPair.Side {
    switch match {
    case .record(let contact, _):
      UnnamedPair.Side(text: side.locator?.description ?? "", name: contacts[contact].nameInLists)
    case .identifier(let identifier):
      UnnamedPair.Side(text: identifier.value, name: carriers[identifier].map { contacts[$0].nameInLists } ?? "nobody")
    case .nobody, .otherName, .several: UnnamedPair.Side(text: side.locator?.description ?? "", name: "nobody")
    }
  }
}

extension Contact {
  /// The name to show beside the record's place.
  fileprivate var nameInLists: String { name.display ?? organization ?? "(no name)" }

  /// Whether the record has the name in `text`, in whatever case, with or without diacritics.
  fileprivate func isCalled(_ text: String) -> Bool {
    if name.display == nil, text.isEmpty { return true }
    let own = NameToken.tokens(of: nameInLists).map(\.text)
    return own.isEmpty ? nameInLists == text : own == NameToken.tokens(of: text).map(\.text)
  }
}
