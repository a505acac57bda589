import Testing

@testable import ContactBook

@Suite struct NameTokenTests {
  @Test(arguments: [
    ("Zoë Müller-Łukasz", ["zoe", "muller", "lukasz"]),
    ("O'Brien, Seán", ["obrien", "sean"]),
    ("Straße Æsir Þór", ["strasse", "aesir", "thor"]),
    ("D´Angelo ½ No.2", ["d", "angelo", "1", "2", "no", "2"]),
    ("İpek Yıldız", ["ipek", "yildiz"]),
    ("Κώστας Γιάννης", ["κωστας", "γιαννης"]),
    ("", []),
  ])
  func foldsWords(name: String, words: [String]) {
    #expect(NameToken.tokens(of: name).map(\.text) == words)
  }

  /// A word of another script makes the whole name take the way of Unicode's tables.
  @Test func foldsLatinLettersAsUnicodeDoes() {
    for scalar in (0..<0x260 as Range<UInt32>).compactMap(Unicode.Scalar.init) {
      #expect(NameToken.tokens(of: "Ab\(scalar)cd") == NameToken.tokens(of: "Ab\(scalar)cd 名").dropLast(), "\(scalar)")
      #expect(NameToken.tokens(of: "\(scalar)") == NameToken.tokens(of: "\(scalar) 名").dropLast(), "\(scalar)")
    }
  }
}
