import BenchmarkInputs
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
