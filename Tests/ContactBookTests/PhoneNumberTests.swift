import BenchmarkInputs
import ContactBook
import Testing

@Suite struct PhoneNumberTests {
  @Test(arguments: [
    ("+1 (415) 555-0132", "US", "+14155550132"),
    ("(415) 555-0132", "US", "+14155550132"),
    ("415.555.0132", "US", "+14155550132"),
    ("1 415 555 0132", "US", "+14155550132"),
    ("030 23125 012", "DE", "+493023125012"),
    ("030/23125-012", "DE", "+493023125012"),
    ("020 7946 0018", "GB", "+442079460018"),
    ("07700 900123", "GB", "+447700900123"),
    ("0491 570 156", "AU", "+61491570156"),
    ("01 99 00 12 34", "FR", "+33199001234"),
    ("06 39 98 12 34", "FR", "+33639981234"),
    ("06 01234567", "IT", "+390601234567"),
    ("8 (495) 123-45-67", "RU", "+74951234567"),
    ("612 345 678", "ES", "+34612345678"),
  ])
  func normalisesNationalNumbers(text: String, region: String, e164: String) throws {
    #expect(try number(text, region) == e164)
  }

  @Test(arguments: [
    ("4917139200101", "DE"), ("49 171 39200101", "DE"), ("49-171-39200101", "DE"), ("49/17139200101", "DE"),
    ("4917139200101.0", "DE"), ("Tel. 49 171 39200101", "DE"), ("33639980102", "DE"), ("447700900103", "DE"),
    ("436641234567", "DE"), ("4917139200101", "AT"), ("447700900103", "IT"), ("14155550132", "IN"),
    ("14155550132", "MX"),
    ("+494917139200101", "DE"), ("+49 49 171 39200101", nil), ("0049 49 171 39200101", "DE"),
    ("+39 39 347 1234567", "IT"),
  ])
  func refusesWhatMayBeOfTwoCountries(text: String, region: String?) {
    #expect(throws: PhoneNumber.Rejection.ambiguous) { try number(text, region) }
  }

  @Test(arguments: [
    // A spreadsheet took the zero of a mobile number; the same digits are an American number after a plus.
    ("17139200101", "DE", "+4917139200101"),
    ("7700900123", "GB", "+447700900123"),
    ("639981234", "FR", "+33639981234"),
    ("491570156", "AU", "+61491570156"),
    ("3023125012", "DE", "+493023125012"),
    ("2079460018", "GB", "+442079460018"),
    // Singapore's after a plus, but nobody writes a prefix before American numbers.
    ("6565550132", "US", "+16565550132"),
    ("4155550132", "US", "+14155550132"),
    ("5132123456", "BR", "+555132123456"),
    ("612345678", "ES", "+34612345678"), ("34612345678", "ES", "+34612345678"),
    ("32123456", "DK", "+4532123456"), ("90123456", "NO", "+4790123456"),
    ("912345678", "PT", "+351912345678"), ("512345678", "PL", "+48512345678"),
    ("3471234567", "IT", "+393471234567"), ("393471234567", "IT", "+393471234567"),
    // The only reading that there is.
    ("442079460018", "GB", "+442079460018"), ("447700900123", "GB", "+447700900123"),
    ("33639981234", "FR", "+33639981234"),
    // With the trunk prefix nothing is in doubt.
    ("0491 71392001", "DE", "+4949171392001"), ("033639 980102", "DE", "+4933639980102"),
    ("+49 491 71392001", "FR", "+4949171392001"),
  ])
  func readsWhatIsOfOneCountry(text: String, region: String, e164: String) throws {
    #expect(try number(text, region) == e164)
  }

  @Test(arguments: [
    ("0044 20 7946 0018", nil, "+442079460018"),
    ("0044 20 7946 0018", "DE", "+442079460018"),
    ("0044 20 7946 0018", "AU", "+442079460018"),
    ("011 44 20 7946 0018", "US", "+442079460018"),
    ("0011 44 20 7946 0018", "AU", "+442079460018"),
    ("810 44 20 7946 0018", "RU", "+442079460018"),
    ("+0044 20 7946 0018", nil, "+442079460018"),
    ("(+44) 20 7946 0018", nil, "+442079460018"),
    ("+44 (0)20 7946 0018", nil, "+442079460018"),
    ("+49 (0)30 23125-012", nil, "+493023125012"),
    ("0049 (0) 30 23125-012", nil, "+493023125012"),
    ("0049 (0)30 23125-012", "DE", "+493023125012"),
    ("+39 (0)6 01234567", nil, "+390601234567"),
    ("+39 06 01234567", "DE", "+390601234567"),
  ])
  func readsCountryCodes(text: String, region: String?, e164: String) throws {
    #expect(try number(text, region) == e164)
  }

  @Test(arguments: [
    "tel:+44-20-7946-0018", "TEL:+442079460018", "tel://+442079460018", "callto:+442079460018",
    "phone: +44 20 79460018",
    "sms:+442079460018", "tel:+44%2020%207946%200018", "tel:%2B442079460018", "tel:+442079460018;ext=12",
    "tel:+442079460018;isub=1;phone-context=+1", "tel:20-7946-0018;phone-context=+44",
    "\u{202A}+44 20 7946 0018\u{202C}", "\u{200E}+44\u{A0}20\u{202F}7946\u{2011}0018", "＋44 20 ７９４６ 0018",
    "（＋４４）２０－７９４６－００１８", "+٤٤ ٢٠ ٧٩٤٦ ٠٠١٨", "+४४ २० ७९४६ ००१८",
    "*31#+44 20 7946 0018", "#31#+442079460018", "Tel. +44 20 7946 0018", "mobile: +44 20 7946 0018",
    "+44 20 7946 0018 ext. 12", "+44 20 7946 0018 x12", "+44 20 7946 0018x12", "+44 20 7946 0018#12",
    "+44 20 7946 0018 Durchwahl 12", "+44 20 7946 0018 poste 12", "+44 20 7946 0018 доб. 12",
    "+44 20 7946 0018 内線12", "+44 20 7946 0018 分机 12", "+44 20 7946 0018 (Büro)", "+44 20 7946 0018 int. 12",
    "+44 20 7946 0018,,12#", "+44 20 7946 0018;12", "+44 20 7946 0018p12", "+44 20 7946 0018w12w3",
    "'+44 20 7946 0018", "=\"+442079460018\"", "442079460018.0",
    "+442079460018.0", "'+442079460018.0",
  ])
  func takesOffWhatIsNoNumber(text: String) throws {
    #expect(try number(text, "GB") == "+442079460018")
  }

  @Test(arguments: [
    ("1-800-FLOWERS", "US", "+18003569377"),
    ("1-800-FLOWERS", nil, "+18003569377"),
    ("+1 800 FLOWERS", "DE", "+18003569377"),
    ("800-flowers ext. 12", "CA", "+18003569377"),
    ("1-800-MY-APPLE", "US", "+18006927753"),
    ("415-555-0132 mobile", "US", "+14155550132"),
    ("Jane 415-555-0132", "US", "+14155550132"),
  ])
  func readsVanityLettersWhereTheyAreDialled(text: String, region: String?, e164: String) throws {
    #expect(try number(text, region) == e164)
  }

  @Test(arguments: [
    "0171 3920010 (2)", "0171 3920010 [2]", "0171 3920010 (02", "+49 171 3920010 (2)", "0171 3920010 2. Nummer",
    "0171 3920010 2x klingeln", "0171 3920010 10x klingeln", "0171 3920010 2 Büro", "0171 3920010-2. Nummer",
    "0171 3920010 - 2", "0171 3920010 – 2", "0171 39200 - 10", "040 123456-78/79", "0171 39200101/02",
    "0171 39200101/2", "0171 39200101 / 02", "0171 39200101/02 Büro", "0171 39200101 & 02", "0171 39200101 + 02",
    "Nummer 2: 0171 3920010", "Tel 2 0171 3920010", "+49 +49 171 3920010", "+49 (+49) 171 3920010",
    "+49 171 3920010 oder +49 171 3920011", "0171 3920010 or 030 23125060", "0171 3920010 (Büro: 030 23125060)",
    "0171 3920010 mother 0171 3920011", "+49 171 3920010, +49 171 3920011", "0171 3920010, 0171 3920011",
    "+49 171 3920010; home: +49 171 3920011",
  ])
  func gluesNothingOn(text: String) {
    #expect(throws: PhoneNumber.Rejection.moreDigits) { try number(text, "DE") }
  }

  @Test(arguments: [
    ("0171-3920010 (1. Stock)", "DE", "+491713920010"),
    ("0171 3920010 (Büro 2)", "DE", "+491713920010"),
    ("0171 3920010 Büro 2", "DE", "+491713920010"),
    ("0171/3920010", "DE", "+491713920010"),
    ("030/23125-01", "DE", "+493023125" + "01"),
    ("030 23125 01 ext. 5", "DE", "+493023125" + "01"),
    ("06 39 98 12 34 maison", "FR", "+33639981234"),
    ("06/39/98/12/34", "FR", "+33639981234"),
    ("Tel. 1 415 555 0132", "US", "+14155550132"),
    ("1 (415) 555-0132", "US", "+14155550132"),
  ])
  func readsWhatIsPlainlyTheWholeNumber(text: String, region: String, e164: String) throws {
    #expect(try number(text, region) == e164)
  }

  @Test(arguments: [("4.42079460018E11", "+442079460018"), ("4.42079460018E+11", "+442079460018")])
  func readsAnExponentWithEveryDigit(text: String, e164: String) throws {
    #expect(try number(text, "GB") == e164)
  }

  @Test(arguments: [
    "4.47912E+11", "4,47912E+11", "4.47912e11", "1.41556E10", "4E11", "4.4207946001E99", "4.4207946001E+11",
  ])
  func rejectsAnExponentThatLostDigits(text: String) {
    #expect(throws: PhoneNumber.Rejection.exponent) { try number(text, "GB") }
  }

  @Test(arguments: [
    ("(415) 555-0132", nil as String?, PhoneNumber.Rejection.regionMissing),
    ("030 23125 012", nil, .regionMissing),
    ("0000000000", nil, .placeholder),
    ("+1 000 000 0000", nil, .placeholder),
    ("999-999-9999", "US", .placeholder),
    ("1234567890", "US", .placeholder),
    ("0123456789", "DE", .placeholder),
    ("**611", "DE", .serviceCode),
    ("*100#", "DE", .serviceCode),
    ("*31#", "DE", .serviceCode),
    ("Tel geschäftlich", "DE", .notANumber),
    ("+49 MOBIL", nil, .notANumber),
    ("+49 MOBIL", "DE", .notANumber),
    ("0800 REVERSE", "GB", .notANumber),
    ("none", nil, .notANumber),
    ("ohne", "DE", .notANumber),
    ("", "DE", .notANumber),
    ("+", nil, .notANumber),
    ("-", "DE", .notANumber),
    ("sip:ada@pbx.example", "DE", .notANumber),
    ("14155550132@s.whatsapp.net", "US", .notANumber),
    ("23125", "DE", .tooShort),
    ("23125 Durchwahl 12", "DE", .tooShort),
    ("555-0132", "US", .tooShort),
    ("tel:7042;phone-context=pbx.example", "US", .tooShort),
    ("+1415555", nil, .tooShort),
    ("+141555501321234567", nil, .tooLong),
    ("12345678901234567", "DE", .tooLong),
    ("+999 123456789", nil, .invalid),
    ("0044 20 7946 0018", "US", .tooLong),
  ])
  func rejects(text: String, region: String?, reason: PhoneNumber.Rejection) {
    #expect(throws: reason) { try number(text, region) }
  }

  @Test func refusesATextThatNoNumberIsAsLongAs() {
    #expect(throws: PhoneNumber.Rejection.tooLong) { try number(String(repeating: "1 ", count: 1_000), "US") }
  }

  @Test(arguments: [
    ("+55 11 7123-4567", "+55 11 97123-4567"), ("+55 11 6123-4567", "+55 11 96123-4567"),
    ("+52 1 55 1234 5678", "+52 55 1234 5678"),
  ])
  func readsBothFormsOfALine(old: String, new: String) throws {
    let number = try PhoneNumber(old, region: nil)
    #expect(number.e164 == new.filter { $0 != " " && $0 != "-" })
    #expect(try PhoneNumber(new, region: nil).identifier == number.identifier)
  }

  @Test(arguments: ["+551131234567", "+555132123456", "+541145678901"])
  func leavesLandlinesAsTheyAre(e164: String) throws {
    #expect(try number(e164, nil) == e164)
  }

  @Test(arguments: [
    ("+1 800 356 9377", "US" as String?, PhoneNumberType.tollFree),
    ("+44 20 7946 0018", "GB", .fixedLine),
    ("+61 491 570 156", "AU", .mobile),
    ("+49 171 3920012", "DE", .mobile),
    ("+800 1234 5678", nil, .tollFree),
  ])
  func knowsWhatANumberIsFor(text: String, region: String?, type: PhoneNumberType) throws {
    let number = try PhoneNumber(text, region: nil)
    #expect(number.region?.code == region)
    #expect(number.type == type)
  }

  @Test func hidesTheMiddleOfANumber() throws {
    #expect(try PhoneNumber("+44 20 7946 0018", region: nil).masked == "+442…18")
    #expect(PhoneNumber.masked("+44") == "…")
  }

  @Test(arguments: ["DE", "de", "US", "gb", "NZ"])
  func knowsRegions(code: String) throws {
    #expect(try #require(Region(code)).code == code.uppercased())
  }

  @Test(arguments: ["", "D", "ZZ", "DEU", "Deutschland", "49", "d\u{E9}"])
  func refusesOtherRegions(code: String) {
    #expect(Region(code) == nil)
  }

  // MARK: Laws

  @Test(arguments: 0..<20 as Range<UInt64>)
  func readsItsOwnOutputAgain(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let text = (0..<Int.random(in: 1...16, using: &random)).map { _ in
        "+0123456789 -()/.x,;#*p".randomElement(using: &random).map(String.init) ?? ""
      }
      guard let number = try? PhoneNumber(text.joined(), region: Region("DE")) else { continue }
      #expect(try PhoneNumber(number.e164, region: nil) == number)
      #expect(number.e164.utf8.count <= 16)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func anyBytesAreANumberOrARejection(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let text = String(decoding: random.bytes(upTo: 60), as: UTF8.self)
      let digits = String(decoding: random.bytes(upTo: 14).map { 0x30 + $0 % 10 }, as: UTF8.self)
      let readings = [
        try? PhoneNumber(text, region: nil), try? PhoneNumber("+1" + text, region: Region("US")),
        try? PhoneNumber("+\(digits) \(text)", region: nil),
      ]
      for number in readings.compactMap(\.self) {
        // ITU-T E.164, section 6: a plus, a country code that no zero begins, fifteen digits at most.
        #expect(number.e164.wholeMatch(of: /\+[1-9][0-9]{5,14}/) != nil, "\(number.e164)")
        // Of numbers that no plan has, only the length is known to be possible.
        guard number.type != .unknown else { continue }
        #expect((try? PhoneNumber(number.e164, region: nil))?.e164 == number.e164)
      }
    }
  }

  private func number(_ text: String, _ region: String?) throws(PhoneNumber.Rejection) -> String {
    try PhoneNumber(text, region: region.flatMap { Region($0) }).e164
  }
}
