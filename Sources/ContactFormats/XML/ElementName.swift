/// The words that the name of an element or attribute is made of: `modifiedBy`, `modified_by`.
struct ElementName {
  private let words: [String]

  /// The words of `name`, in lower case; a mark of an attribute is none of them.
  init(_ name: String) {
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
