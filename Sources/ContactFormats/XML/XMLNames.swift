/// Numbers for element and attribute names: local names, whatever their case or prefix.
///
/// libxml2 keeps one copy of every name while it reads a document, so that after its first sight a name is known by its
/// address alone.
struct XMLNames {
  /// The number of every name that is not listed.
  static let other = 0

  /// The names as first written; the number of a name is its place.
  private(set) var spellings = [""]
  private var numbers: [String: Int] = [:]
  private let limit: Int
  private var addresses = AddressTable()

  /// Lists `known` names and, as they are read, others until there are `limit` of them.
  init(known: [String] = [], limit: Int = 0) {
    self.limit = limit
    for name in known { _ = add(name) }
  }

  /// The number of `name`; nil for one that is not listed.
  func number(of name: some StringProtocol) -> Int? { numbers[name.lowercased()] }

  /// The number of the name at `address`; `spelling` reads it, when this is its first sight.
  mutating func number(at address: UInt, spelling: () -> String) -> Int {
    if let number = addresses[address] { return number }
    let name = spelling()
    let local = name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.index(after: $0)...]) } ?? name
    let number = numbers[local.lowercased()] ?? (spellings.count <= limit ? add(local) : Self.other)
    addresses.insert(address, number: number)
    return number
  }

  /// Lists `name`, and returns its number.
  mutating func add(_ name: String) -> Int {
    let folded = name.lowercased()
    if let known = numbers[folded] { return known }
    numbers[folded] = spellings.count
    spellings.append(name)
    return spellings.count - 1
  }
}

/// Addresses and numbers in open addressing with linear probing.
private struct AddressTable {
  private static let largest = 1 << 16
  private var keys = [UInt](repeating: 0, count: 512)
  private var numbers = [Int32](repeating: 0, count: 512)
  private var count = 0

  subscript(address: UInt) -> Int? {
    var place = slot(of: address)
    while keys[place] != 0 {
      if keys[place] == address { return Int(numbers[place]) }
      place = (place + 1) & (keys.count - 1)
    }
    return nil
  }

  /// Remembers `number`; a document with endlessly many names has the later ones looked up anew each time.
  mutating func insert(_ address: UInt, number: Int) {
    guard address != 0, count < Self.largest else { return }
    if count * 2 >= keys.count { grow() }
    var place = slot(of: address)
    while keys[place] != 0 { place = (place + 1) & (keys.count - 1) }
    keys[place] = address
    numbers[place] = Int32(number)
    count += 1
  }

  private func slot(of address: UInt) -> Int {
    Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 20) & (keys.count - 1)
  }

  private mutating func grow() {
    let old = zip(keys, numbers).filter { $0.0 != 0 }
    keys = [UInt](repeating: 0, count: keys.count * 2)
    numbers = [Int32](repeating: 0, count: keys.count)
    count = 0
    for (key, number) in old { insert(key, number: Int(number)) }
  }
}
