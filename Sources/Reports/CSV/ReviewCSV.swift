import ContactBook

extension [Person] {
  /// What is for review, as a list of overrides to fill in: a person writes must-link or cannot-link into the column
  /// `link` of the pairs they are sure of. Every case stands in it once, each record beside the first of its case.
  ///
  /// The column `reason` tells the list from those of earlier versions, which called it `why` and wrote `file:record`.
  package var reviewCSV: String {
    var seen: Set<ReviewCase> = []
    var text = "\u{FEFF}" + CSVRecord(fields: ["link", "first", "second", "first_name", "second_name", "reason"]).text
    let names = Dictionary(
      flatMap { person in person.contacts.map { ($0.source, $0.name.display ?? "") } }
    ) { first, _ in first }
    let unnamed = recordsThatCasesDoNotName
    let places = ReviewPlaces(self)
    for review in flatMap(\.review) where seen.insert(review).inserted {
      guard let first = review.sources.first else { continue }
      for second in review.sources.dropFirst() + unnamed[review, default: []] {
        let cells = [
          "", places.locator(of: first).description, places.locator(of: second).description, names[first] ?? "",
          names[second] ?? "", "they \(review.reason.explanation)",
        ]
        text += CSVRecord(fields: cells.map(FormulaCell.neutralized)).text
      }
    }
    return text
  }

  /// For cases about more people than they name, a record of each of the others.
  private var recordsThatCasesDoNotName: [ReviewCase: [SourceLocation]] {
    var records: [ReviewCase: [SourceLocation]] = [:]
    for person in self {
      for review in person.review where review.count > review.sources.count {
        if Set(review.sources).isDisjoint(with: person.sources) {
          records[review, default: []].append(person.sources[0])
        }
      }
    }
    return records
  }
}

/// What the records of people are called in a review list: by their lines, and by their numbers where several begin at
/// one line.
private struct ReviewPlaces {
  private var counts: [Locator: Int] = [:]

  init(_ people: [Person]) {
    for contact in people.lazy.flatMap(\.contacts) { counts[contact.source.byLine, default: 0] += 1 }
  }

  func locator(of source: SourceLocation) -> Locator {
    counts[source.byLine] == 1 ? source.byLine : source.byRecord
  }
}
