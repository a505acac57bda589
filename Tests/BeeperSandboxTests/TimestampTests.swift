import BeeperSandbox
import BenchmarkInputs
import Foundation
import Testing

@Suite struct TimestampTests {
  /// From 1590 to 9999: Foundation counts by the Julian calendar before 1582.
  private static let times: Range<Int64> = -11_990_000_000_000..<253_402_300_800_000

  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"), (1_767_225_600_000, "2026-01-01T00:00:00.000Z"),
    (951_782_399_999, "2000-02-28T23:59:59.999Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
    (951_868_800_000, "2000-03-01T00:00:00.000Z"), (-2_203_891_200_001, "1900-02-28T23:59:59.999Z"),
    (-2_203_891_200_000, "1900-03-01T00:00:00.000Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
  ])
  func isWrittenInUTC(milliseconds: Int64, text: String) {
    #expect(Timestamp(milliseconds: milliseconds).text == text)
  }

  @Test(arguments: 0..<100) func isReadAsItWasWritten(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let time = Timestamp(milliseconds: .random(in: Self.times, using: &generator))
      #expect(try JSONDecoder().decode(Timestamp.self, from: JSONEncoder().encode(time)) == time)
    }
  }
}
