import ContactBook

extension [Person] {
  /// What is for review, as a file of overrides to fill in: a person writes must-link or cannot-link into the column
  /// `link` of the pairs they are sure of. Every case stands in it once, each record beside the first of its case.
  package var reviewCSV: String {
    var seen: Set<ReviewCase> = []
    var text = "\u{FEFF}" + CSVRecord(fields: ["link", "first", "second", "first_name", "second_name", "why"]).text
    let names = Dictionary(
      flatMap { person in person.contacts.map { ($0.source, $0.name.display ?? "") } }
    ) { first, _ in first }
    let unnamed = recordsThatCasesDoNotName
    for review in flatMap(\.review) where seen.insert(review).inserted {
      guard let first = review.sources.first else { continue }
      for second in review.sources.dropFirst() + unnamed[review, default: []] {
        let cells = [
          "", "\(first.file):\(first.record)", "\(second.file):\(second.record)", names[first] ?? "",
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
