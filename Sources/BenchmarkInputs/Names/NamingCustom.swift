/// How people of one language are named, with names to invent them from.
struct NamingCustom: Sendable {
  /// What stands between the given and the family name.
  enum MiddleName: Sendable {
    case none
    /// A letter and a full stop.
    case initial
    /// A second given name.
    case given
  }

  /// The region whose numbers its people have, where there are enough.
  let region: NumberRegion
  /// How many of a hundred people it names.
  let share: Int
  let given: [StockName]
  let family: [StockName]
  var middle = MiddleName.none

  /// Whether its names are written in another script than Latin.
  var isTransliterated: Bool { given[0].isTransliterated }

  /// Whether some of its given names are shortened.
  var hasShortNames: Bool { given.contains { $0.short != nil } }
}
