/// Hands out numbers, each once, those kept for fiction first.
struct NumberStock: Sendable {
  /// What a number is for.
  enum Kind: Hashable, Sendable {
    case mobile, fixedLine
  }

  private struct Key: Hashable {
    let region: NumberRegion
    let kind: Kind
  }

  private var used: [Key: Int] = [:]
  private var usedNorthAmerican = 0
  private let northAmerican = NorthAmericanNumbers()

  /// A number of `region` nobody has yet; when its fictional ones are used up, a North American one.
  mutating func next(_ kind: Kind, in region: NumberRegion) -> String {
    let ranges = kind == .mobile ? region.mobile : region.fixedLine
    let key = Key(region: region, kind: kind)
    var index = used[key, default: 0]
    used[key] = index + 1
    for range in ranges {
      if index < range.count { return range.number(at: index) }
      index -= range.count
    }
    defer { usedNorthAmerican += 1 }
    return northAmerican.number(at: usedNorthAmerican)
  }
}
