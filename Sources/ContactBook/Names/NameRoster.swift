/// The different names of records, each made ready to be compared once and known by a number from then on.
struct NameRoster {
  /// The number of a name without anything to compare.
  static let missing: Int32 = -1

  private var names: [ComparableName] = []
  private var numbers: [ComparableName: Int32] = [:]

  /// The number of `name`: the same for names that compare alike.
  mutating func number(of name: PersonName) -> Int32 {
    let name = ComparableName(name)
    guard !name.isMissing else { return Self.missing }
    if let known = numbers[name] { return known }
    let number = Int32(names.count)
    names.append(name)
    numbers[name] = number
    return number
  }

  /// The name of the number.
  subscript(number: Int32) -> ComparableName { names[Int(number)] }
}
