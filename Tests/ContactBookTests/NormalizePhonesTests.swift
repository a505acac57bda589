import BenchmarkInputs
import Testing

@testable import ContactBook

/// The plans decide numbers exactly as libphonenumber does when it is asked for each.
@Suite struct NumberReaderTests {
  private static let regions = letters.flatMap { first in letters.compactMap { Region("\(first)\($0)") } }
  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
  private static let callingCodes = Set(regions.map(\.callingCode)).sorted() + [800, 870, 878, 881, 882, 883, 979, 999]

  @Test(arguments: regions.map(Optional.some) + [nil])
  func agreesWithTheLibrary(region: Region?) {
    var random = SplitMix64(seed: (region?.code ?? "").utf8.reduce(0) { $0 << 8 | UInt64($1) })
    var reader = NumberReader(region: region)
    var library = NumberReader(region: region, installed: InstalledPlans([]))
    let other = Self.callingCodes.randomElement(using: &random) ?? 1
    var texts = (0..<3).flatMap { _ in Self.texts(dialledIn: region, or: other, using: &random) }
    // Few numbers of chance are valid; more of those are that differ from a valid one in a digit or two.
    for _ in 0..<3 {
      var valid: [String] = []
      for text in texts {
        let reading = reader.reading(of: text)
        #expect(reading == library.reading(of: text), "\(text) dialled in \(region?.code ?? "no region")")
        if case .number(let number) = reading, number.type != .unknown { valid.append(text) }
      }
      guard !valid.isEmpty else { break }
      texts = (0..<24).map { Self.altered(valid[$0 % valid.count], using: &random) }
    }
  }

  /// What becomes of a number that is read alone.
  private static func reading(of text: String, _ region: Region?) -> ContactPhone.Reading {
    do throws(PhoneNumber.Rejection) {
      return .number(try PhoneNumber(text, region: region))
    } catch {
      return .rejected(error)
    }
  }

  /// No number that was written without plus and prefix is read as one country's while it is another's as well.
  @Test(arguments: regions)
  func neverGuessesBetweenTwoCountries(region: Region) {
    var random = SplitMix64(seed: region.code.utf8.reduce(1) { $0 << 8 | UInt64($1) })
    var reader = NumberReader(region: region)
    var library = NumberReader(region: region, installed: InstalledPlans([]))
    for abroad in ["4917139200101", "33639980102", "447700900103", "14155550132", "61491570156"] {
      let text = String(decoding: abroad.utf8.dropLast(), as: UTF8.self) + Self.digits(1, using: &random)
      #expect(reader.reading(of: text) == library.reading(of: text))
      #expect(reader.reading(of: text) == Self.reading(of: text, region))
      guard case .number(let number) = reader.reading(of: text), number.e164 != "+" + text else { continue }
      // A mobile number of the region, or one of a region whose numbers have no prefix.
      let isPlain = reader.reading(of: "0" + text) != .number(number)
      #expect(number.type == .mobile || number.type != .unknown && isPlain, "\(text) in \(region.code)")
    }
  }

  @Test func knowsThePlanOfEveryCallingCode() {
    #expect(Self.callingCodes.filter { InstalledPlans.standard.callingCode($0) == nil } == [999])
  }

  @Test func knowsNoPlanWhereTheLibraryHandsOutNone() {
    #expect(InstalledPlans([]).callingCode(1) == nil)
  }

  /// Numbers of chance, of `region` and of the country with the code `other`, as they are written in `region`.
  private static func texts(dialledIn region: Region?, or other: Int, using random: inout SplitMix64) -> [String] {
    let own = region?.callingCode ?? 44
    let prefixes = [
      "+\(own)", "+\(own)0", "+\(own)\(own)", "+\(other)", "\(own)", "\(own)\(own)", "\(other)", "", "0", "1", "8",
      "00\(own)", "00\(other)",
      "011\(other)",
    ]
    return prefixes.map { $0 + digits(Int.random(in: 2...13, using: &random), using: &random) }
  }

  private static func digits(_ count: Int, using random: inout SplitMix64) -> String {
    (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
  }

  private static func altered(_ text: String, using random: inout SplitMix64) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let digit = UInt8.random(in: UInt8(ascii: "0")...UInt8(ascii: "9"), using: &random)
      let place = Int.random(in: 1..<bytes.count, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: bytes.insert(digit, at: place)
      case 1 where bytes.count > 4: bytes.remove(at: place)
      default: bytes[place] = digit
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

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

/// A number with an extension is a switchboard's: what is meant for one person would be everybody's.
@Suite struct SwitchboardTests {
  @Test(arguments: [
    ("+1 415 555 0100 ext. 12", PhoneKind.work, PhoneKind.company), ("+1-415-555-0100;ext=12", .other, .company),
    ("+49 30 23125 000 Durchwahl 12", .work, .company), ("+1 415 555 0100 x12", .main, .company),
    ("+1 415 555 0100", .work, .work), ("+1 415 555 0100 ext. 12", .mobile, .company),
    ("+1 415 555 0100 (office)", .work, .work), ("tel:+14155550100", .work, .work), ("+1 415 555 0100 x12", .fax, .fax),
    ("+1 415 555 0100 (mobile)", .mobile, .mobile), ("+1 415 555 0100 (2nd floor)", .other, .other),
    ("+1 415 555 0100 int the office", .other, .other),
  ])
  func extensionsTell(raw: String, kind: PhoneKind, becomes: PhoneKind) async {
    var contact = RawContact(source: SourceLocation(file: "people.csv", record: 1))
    contact.phones = [RawPhone(raw: raw, kind: kind)]
    let phone = await normalizePhones([contact], region: nil).0[0].phones[0]
    #expect(phone.number != nil)
    #expect(phone.kind == becomes)
  }

  @Test(
    arguments: [
      "x12", "x 12", "X12", "ext 12", "ext. 12", "Ext: 12", "ext.: 12", "(ext 12)",
      "[ext. 12]", "ext #12", "ext. no. 12",
      "extension 12", "extn 12", "xt12", ",12", ", 12", ",,12", ",,12#", ";12", ";ext=12", ";EXT=12", ";postd=pp12",
      "#12",
      " #12", "*12", "~12", "p12", "w12", "wait 12", "Durchwahl 12", "DW 12", "Dw. 12",
      "Klappe 12", "Kl. 12", "Nst. 12",
      "Nebenstelle 12", "App. 12", "Apparat 12", "poste 12", "Poste: 12", "local 12", "anexo 12", "Anexo: 12",
      "ramal 12",
      "RAMAL 12", "interno 12", "int. 12", "wew. 12", "wewn. 12", "wewnętrzny 12", "linka 12", "klapka 12",
      "mellék 12", "dahili 12", "DAHİLİ 12", "Dahili: 12", "toestel 12", "tst. 12", "anknytning 12",
      "lokal 12", "alanumero 12", "доб. 12", "ДОБ. 12", "доб 12", "добавочный 12", "внутр. 12", "вн. 12", "дод. 12",
      "εσωτ. 12", "Εσωτερικό 12", "שלוחה 12", "تحويلة 12", "داخلی 12", "内線12", "內線 12", "分机 12", "分機12", "转12",
      "내선 12", "ต่อ 12", "máy lẻ 12", "option 2", "press 2",
    ], ["+1 415 555 0100 ", "+49 30 23125-000 "])
  func extensionIsRecognised(written: String, number: String) async {
    for raw in [number + written, number.dropLast() + written] {
      var contact = RawContact(source: SourceLocation(file: "people.csv", record: 1))
      contact.phones = [RawPhone(raw: raw)]
      let phone = await normalizePhones([contact], region: nil).0[0].phones[0]
      #expect(phone.number?.e164 == number.filter { $0 != " " && $0 != "-" }, "\(raw)")
      #expect(phone.kind == .company, "\(raw)")
    }
  }
}

@Suite struct RegionOfferTests {
  private func contacts(_ numbers: [String], file: String = "a.csv") async -> [Contact] {
    let contacts = numbers.enumerated().map { index, number in
      var contact = RawContact(source: SourceLocation(file: file, record: index + 1, line: index + 2))
      contact.phones = [RawPhone(raw: number)]
      return contact
    }
    return await normalizePhones(contacts, region: nil).0
  }

  @Test func offersTheRegionOfMostInternationalNumbers() async throws {
    let offer = try #require(
      RegionOffer(await contacts(["030 23125 001", "+49 30 23125 002", "+49 171 3920003", "+44 20 7946 0004"])))
    #expect(offer.contacts == 1)
    #expect(offer.likeliest == Region("DE"))
  }

  @Test func offersNothingWhereNothingLacksARegion() async {
    #expect(RegionOffer(await contacts(["+49 30 23125 002"])) == nil)
  }

  @Test func saysWhenNothingSuggestsARegion() async throws {
    let offer = try #require(RegionOffer(await contacts(["030 23125 001"])))
    #expect(offer.likeliest == nil)
    #expect(offer.diagnostic.reason == .regionNeeded(contacts: 1, likeliest: nil))
  }

  @Test func advisesNoRegionForNumbersThatLostTheirPlus() async throws {
    let alone = try #require(RegionOffer(await contacts(["33639980102", "447700900103", "+49 30 23125 002"])))
    #expect(alone.likeliest == nil)
    #expect(alone.contacts == 2)
    let beside = try #require(RegionOffer(await contacts(["33639980102", "030 23125 001", "+49 30 23125 002"])))
    #expect(beside.likeliest == Region("DE"))
    #expect(beside.contacts == 1)
  }

  @Test func offersForEachFileOfItsOwn() async {
    let german = await contacts(["030 23125 001", "+49 30 23125 002"], file: "a.csv")
    let british = await contacts(["020 7946 0001", "+44 20 7946 0002"], file: "b.csv")
    #expect(RegionOffer.offers(german + british).map(\.likeliest) == [Region("DE"), Region("GB")])
  }
}
