/// One thing that a run needs, and how it is.
struct Check {
  /// How a thing is.
  enum State {
    case ok
    /// A run goes on, but perhaps not as wanted.
    case warning(cure: String)
    /// A run stops, with the given code.
    case failed(cure: String, exit: ProductExitCode)
  }

  let name: String
  let finding: String
  let state: State

  static func ok(_ name: String, _ finding: String) -> Check {
    Check(name: name, finding: finding, state: .ok)
  }

  static func warning(_ name: String, _ finding: String, cure: String) -> Check {
    Check(name: name, finding: finding, state: .warning(cure: cure))
  }

  static func failed(_ name: String, _ finding: String, cure: String, exit: ProductExitCode) -> Check {
    Check(name: name, finding: finding, state: .failed(cure: cure, exit: exit))
  }

  /// A check that ended in an error, whose sentence says what happened and what to do.
  static func failed(_ name: String, _ finding: String, _ failure: CommandFailure) -> Check {
    .failed(name, finding, cure: failure.message, exit: failure.exit)
  }
}
