import Importing
import Outreach
import Testing

@Suite struct PacePolicyTests {
  @Test(
    arguments: [
      (PacePolicy.automatic, false, false, "30/m"), (.automatic, true, false, "30/h"), (.automatic, false, true, nil),
      (.automatic, true, true, nil), (.unlimited, true, false, nil), (.unlimited, false, false, nil),
    ] as [(PacePolicy, Bool, Bool, String?)])
  func choosesThePace(_ policy: PacePolicy, withTexts: Bool, isSandbox: Bool, expected: String?) {
    #expect(policy.rate(withTexts: withTexts, isSandbox: isSandbox) == expected.flatMap { Rate($0) })
  }

  @Test(arguments: [false, true], [false, true])
  func keepsAPaceThatWasAskedFor(withTexts: Bool, isSandbox: Bool) throws {
    let rate = try #require(Rate("200/d"))
    #expect(PacePolicy.rate(rate).rate(withTexts: withTexts, isSandbox: isSandbox) == rate)
  }
}
