import BenchmarkInputs
import ContactBook
import Testing

struct ClusterFiguresTests {
  @Test func nothingMerged() {
    let figures = ClusterFigures(truth: [1, 1, 2], clusters: [10, 11, 12])
    #expect(figures.pairPrecision == 1)
    #expect(figures.pairRecall == 0)
    #expect(figures.pairF1 == 0)
    #expect(figures.bCubedPrecision == 1)
    #expect(figures.bCubedRecall == 2.0 / 3)
    #expect(figures.peopleSwallowed == 0)
    #expect(figures.duplicateChats == 1)
    #expect(figures.largestCluster == 1)
    #expect(figures.clusterCount == 3)
  }

  @Test func allRight() {
    let figures = ClusterFigures(truth: [1, 2, 1, 3], clusters: [7, 8, 7, 9])
    #expect(figures.pairF1 == 1)
    #expect(figures.bCubedF1 == 1)
    #expect(figures.peopleSwallowed == 0)
    #expect(figures.duplicateChats == 0)
    #expect(figures.largestCluster == 2)
    #expect(figures.personCount == 3)
  }

  /// The example of Amigó, Gonzalo, Artiles and Verdejo (2009) in small: two people of three records, one of them split,
  /// a record of the other in its rest.
  @Test func someWrong() {
    let figures = ClusterFigures(truth: [1, 1, 1, 2, 2, 2], clusters: [1, 1, 2, 2, 2, 2])
    // Together: 1 + 6 pairs, of which 1 + 3 are true; 3 + 3 pairs are of one person.
    #expect(figures.pairPrecision == 4.0 / 7)
    #expect(figures.pairRecall == 4.0 / 6)
    // Precision 1, 1, 1/4, 3/4, 3/4, 3/4; recall 2/3, 2/3, 1/3, 1, 1, 1.
    #expect(figures.bCubedPrecision == 4.5 / 6)
    #expect(abs(figures.bCubedRecall - (4 + 2.0 / 3) / 6) < 1e-12)
    #expect(figures.peopleSwallowed == 0)
    #expect(figures.duplicateChats == 0)
    #expect(figures.largestCluster == 4)
  }

  @Test(arguments: [[1, 2], [2, 1]]) func oneOfTwoIsSwallowed(truth: [Int]) {
    let figures = ClusterFigures(truth: truth, clusters: [5, 5])
    #expect(figures.pairPrecision == 0)
    #expect(figures.pairRecall == 1)
    #expect(figures.peopleSwallowed == 1)
    #expect(figures.duplicateChats == 0)
  }

  @Test func smallerShareIsSwallowed() {
    let figures = ClusterFigures(truth: [1, 2, 2, 1], clusters: [5, 5, 5, 6])
    #expect(figures.peopleSwallowed == 0)
    #expect(ClusterFigures(truth: [1, 2, 2], clusters: [5, 5, 5]).peopleSwallowed == 1)
  }

  @Test func noRecords() {
    let figures = ClusterFigures(truth: [], clusters: [])
    #expect(figures.pairF1 == 1)
    #expect(figures.bCubedF1 == 1)
    #expect(figures.largestCluster == 0)
  }
}

struct TruePairFiguresTests {
  /// A contact with the given addresses.
  private func contact(_ record: Int, _ addresses: String...) -> Contact {
    var contact = Contact(source: SourceLocation(file: "a", record: record))
    contact.emails = addresses.compactMap { EmailAddress($0) }.map { ContactEmail(address: $0) }
    return contact
  }

  private func record(_ person: Int, _ form: NameForm = .own) -> InventedRecord {
    InventedRecord(person: person, hazard: .everyday, nameForm: form)
  }

  @Test func plainAndDoubtfulPairs() {
    let contacts = [
      contact(1, "a@x.example", "info@x.example"), contact(2, "a@x.example"), contact(3, "info@x.example"),
      contact(4, "info@x.example"), contact(5, "a@x.example"), contact(6, "lonely@x.example"),
    ]
    // Records 1, 2, 3, 5 and 6 are of one person: a@ is the person's own, info@ is not, lonely@ joins nobody.
    let records = [record(1), record(1), record(1), record(2), record(1, .mistyped), record(1)]
    let figures = TruePairFigures(records, contacts: contacts, clusters: [1, 1, 3, 3, 1, 6])
    #expect(figures.plain == 1)
    #expect(figures.plainMerged == 1)
    // 1 and 3 by info@ only; 1 and 5, 2 and 5 by a@ with a mistyped name.
    #expect(figures.doubtful == 3)
    #expect(figures.doubtfulMerged == 2)
  }

  @Test func transitiveRuleFollowsChains() {
    let contacts = [
      contact(1, "a@x.example"), contact(2, "c@x.example"), contact(3, "A@x.example", "b@x.example"),
      contact(4, "b@x.example", "d@x.example"), contact(5),
    ]
    #expect(TransitiveRule.clusters(of: contacts) == [0, 1, 0, 0, 4])
  }
}
