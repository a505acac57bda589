/// Which of a person's own identifiers a record carries.
struct CarriedIdentifiers: OptionSet, Sendable {
  let rawValue: Int

  static let mobile = CarriedIdentifiers(rawValue: 1)
  static let homeAddress = CarriedIdentifiers(rawValue: 2)
  static let workAddress = CarriedIdentifiers(rawValue: 4)
}
