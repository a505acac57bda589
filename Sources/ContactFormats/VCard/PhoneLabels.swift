import ContactBook

/// The kinds of the labels that a file uses: their words are looked up once.
struct PhoneLabels {
  private var known: [String: PhoneLabelMeanings] = [:]
  /// A file with more labels of its own is looked up each time.
  private static let limit = 4096

  /// What the words of `label` mean.
  mutating func meanings(of label: String) -> PhoneLabelMeanings {
    if let meanings = known[label] { return meanings }
    let meanings = PhoneLabelMeanings(of: label)
    if known.count < Self.limit { known[label] = meanings }
    return meanings
  }

  /// A label as people see it: Apple writes its own as `_$!<Mobile>!$_`.
  static func plain(_ text: String) -> String? {
    guard text.hasPrefix("_$!<"), text.hasSuffix(">!$_"), text.utf8.count > 8 else { return text.cleaned }
    return text.dropFirst(4).dropLast(4).cleaned
  }
}

extension PhoneKind {
  /// What the type words of a number mean together; nil when they say nothing.
  init?(_ words: TypeWords) {
    if words.contains(.fax), !words.contains(.voice) {
      self = .fax
    } else if words.contains(.pager) {
      self = .pager
    } else if words.contains(.assistant) {
      self = .others
    } else if words.contains(.callback) {
      self = .callback
    } else if words.contains(.cell) {
      self = .mobile
    } else if words.contains(.data) || (words.contains(.video) && !words.contains(.voice)) {
      self = .data
    } else if words.contains(.company) {
      self = .company
    } else if words.contains(.main) {
      self = .main
    } else if words.contains(.home) {
      self = .home
    } else if words.contains(.work) {
      self = .work
    } else if !words.isDisjoint(with: [.other, .voice]) {
      self = .other
    } else {
      return nil
    }
  }
}

extension TypeWords {
  /// The word to show for a value; nil when there is none.
  var label: String? {
    if contains(.fax), !contains(.voice) { return "fax" }
    if contains(.pager) { return "pager" }
    if contains(.assistant) { return "assistant" }
    if contains(.callback) { return "callback" }
    if contains(.cell) { return "cell" }
    if contains(.company) { return "company" }
    if contains(.main) { return "main" }
    if contains(.home) { return "home" }
    if contains(.work) { return "work" }
    if contains(.other) { return "other" }
    return contains(.video) ? "video" : nil
  }
}
