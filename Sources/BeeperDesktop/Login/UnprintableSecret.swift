/// A value that cannot be printed by accident.
package protocol UnprintableSecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension UnprintableSecret {
  /// Nothing of the secret.
  package var description: String { "<secret>" }
  /// Nothing of the secret.
  package var debugDescription: String { description }
  /// No children, so that `dump` and failed expectations show nothing of the secret.
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
