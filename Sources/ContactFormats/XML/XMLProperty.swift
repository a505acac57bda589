/// Where the records of a dialect keep one kind of value.
///
/// Paths are local names with `/` between them, whatever their case; `@name` is an attribute, `.` the element itself,
/// `*` any element without a path of its own, and `|` separates alternatives.
struct XMLProperty {
  /// What the value means.
  enum Meaning: Hashable {
    case field(Field)
    /// What `key` holds says what the value means; others are passed over.
    case keyed([String: Field])
    /// A whole vCard.
    case card
    /// The record is none of a person where the value is one of `values` (any, when there are none), or ends in one.
    case exclusion([String], XMLExclusion)
    /// The record is one of a person only where some value ends in one of `values` (any, when there are none).
    case requirement([String])
  }

  /// The element that holds the value, and what is said of it, from the record element.
  let path: String
  let meaning: Meaning
  /// Where the value stands, from `path`.
  var value = "."
  /// Words for what the value is for.
  var label: String?
  /// Elements whose mere presence is such a word.
  var flags: String?
  /// The value to use: "true", "1", "pref".
  var preferred: String?
  /// The word for the network of a handle.
  var service: String?
  /// The platform's own id of the user, beside the handle.
  var userID: String?
  /// What tells the meaning of a keyed value.
  var key: String?
}

/// Why a record is passed over.
enum XMLExclusion: Hashable {
  case group, deleted
  /// Neither a person nor anything to tell of.
  case other
}

extension XMLProperty {
  /// The property at `path`, which means `field`.
  init(
    _ path: String, _ field: Field, value: String = ".", label: String? = nil, flags: String? = nil,
    preferred: String? = nil, service: String? = nil, userID: String? = nil
  ) {
    self.init(
      path: path, meaning: .field(field), value: value, label: label, flags: flags, preferred: preferred,
      service: service, userID: userID)
  }

  /// The values at `path` that `key` tells the meaning of, by `fields`.
  static func keyed(
    _ path: String, by key: String, value: String = ".", preferred: String? = nil, _ fields: [String: Field]
  ) -> Self {
    Self(path: path, meaning: .keyed(fields), value: value, preferred: preferred, key: key)
  }

  /// No person's record, where `path` is one of `values`.
  static func exclusion(_ path: String, is values: [String] = [], _ reason: XMLExclusion) -> Self {
    Self(path: path, meaning: .exclusion(values, reason))
  }

  /// A person's record only where some `path` ends in one of `values`.
  static func requirement(_ path: String, is values: [String] = []) -> Self {
    Self(path: path, meaning: .requirement(values))
  }

  /// A vCard, as text.
  static func card(_ path: String) -> Self { Self(path: path, meaning: .card) }
}
