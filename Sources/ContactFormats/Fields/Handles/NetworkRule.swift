import ContactBook

/// How one network's users are named, spelled and linked to.
struct NetworkRule: Sendable {
  let network: Network
  /// The names exports have for it: letters and digits only, lower-case.
  let words: [Substring]
  /// URI schemes that lead to its users.
  let schemes: [Substring]
  /// Where its links name a user.
  let links: [LinkPattern]
  /// Words that stand in its links where a user would, but name none.
  let reserved: Set<Substring>
  /// What a name of it can be, in the order of trial.
  let shapes: [HandleShape]

  /// A network; lists are separated by blanks.
  init(
    _ network: Network, words: String, schemes: String = "", links: String = "", reserved: String = "",
    _ shapes: [HandleShape]
  ) {
    self.network = network
    self.words = words.split(separator: " ")
    self.schemes = schemes.split(separator: " ")
    self.links = links.split(whereSeparator: \.isWhitespace).map { LinkPattern($0) }
    self.reserved = Set(reserved.split(whereSeparator: \.isWhitespace))
    self.shapes = shapes
  }

  /// What `text` is on this network.
  func reading(_ text: Substring) -> HandleReading {
    shapes.lazy.compactMap { $0.reading(text, on: network) }.first ?? .unrecognised
  }

  /// What `text`, found where links have `capture`, is on this network.
  func reading(_ text: Substring, captured capture: LinkPattern.Capture) -> HandleReading {
    if capture == .user, reserved.contains(Substring(text.lowercased())) { return .unrecognised }
    return shapes.lazy.filter { $0.mayStand(for: capture) }.compactMap { $0.reading(text, on: network) }.first
      ?? .unrecognised
  }

  /// `text` when it is an id that the platform gives.
  func id(_ text: Substring) -> String? {
    shapes.lazy.filter { $0.mayStand(for: .id) }.compactMap { shape in
      if case .handle(let handle) = shape.reading(text, on: network) { handle.id } else { nil }
    }.first
  }
}
