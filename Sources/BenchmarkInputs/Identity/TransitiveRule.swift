package import ContactBook

/// The plain rule that most importers follow: whoever shares an e-mail address or a phone number is one person, and so
/// is whoever shares one with those.
package enum TransitiveRule {
  /// The cluster of each of `contacts`, whose numbers are normalised.
  package static func clusters(of contacts: [Contact]) -> [Int] {
    let identifiers = contacts.map { $0.identifiers.filter(\.isAddressOrNumber) }
    var carriers: [Identifier: [Int]] = [:]
    for (index, own) in identifiers.enumerated() {
      for identifier in own { carriers[identifier, default: []].append(index) }
    }
    var clusters = Array(repeating: -1, count: contacts.count)
    for start in contacts.indices where clusters[start] < 0 {
      var reached = [start]
      clusters[start] = start
      while let index = reached.popLast() {
        for neighbour in identifiers[index].flatMap({ carriers.removeValue(forKey: $0) ?? [] })
        where clusters[neighbour] < 0 {
          clusters[neighbour] = start
          reached.append(neighbour)
        }
      }
    }
    return clusters
  }
}

extension Identifier {
  fileprivate var isAddressOrNumber: Bool {
    switch self {
    case .email, .phone: true
    case .username, .platformID: false
    }
  }
}
