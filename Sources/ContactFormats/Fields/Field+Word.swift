import ContactBook

extension Field {
  /// The field of `word`, as Headers.tsv and `--map` write it: "given-name", "phone.mobile", "handle.telegram"; nil
  /// for other words.
  package init?(word: some StringProtocol) {
    let parts = word.lowercased().split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let qualifier = parts.count > 1 ? String(parts[1]) : nil
    if qualifier?.isEmpty == true { return nil }
    switch (parts[0], qualifier) {
    case ("phone", let kind):
      guard let kind = PhoneKind(rawValue: kind ?? PhoneKind.other.rawValue) else { return nil }
      self = .phone(kind)
    case ("handle", let service): self = .handle(service: service)
    case ("user-id", let service): self = .userID(service: service)
    case (let word, nil):
      guard let field = Self.plain[String(word)] else { return nil }
      self = field
    default: return nil
    }
  }

  /// The word that `init(word:)` reads as this field.
  package var word: String {
    switch self {
    case .fullName: "full-name"
    case .prefix: "prefix"
    case .givenName: "given-name"
    case .middleName: "middle-name"
    case .familyName: "family-name"
    case .suffix: "suffix"
    case .nickname: "nickname"
    case .fileAs: "file-as"
    case .email: "email"
    case .phone(.other): "phone"
    case .phone(let kind): "phone.\(kind.rawValue)"
    case .handle(let service): service.map { "handle.\($0)" } ?? "handle"
    case .userID(let service): service.map { "user-id.\($0)" } ?? "user-id"
    case .url: "url"
    case .organization: "organization"
    case .messageText: "message"
    case .account: "account"
    case .label: "label"
    case .custom: "custom"
    case .country: "country"
    case .ignored: "ignored"
    }
  }

  private static let plain = Dictionary(
    uniqueKeysWithValues: [
      .fullName, .prefix, .givenName, .middleName, .familyName, .suffix, .nickname, .fileAs, .email, .url,
      .organization,
      .messageText, .account, .label, .custom, .country, .ignored,
    ].map { (field: Field) in (field.word, field) })
}
