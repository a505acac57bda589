/// How a record writes the name of its person.
package enum NameForm: String, Hashable, Sendable, CaseIterable {
  /// As the person writes it.
  case own
  /// The given name in the place of the family name.
  case swapped
  /// Without accents.
  case unaccented
  /// Not at all.
  case missing
  /// With what friends say for the given name.
  case short
  /// With the first letter of the given name.
  case initial
  /// With a slip of the finger.
  case mistyped
  /// In Latin letters instead of the person's own.
  case latin
  /// With a family name from before or after a wedding.
  case otherFamily

  /// Whether nobody who knows both forms would doubt that they are one name: what a merge must not stumble over.
  ///
  /// No name agrees with any, but beside a form that is doubted itself it may have to go with the person's other records.
  package func isPlainlyCompatible(with other: NameForm) -> Bool {
    guard self != other else { return self != .mistyped }
    let doubted: Set<NameForm> = [.mistyped, .latin, .otherFamily]
    return doubted.isDisjoint(with: [self, other]) && Set([self, other]) != [.short, .initial]
  }
}
