import ContactBook

extension TableContact {
  /// Adds what the record has in `bound` when it is as nearly all cells are: one value, nothing to take off; false when
  /// it is not, and nothing was added.
  @inline(__always)
  mutating func addOrdinary(
    from bound: BoundColumn, of cells: borrowing TableRecord, labels: inout LabelCache
  ) -> Bool {
    switch bound.content {
    case .other: false
    case .email: addOrdinaryEmail(from: bound, of: cells, labels: &labels)
    case .phone(let kind): addOrdinaryPhone(kind, from: bound, of: cells, labels: &labels)
    default: addOrdinaryName(from: bound, of: cells)
    }
  }

  private mutating func addOrdinaryName(from bound: BoundColumn, of cells: borrowing TableRecord) -> Bool {
    guard let cell = cells.cell(at: bound.column) else { return true }
    guard cell.isOneLine, cell.text.utf8.count <= Self.maximumLength else { return false }
    switch bound.content {
    case .fullName: cell.fill(&builder.contact.name.full)
    case .prefix: cell.fill(&builder.contact.name.prefix)
    case .givenName: cell.fill(&builder.contact.name.given)
    case .middleName: cell.fill(&builder.contact.name.middle)
    case .familyName: cell.fill(&builder.contact.name.family)
    case .suffix: cell.fill(&builder.contact.name.suffix)
    case .nickname: cell.fill(&builder.contact.name.nickname)
    case .organization: cell.fill(&builder.contact.organization)
    case .email, .phone, .other: return false
    }
    return true
  }

  private mutating func addOrdinaryEmail(
    from bound: BoundColumn, of cells: borrowing TableRecord, labels: inout LabelCache
  ) -> Bool {
    guard let address = cells.plainEmail(at: bound.column), let place = labels.place(of: cells, at: bound.label)
    else { return false }
    builder.add(address, label: labels[place].lowercased, isPreferred: labels[place].isPreferred)
    return true
  }

  private mutating func addOrdinaryPhone(
    _ kind: PhoneKind, from bound: BoundColumn, of cells: borrowing TableRecord, labels: inout LabelCache
  ) -> Bool {
    guard let cell = cells.cell(at: bound.column) else { return true }
    guard cell.traits.isDisjoint(with: [.colon, .separator, .slash]), cell.text.utf8.count <= Self.maximumLength,
      !PhoneCell.hasFraction(cell.text), let place = labels.place(of: cells, at: bound.label)
    else { return false }
    let label = labels[place]
    builder.add(
      RawPhone(raw: cell.text, label: label.text, kind: label.kind(in: kind), isPreferred: label.isPreferred))
    return true
  }
}

extension Cell {
  /// Puts the text into a field that has one value; the first value stays.
  @inline(__always)
  fileprivate func fill(_ value: inout String?) { if value == nil { value = text } }
}
