/// A number or an address that one record gives to a person, and another says is somebody else's: it is kept, and not
/// used.
package struct WithheldValue: Hashable, Sendable {
  /// The number in E.164, or the address.
  package let value: String
  /// What the record calls it ("Mother"); nil for nothing.
  package let label: String?
  /// The record that says that it is somebody else's.
  package let source: SourceLocation

  /// A value that the record at `source` says is somebody else's.
  package init(value: String, label: String?, source: SourceLocation) {
    self.value = value
    self.label = label
    self.source = source
  }
}

extension Person {
  /// What is not used because a record says that it is somebody else's, in the order of records: each value once.
  package var withheldValues: [WithheldValue] {
    let own = Set(contacts.flatMap(\.identifiers))
    var seen: Set<Identifier> = []
    var values: [WithheldValue] = []
    for contact in contacts {
      for phone in contact.phones where phone.kind.isOfSomebodyElse {
        guard let number = phone.number, own.contains(number.identifier), seen.insert(number.identifier).inserted else {
          continue
        }
        values.append(WithheldValue(value: number.e164, label: phone.label, source: contact.source))
      }
      for email in contact.othersEmails {
        let identifier = email.address.identifier
        guard own.contains(identifier), seen.insert(identifier).inserted else { continue }
        values.append(WithheldValue(value: email.address.value, label: email.label, source: contact.source))
      }
    }
    return values
  }

  /// The numbers of the records, each as somebody else's where a record says so.
  var numbersOfRecords: [ContactPhone] {
    let all = contacts.flatMap(\.phones)
    guard all.contains(where: \.kind.isOfSomebodyElse) else { return all }
    var others: [String: ContactPhone] = [:]
    for phone in all where phone.kind.isOfSomebodyElse {
      if let number = phone.number?.e164, others[number] == nil { others[number] = phone }
    }
    return all.map { phone in phone.number.flatMap { others[$0.e164] } ?? phone }
  }

  /// The addresses of the records that none of them says are somebody else's.
  var addressesOfRecords: [ContactEmail] {
    let others = Set(contacts.flatMap(\.othersEmails).map(\.address.folded))
    let all = contacts.flatMap(\.emails)
    return others.isEmpty ? all : all.filter { !others.contains($0.address.folded) }
  }
}

extension PhoneKind {
  /// Whether the line is a relation's, an assistant's, or another's who is not the person.
  fileprivate var isOfSomebodyElse: Bool { self == .others }
}
