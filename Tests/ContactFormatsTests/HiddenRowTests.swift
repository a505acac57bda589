import Testing

@testable import ContactFormats

struct HiddenRowTests {
  private func lines(readsHiddenRows: Bool) throws -> [String] {
    var options = ReadOptions()
    options.readsHiddenRows = readsHiddenRows
    return try xmlSummary(Fixture.named("spreadsheetml-hidden.xml", in: "xml").bytes, options: options).lines
  }

  @Test func areCountedForEachSheetAndLeftOut() throws {
    #expect(
      try lines(readsHiddenRows: false) == [
        "1:5 Max Roth; mobile +447700900794", "2:8 Jan Holm; mobile +447700900797", "0:6 hidden-rows",
        "0:12 hidden-rows",
      ])
  }

  @Test func areReadWhereSomebodyAsksForThem() throws {
    #expect(
      try lines(readsHiddenRows: true) == [
        "1:5 Max Roth; mobile +447700900794", "2:6 Eva Berg; mobile +447700900795",
        "3:7 Ida Falk; mobile +447700900796", "4:8 Jan Holm; mobile +447700900797",
        "5:12 Kai Lund; mobile +447700900798",
      ])
  }
}
