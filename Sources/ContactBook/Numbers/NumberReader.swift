/// Reads the numbers of many records, all dialled in one region.
///
/// The plans that libphonenumber works by decide most numbers in a hundredth of its time; what they leave open it is asked
/// itself, once for each text. The result is the library's either way, less the numbers that may be another country's.
struct NumberReader {
  private let region: Region?
  private let installed: InstalledPlans
  /// The calling code of `region`, and the place of its plan there.
  private let home: (code: CallingCode, place: Int)?
  /// Those that were met, nil for one that only the library can decide.
  private var callingCodes: [Int: CallingCode?] = [:]
  private var answers: [[UInt8]: ContactPhone.Reading] = [:]
  private var ambiguity = CountryAmbiguity()

  /// A reader of numbers dialled in `region`; without `installed` plans the library is asked for every number.
  init(region: Region?, installed: InstalledPlans = .standard) {
    self.region = region
    self.installed = installed
    let code = region.flatMap { installed.callingCode($0.callingCode) }
    home = region.flatMap { region in
      code.flatMap { code in code.place(of: region).map { (code, $0) } }
    }
  }

  /// What becomes of `raw` on the way to E.164.
  mutating func reading(of raw: String) -> ContactPhone.Reading {
    do throws(PhoneNumber.Rejection) {
      let text = try DialableText(raw, region: region)
      let reading = plannedNumber(text).map(ContactPhone.Reading.number) ?? libraryReading(of: text)
      guard case .number(let number) = reading, ambiguity.isAmbiguous(number, in: text, region: region) else {
        return reading
      }
      return .rejected(.ambiguous)
    } catch {
      return .rejected(error)
    }
  }

  private mutating func libraryReading(of text: DialableText) -> ContactPhone.Reading {
    if let answer = answers[text.bytes] { return answer }
    let answer: ContactPhone.Reading
    do throws(PhoneNumber.Rejection) {
      answer = .number(try PhoneNumber(text, region: region))
    } catch {
      answer = .rejected(error)
    }
    answers[text.bytes] = answer
    return answer
  }

  // MARK: By the plans

  /// The number, when the plans leave no doubt of it.
  private mutating func plannedNumber(_ text: DialableText) -> PhoneNumber? {
    let digits = text.bytes[...]
    if text.isInternational { return internationalNumber(digits.dropFirst(), in: text) }
    guard let home else { return nil }
    switch home.code.withoutInternationalPrefix(digits, dialledBy: home.place) {
    case .unsure: return nil
    case .stripped(let rest) where rest.first != UInt8(ascii: "0"): return internationalNumber(rest, in: text)
    case .stripped, .unchanged: break
    }
    switch home.code.withoutCode(digits, dialledBy: home.place) {
    case .unsure: return nil
    case .stripped(let rest): return home.code.number(rest, in: text)
    case .unchanged: return home.code.number(digits, dialledBy: home.place, in: text)
    }
  }

  /// The number that `digits` stand for, which begin with a calling code.
  private mutating func internationalNumber(_ digits: ArraySlice<UInt8>, in text: DialableText) -> PhoneNumber? {
    guard let (code, number) = installed.split(digits) else { return nil }
    return callingCode(code)?.number(number, in: text)
  }

  private mutating func callingCode(_ code: Int) -> CallingCode? {
    if let known = callingCodes[code] { return known }
    let callingCode = installed.callingCode(code)
    callingCodes[code] = .some(callingCode)
    return callingCode
  }
}
