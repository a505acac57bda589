import JSON

/// An object of a request's body with its place there, so that what is wrong with it is answered with its path.
struct RequestObject {
  private let value: JSONValue
  private let path: [APIFailure.PathComponent]

  /// - Throws: 422 for a value that is no object.
  init(_ value: JSONValue, at path: [APIFailure.PathComponent] = []) throws(APIFailure) {
    guard case .object = value else { throw .wrongType(at: path) }
    self.value = value
    self.path = path
  }

  /// Refuses an object that has other members than those of `names`.
  ///
  /// - Throws: 422 for the first of them by name.
  func refuseMembers(otherThan names: [String]) throws(APIFailure) {
    let unknown = (value.object ?? []).map(\.name).filter { !names.contains($0) }
    if let name = unknown.min() { throw .invalid("unknown key", code: "invalid_value", path: path(of: name)) }
  }

  /// Whether there is a member of that name, be it null.
  func has(_ name: String) -> Bool { value[name] != nil }

  /// - Throws: 422 where there is none, or no text.
  func text(_ name: String) throws(APIFailure) -> String {
    try Self.text(member(name), at: path(of: name))
  }

  /// The text of a member; nil where there is none, or null.
  ///
  /// - Throws: 422 for anything else.
  func textUnlessNull(_ name: String) throws(APIFailure) -> String? {
    isNull(name) ? nil : try text(name)
  }

  /// - Throws: 422 where there is none, no text, or an empty one.
  func nonemptyText(_ name: String) throws(APIFailure) -> String {
    let text = try text(name)
    guard !text.isEmpty else { throw .invalid("must not be empty", code: "invalid_value", path: path(of: name)) }
    return text
  }

  /// The text of a member; nil where there is none.
  ///
  /// - Throws: 422 for anything else, null and an empty text included.
  func nonemptyTextIfPresent(_ name: String) throws(APIFailure) -> String? {
    has(name) ? try nonemptyText(name) : nil
  }

  /// The texts of an array.
  ///
  /// - Throws: 422 where there is none, or anything else.
  func texts(_ name: String) throws(APIFailure) -> [String] {
    let place = path(of: name)
    guard let elements = try member(name).array else { throw .wrongType(at: place) }
    return try elements.enumerated().map { (index, element) throws(APIFailure) in
      try Self.text(element, at: place + [.index(index)])
    }
  }

  /// A truth value, or a default where there is none, or null.
  ///
  /// - Throws: 422 for anything else.
  func bool(_ name: String, default value: Bool) throws(APIFailure) -> Bool {
    if isNull(name) { return value }
    guard let bool = try member(name).bool else { throw .wrongType(at: path(of: name)) }
    return bool
  }

  /// - Throws: 422 where there is none, or no object.
  func object(_ name: String) throws(APIFailure) -> RequestObject {
    try RequestObject(member(name), at: path(of: name))
  }

  /// The object of a member; nil where there is none, or null.
  ///
  /// - Throws: 422 for anything else.
  func objectUnlessNull(_ name: String) throws(APIFailure) -> RequestObject? {
    isNull(name) ? nil : try object(name)
  }

  private func isNull(_ name: String) -> Bool {
    if case .null = value[name] ?? .null { true } else { false }
  }

  private func member(_ name: String) throws(APIFailure) -> JSONValue {
    guard let member = value[name] else { throw .invalid("Required", code: "invalid_type", path: path(of: name)) }
    return member
  }

  private func path(of name: String) -> [APIFailure.PathComponent] { path + [.key(name)] }

  private static func text(_ value: JSONValue, at path: [APIFailure.PathComponent]) throws(APIFailure) -> String {
    guard let text = value.string else { throw .wrongType(at: path) }
    return text
  }
}

extension APIFailure {
  fileprivate static func wrongType(at path: [PathComponent]) -> APIFailure {
    .invalid("Wrong type", code: "invalid_type", path: path)
  }
}
