import ContactBook
import Testing

@Suite struct PhoneNumberTests {
  @Test(arguments: [
    ("+1 (415) 555-0132", "US", "+14155550132"),
    ("(415) 555-0132", "US", "+14155550132"),
    ("tel:+44-20-7946-0018", nil, "+442079460018"),
    ("0044 20 7946 0018", "DE", "+442079460018"),
    ("030 23125 012", "DE", "+493023125012"),
    ("+49 (0)30 23125-012", nil, "+493023125012"),
    ("\u{202A}+44 20 7946 0018\u{202C}", nil, "+442079460018"),
    ("＋44 20 ７９４６ 0018", nil, "+442079460018"),
    ("415-555-0132 ext. 12", "US", "+14155550132"),
    ("*31#+44 20 7946 0018", nil, "+442079460018"),
    ("06 01234567", "IT", "+390601234567"),
    ("1-800-FLOWERS", "US", "+18003569377"),
  ])
  func normalises(text: String, region: String?, e164: String) throws {
    #expect(try PhoneNumber(text, region: region.flatMap { Region($0) }).e164 == e164)
  }

  @Test(arguments: [
    ("(415) 555-0132", PhoneNumber.Rejection.regionMissing),
    ("4.47912E+11", .exponent),
    ("0000000000", .placeholder),
    ("**611", .serviceCode),
    ("+49 MOBIL", .notANumber),
    ("+1415555", .tooShort),
    ("+141555501321234567", .tooLong),
    ("none", .notANumber),
    ("", .notANumber),
  ])
  func rejects(text: String, reason: PhoneNumber.Rejection) {
    #expect(throws: reason) { try PhoneNumber(text, region: nil) }
  }

  @Test func hidesTheMiddleOfANumber() throws {
    #expect(try PhoneNumber("+44 20 7946 0018", region: nil).masked == "+442…18")
  }
}
