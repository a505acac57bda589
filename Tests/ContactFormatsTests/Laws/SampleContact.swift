import BenchmarkInputs
/// An invented contact of everything that each format can say, for the writers of the laws.
struct SampleContact: Sendable {
  enum PhoneLabel: CaseIterable, Sendable {
    case mobile, home, work, fax, pager
  }

  struct Phone: Sendable {
    let label: PhoneLabel
    /// The number in E.164.
    let number: String
    let isPreferred: Bool
  }

  struct Email: Sendable {
    let address: String
    let isPreferred: Bool
  }

  let given: String
  let family: String
  let organization: String?
  let emails: [Email]
  let phones: [Phone]
  /// A Jabber address.
  let jabber: String?
  /// The link of a profile.
  let profile: String?

  var fullName: String { "\(given) \(family)" }

  /// A contact of chance: the same for the same `random`; `number` keeps its identifiers from those of others.
  init(_ number: Int, using random: inout SplitMix64) {
    func pick(_ texts: [String]) -> String { texts[Int.random(in: 0..<texts.count, using: &random)] }
    given = pick(Self.givenNames)
    family = pick(Self.familyNames)
    organization = Bool.random(using: &random) ? pick(Self.organizations) : nil
    let emailCount = Int.random(in: 1...3, using: &random)
    let preferredEmail = Bool.random(using: &random) ? Int.random(in: 0..<emailCount, using: &random) : nil
    emails = (0..<emailCount).map { index in
      Email(address: "person\(number).\(index)@engines.example", isPreferred: index == preferredEmail)
    }
    let labels = PhoneLabel.allCases.shuffled(using: &random).prefix(Int.random(in: 0...5, using: &random))
    let preferredPhone = Bool.random(using: &random) ? labels.first : nil
    phones = labels.enumerated().map { index, label in
      let digits = String(format(number * 5 + index))
      return Phone(label: label, number: "+447700900\(digits)", isPreferred: label == preferredPhone)
    }
    jabber = Bool.random(using: &random) ? "person\(number)@chat.example" : nil
    profile = Bool.random(using: &random) ? "https://t.me/person_\(number)" : nil
  }

  /// `count` contacts of chance that share no identifier.
  static func all(_ count: Int, seed: UInt64) -> [SampleContact] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { SampleContact($0, using: &random) }
  }

  // No semicolons: in FN they are known for mistakes, and taken out.
  private static let givenNames = [
    "Ada", "Zoë", "José María", "Łukasz", "Ольга", "太郎", "지우", "Jean-Luc", "O'Neill", "Ada, B.", "C\\D", "Tom & Ann",
    "Ελένη", "أمل", "=41nna", "N",
  ]
  private static let familyNames = [
    "Example", "Müller-Lüdenscheidt", "Nguyễn", "Петрова", "山田", "김", "d'Arc", "Smith, PhD", "A\\B", "<Q>",
    "van der Berg",
    "Þórðardóttir with a name that is so long that no line of any writer can hold it in one piece: \u{00C6}r\u{00F8}",
  ]
  private static let organizations = ["Engines & Co.", "Müller, Söhne; Töchter", "有限会社", "A \"B\" C"]
}

/// `number` in three digits.
private func format(_ number: Int) -> String {
  let digits = String(number % 1000)
  return String(repeating: "0", count: 3 - digits.count) + digits
}
