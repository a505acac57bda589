/// The regions that share a country calling code, and what their plans make of digits.
struct CallingCode: Sendable {
  /// The digits of the code in ASCII.
  let digits: [UInt8]

  private let code: Int
  /// The main region's first, the others in the order in which libphonenumber tries them.
  private let plans: [NumberingPlan]

  /// The calling code of `plans`; nil without any.
  init?(_ plans: [NumberingPlan]) {
    guard let code = plans.first?.callingCode else { return nil }
    self.code = code
    self.plans = plans
    digits = Array(String(code).utf8)
  }

  /// The place of the plan of `region` among those that share the code.
  func place(of region: Region) -> Int? { plans.firstIndex { $0.id == region.code } }

  /// What is left of `number`, dialled by the plan at `place`, without the prefix for other countries.
  func withoutInternationalPrefix(_ number: ArraySlice<UInt8>, dialledBy place: Int) -> DialPrefix.Remainder {
    plans[place].internationalPrefix.stripped(from: number)
  }

  /// What is left of `number`, dialled by the plan at `place`, without the code: people leave out the "+".
  func withoutCode(_ number: ArraySlice<UInt8>, dialledBy place: Int) -> DialPrefix.Remainder {
    guard number.starts(with: digits) else { return .unchanged }
    guard let rest = plans[place].withoutNationalPrefix(number.dropFirst(digits.count)) else { return .unsure }
    // Only of digits that make no number as they stand, or too long a one.
    let general = plans[place].general
    let hasCode = !general.matches(number) && general.matches(rest) || general.length(of: number) == .tooLong
    return hasCode ? .stripped(rest) : .unchanged
  }

  /// The number that `dialled`, digits without the code as the plan at `place` dials them, stand for; nil when only the
  /// library knows. `text` is all that was written.
  func number(_ dialled: ArraySlice<UInt8>, dialledBy place: Int = 0, in text: DialableText) -> PhoneNumber? {
    guard var number = plans[place].withoutNationalPrefix(dialled) else { return nil }
    switch plans[place].general.length(of: number) {
    // What is left would be too short for the plan: the prefix is part of the number.
    case .tooShort, .possibleLocally, .invalid: number = dialled
    case .possible, .tooLong: break
    }
    guard number.count > 1 else { return nil }
    let owner = plans.count == 1 ? 0 : plans.firstIndex { $0.owns(number) }
    let type = owner.map { plans[$0].type(of: number) } ?? .unknown
    guard type != .unknown || isPossible(number, in: text) else { return nil }
    let region = owner.flatMap { Region(known: plans[$0].id) }
    return PhoneNumber(callingCode: code, number, region: region, type: type)
  }

  /// Whether a region of the code has numbers that look like `number`, digits without the code and any prefix.
  func describes(_ number: ArraySlice<UInt8>) -> Bool { plans.contains { $0.general.describes(number) } }

  /// Whether `number`, digits without the code and any prefix, is a mobile number of one of the regions.
  func isMobile(_ number: ArraySlice<UInt8>) -> Bool { plans.contains { $0.type(of: number) == .mobile } }

  private func isPossible(_ number: ArraySlice<UInt8>, in text: DialableText) -> Bool {
    text.bytes.count >= PhoneNumber.leastPossible && plans[0].general.length(of: number) == .possible
  }
}

extension NumberingPlan {
  /// Whether `number`, of a calling code that several regions share, is this one's.
  fileprivate func owns(_ number: ArraySlice<UInt8>) -> Bool {
    leadingDigits?.matchesStart(of: number) ?? (type(of: number) != .unknown)
  }
}
