/// Numbers for runs against the sandbox.
package enum InventedNumbers {
  /// `count` different numbers in E.164, those kept for fiction first.
  package static func all(_ count: Int) -> [String] {
    let numbers = NorthAmericanNumbers()
    return (0..<min(count, numbers.count)).map(numbers.number)
  }
}
