/// The words that the name of an element or attribute is made of: `modifiedBy`, `modified_by`.
struct ElementName {
  /// The words in lower case, without digits and what marks an attribute.
  let words: [String]

  init(_ name: some StringProtocol) {
    var words: [String] = []
    var word = ""
    for character in name {
      let isLetter = character.isLetter
      if !isLetter || character.isUppercase && word.last?.isLowercase == true {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isLetter { word.append(character) }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words.map { $0.lowercased() }
  }

  /// Whether it names one of `makers`, or whoever did something to the record: "createdBy", "lastmodifiedby".
  func namesAgent(among makers: Set<String>) -> Bool {
    words.contains { makers.contains($0) || $0.hasSuffix("edby") } || words.count > 1 && words.last == "by"
  }
}

extension ElementName {
  /// The headers that `words` may stand for, the likeliest first: "NUMBER_HOME" is "home number", and
  /// "MobileTelephoneNumber" is "mobile phone".
  static func headers(of words: [String]) -> [String] {
    guard !words.isEmpty else { return [] }
    var headers = [words.joined(separator: " ")]
    let phones = words.map { $0 == "telephone" ? "phone" : $0 }
    if phones != words { headers.append(phones.joined(separator: " ")) }
    if words.count == 2 { headers.append("\(words[1]) \(words[0])") }
    return headers
  }

  /// The headers of `words` without a last word for "number": these stand for a telephone number or for nothing.
  static func numberHeaders(of words: [String]) -> [String] {
    guard words.count > 1, let last = words.last, numberWords.contains(last) else { return [] }
    return headers(of: words.dropLast())
  }

  private static let numberWords: Set = [
    "number", "no", "nr", "num", "nummer", "numer", "numero", "número", "numéro", "nro", "номер", "番号", "号码", "號碼",
  ]
}
