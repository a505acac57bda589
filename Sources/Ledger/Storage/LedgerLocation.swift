import Foundation

/// Where ledgers are kept: the XDG state directory (XDG Base Directory Specification 0.8).
package enum LedgerLocation {
  /// The path of the ledger that `environment` leads to.
  package static func path(isSandbox: Bool, environment: [String: String]) -> String {
    stateFolder(environment) + (isSandbox ? "/sandbox.sqlite" : "/ledger.sqlite")
  }

  /// The folder of everything this tool keeps between runs.
  package static func stateFolder(_ environment: [String: String]) -> String {
    // The specification wants relative paths to be ignored.
    let state =
      environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.local/state"
    return state + "/beeper-import"
  }
}
