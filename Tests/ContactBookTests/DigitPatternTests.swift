import Testing

@testable import ContactBook

@Suite struct DigitPatternTests {
  @Test(arguments: [
    ("1", ["1"], ["", "11", "2"]),
    (#"\d{3}"#, ["000", "123", "999"], ["12", "1234"]),
    ("[2-46]7?", ["2", "37", "47", "6"], ["1", "5", "7", "277"]),
    ("1(?:2|3[45])6", ["126", "1346", "1356"], ["136", "1236"]),
    (#"(5\d{2,3}){2}"#, ["512523", "51235234"], ["512", "51252345"]),
    ("(?:0|90)?7", ["7", "07", "907"], ["97", "0"]),
    ("|8", ["", "8"], ["88"]),
    (#"1|([59]\d{2})$"#, ["1", "512", "999"], ["11", "51", "5123"]),
  ])
  func matchesWhatTheExpressionMatches(text: String, matches: [String], others: [String]) throws {
    let pattern = try DigitPattern(ArraySlice(text.utf8))
    for digits in matches { #expect(pattern.matches(ArraySlice(digits.utf8)), "\(digits)") }
    for digits in others { #expect(!pattern.matches(ArraySlice(digits.utf8)), "\(digits)") }
  }

  @Test(arguments: [("0|15", "01", true), ("0|15", "151", true), ("0|15", "14", false), ("0?", "1", false)])
  func findsAMatchAtTheStart(text: String, digits: String, isFound: Bool) throws {
    #expect(try DigitPattern(ArraySlice(text.utf8)).matchesStart(of: ArraySlice(digits.utf8)) == isFound)
  }

  @Test(arguments: ["1*", "1+", ".", "(?=1)", "(1", "1)", "[1", "1{2", "1{3,2}", #"\w"#, "a"])
  func refusesOtherSyntax(text: String) {
    #expect(throws: DigitExpression.Unsupported.self) { try DigitPattern(ArraySlice(text.utf8)) }
  }
}
