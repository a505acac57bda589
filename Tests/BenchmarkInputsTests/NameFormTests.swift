import BenchmarkInputs
import Testing

struct NameFormTests {
  @Test(arguments: [
    (NameForm.own, NameForm.swapped, true), (.own, .unaccented, true), (.own, .short, true), (.initial, .own, true),
    (.initial, .short, false), (.mistyped, .own, false), (.mistyped, .mistyped, false), (.mistyped, .missing, false),
    (.initial, .missing, true),
    (.latin, .own, false), (.latin, .latin, true), (.otherFamily, .own, false), (.own, .own, true),
  ])
  func plainlyCompatible(_ first: NameForm, _ second: NameForm, _ expected: Bool) {
    #expect(first.isPlainlyCompatible(with: second) == expected)
    #expect(second.isPlainlyCompatible(with: first) == expected)
  }
}
