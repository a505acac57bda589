/// Stops a run in which something is wrong with more than single people: R11 of the promises.
///
/// A person whom the network does not know is no failure of the run.
struct Breaker {
  /// This many failures in a row stop the run.
  static let failuresInRow = 5
  /// This many failures among the last `window` outcomes stop it as well.
  static let failuresInWindow = 10
  static let window = 20

  private var last: [Bool] = []

  /// Takes an outcome in.
  mutating func note(failed: Bool) {
    last.append(failed)
    if last.count > Self.window { last.removeFirst() }
  }

  /// Whether no start should follow.
  var isOpen: Bool {
    last.suffix(Self.failuresInRow).count { $0 } == Self.failuresInRow
      || last.count { $0 } >= Self.failuresInWindow
  }
}
