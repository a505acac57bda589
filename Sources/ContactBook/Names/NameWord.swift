/// A word of a name and what is known of its place there.
struct NameWord: Hashable, Sendable {
  /// Which name it belongs to.
  enum Role: Hashable, Sendable {
    case given, family
    /// The last word of a name whose order is not written down: most often the family name.
    case last
    case unknown
  }

  /// What it means that another name lacks the word.
  enum Weight: Hashable, Comparable, Sendable {
    /// Nothing, as far as the other has nothing in its place: a particle or a title.
    case passedOver
    /// Little: names are shortened.
    case telling
    /// That it is another's name: a relation, a generation.
    case binding
  }

  let token: NameToken
  let role: Role
  let weight: Weight
}
