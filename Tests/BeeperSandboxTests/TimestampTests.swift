import BeeperSandbox
import Foundation
import Testing

@Suite struct TimestampTests {
  /// SplitMix64: the same times in every run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// From 1590 to 9999: Foundation counts by the Julian calendar before 1582.
  private static let times: Range<Int64> = -11_990_000_000_000..<253_402_300_800_000

  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"), (1_767_225_600_000, "2026-01-01T00:00:00.000Z"),
    (951_782_399_999, "2000-02-28T23:59:59.999Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
    (951_868_800_000, "2000-03-01T00:00:00.000Z"), (-2_203_891_200_001, "1900-02-28T23:59:59.999Z"),
    (-2_203_891_200_000, "1900-03-01T00:00:00.000Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"),
  ])
  func isWrittenInUTC(milliseconds: Int64, text: String) {
    #expect(Timestamp(milliseconds: milliseconds).text == text)
  }

  /// Foundation cuts off what is below a millisecond, and a date is as often as not a little before the one it is made
  /// for: a quarter more makes it that one.
  @Test(arguments: 0..<100) func isWrittenAsFoundationWritesIt(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<100 {
      let time = Timestamp(milliseconds: .random(in: Self.times, using: &generator))
      let date = Date(timeIntervalSince1970: (Double(time.milliseconds) + 0.25) / 1000)
      #expect(time.text == date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
    }
  }

  @Test(arguments: 0..<100) func isReadAsItWasWritten(seed: UInt64) throws {
    var generator = Generator(state: seed)
    for _ in 0..<10 {
      let time = Timestamp(milliseconds: .random(in: Self.times, using: &generator))
      #expect(try JSONDecoder().decode(Timestamp.self, from: JSONEncoder().encode(time)) == time)
    }
  }
}
