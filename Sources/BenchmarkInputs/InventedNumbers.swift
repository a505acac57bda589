/// Numbers for runs against the sandbox.
package enum InventedNumbers {
  /// `count` different numbers in E.164, those kept for fiction first.
  package static func all(_ count: Int) -> [String] {
    let numbers = NorthAmericanNumbers()
    return (0..<min(count, numbers.count)).map(numbers.number)
  }
}

/// Numbers of the prefix 555 of North American area codes: first those that the numbering plan keeps for fiction
/// (555-0100 to 555-0199), 14,000 in all.
///
/// Beyond them, for large inputs only, the other lines of 555. Nobody is assigned one any more except 1212, directory
/// assistance, and 4334, which are left out. They are made while a benchmark runs, stand in no file of this project, and
/// are sent to nobody but the sandbox.
struct NorthAmericanNumbers: Sendable {
  private let areaCodes = [
    201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 220, 223, 224, 225, 228, 229,
    231, 234, 239, 240, 248, 251, 252, 253, 254, 256, 260, 262, 267, 269, 270, 272, 276, 279, 281, 283, 301, 302, 303,
    304, 305, 307, 308, 309, 310, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 323, 325, 326, 330, 331, 332, 334,
    336, 337, 339, 341, 346, 347, 351, 352, 360, 361, 364, 380, 385, 386, 401, 402, 404, 405, 406, 407, 408, 409, 410,
    412, 413, 414, 415, 417, 419, 423, 424, 425, 430, 432, 434, 435, 440, 442, 443, 445, 447, 448, 458, 463, 464, 469,
    470, 475, 478, 479, 480, 484, 601, 602, 603, 605, 606, 607, 608, 609, 610, 612, 614, 615, 616, 617, 618, 619, 620,
    623, 626,
  ]
  private let lines: [Int] = {
    let fictional = Array(100..<200)
    return fictional + (0..<10_000).filter { !(100..<200).contains($0) && $0 != 1212 && $0 != 4334 }
  }()

  /// How many numbers there are.
  var count: Int { areaCodes.count * lines.count }

  /// The number at `index`, which begins anew when they are used up, in E.164.
  func number(at index: Int) -> String {
    let line = String(lines[index / areaCodes.count % lines.count])
    return "+1\(areaCodes[index % areaCodes.count])555" + String(repeating: "0", count: 4 - line.count) + line
  }
}

/// A region that keeps numbers for fiction.
enum NumberRegion: Hashable, Sendable, CaseIterable {
  case northAmerica, britain, france, germany, australia

  /// The mobile numbers kept for fiction: by Ofcom, Arcep, and the Bundesnetzagentur. North America's do not tell mobile
  /// from fixed, and stand in `NorthAmericanNumbers`.
  var mobile: [NumberRange] {
    switch self {
    case .britain: [NumberRange(prefix: "447700900", freeDigits: 3)]
    case .france: [NumberRange(prefix: "3363998", freeDigits: 4)]
    case .germany: [NumberRange(prefix: "4917139200", freeDigits: 2)]
    case .northAmerica, .australia: []
    }
  }

  /// The fixed lines kept for fiction, by the same authorities and Australia's ACMA.
  var fixedLine: [NumberRange] {
    switch self {
    case .britain:
      [
        "442079460", "441134960", "441144960", "441154960", "441164960", "441174960", "441214960", "441314960",
        "441414960", "441514960", "441614960", "441914980",
      ].map { NumberRange(prefix: $0, freeDigits: 3) }
    case .france:
      ["3319900", "3326191", "3335301", "3346571", "3353649"].map { NumberRange(prefix: $0, freeDigits: 4) }
    case .germany:
      ["493023125", "496990009", "494066969", "492214710", "498999998"].map { NumberRange(prefix: $0, freeDigits: 3) }
    case .australia:
      ["6125550", "6127010", "6135550", "6137010", "6175550", "6177010"].map { NumberRange(prefix: $0, freeDigits: 4) }
    case .northAmerica: []
    }
  }
}

/// Numbers that begin alike.
struct NumberRange: Sendable {
  /// The digits they begin with, the country code first.
  let prefix: String
  /// How many digits follow.
  let freeDigits: Int

  /// How many numbers there are.
  var count: Int { (0..<freeDigits).reduce(1) { power, _ in power * 10 } }

  /// The number at `index` in E.164.
  func number(at index: Int) -> String {
    let digits = String(index)
    return "+" + prefix + String(repeating: "0", count: freeDigits - digits.count) + digits
  }
}

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

  /// A number of `region` that nobody has yet; when its fictional ones are used up, a North American one.
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

/// How people write a number down.
enum NumberNotation: Hashable, Sendable, CaseIterable {
  /// `+14155550132`
  case e164
  /// `+1 415 555 0132`
  case spaced
  /// `(415) 555-0132`: only for numbers of the home region, North America.
  case national
  /// `415.555.0132`: likewise.
  case dotted
  /// `011 33 6 39 98 01 32`: as it is dialled from the home region.
  case dialledAbroad

  /// `number`, in E.164, in this notation, or as `spaced` where the notation is not for such a number.
  func text(of number: String) -> String {
    let isHome = number.hasPrefix("+1")
    let digits = Array(number.dropFirst(isHome ? 2 : 1))
    switch self {
    case .e164: return number
    case .national where isHome:
      return "(" + String(digits[..<3]) + ") " + String(digits[3..<6]) + "-" + String(digits[6...])
    case .dotted where isHome:
      return [digits[..<3], digits[3..<6], digits[6...]].map { String($0) }.joined(separator: ".")
    case .dialledAbroad where !isHome: return "011 " + Self.groups(digits)
    default:
      return isHome
        ? "+1 " + [digits[..<3], digits[3..<6], digits[6...]].map { String($0) }.joined(separator: " ")
        : "+" + Self.groups(digits)
    }
  }

  /// The country code, which has two digits outside North America here, then threes.
  private static func groups(_ digits: [Character]) -> String {
    var groups = [String(digits[..<2])]
    for start in stride(from: 2, to: digits.count, by: 3) {
      groups.append(String(digits[start..<min(start + 3, digits.count)]))
    }
    return groups.joined(separator: " ")
  }
}
