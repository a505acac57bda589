import ContactBook

/// What every record needs of a `ColumnBinding`, without anything that is counted when it is copied.
struct BoundColumn {
  /// The column's index in the table.
  let column: Int
  /// The column that says which of its kind a cell is.
  let label: Int?
  let content: Content

  /// What ordinary cells of a column are; `other` are those that their binding alone tells how to read.
  enum Content {
    case fullName, prefix, givenName, middleName, familyName, suffix, nickname, organization
    case email
    case phone(PhoneKind)
    case other
  }

  init(_ binding: ColumnBinding) {
    column = binding.column
    label = binding.label
    content = binding.condition == .none ? Content(binding.field) : .other
  }
}

extension BoundColumn.Content {
  fileprivate init(_ field: Field) {
    self =
      switch field {
      case .fullName: .fullName
      case .prefix: .prefix
      case .givenName: .givenName
      case .middleName: .middleName
      case .familyName: .familyName
      case .suffix: .suffix
      case .nickname: .nickname
      case .organization: .organization
      case .email: .email
      case .phone(let kind): .phone(kind)
      default: .other
      }
  }
}
