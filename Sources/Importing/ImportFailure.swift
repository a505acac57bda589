package import BeeperDesktop
import BeeperLogin
import ContactBook
import FileWriting
package import Ledger
package import Outreach

/// What ends an import, or another command, before its work is done: a sentence for people and a kind for programs.
package struct ImportFailure: Error, Hashable, Sendable {
  /// What a program can tell failures apart by.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// The settings, or a file that they name, cannot be used as they are.
    case usage
    /// Nobody in the inputs can be reached.
    case nothingUsable
    case loginNeeded
    /// Beeper cannot be reached, is too old, or has no account that can be used.
    case beeperUnusable
    case planIsStale
    case ledgerInUse
    case interrupted
    /// Something that should not happen, such as a ledger that cannot be written.
    case failure
  }

  /// What happened and what to do, for people.
  package let message: String
  package let kind: Kind

  package init(_ message: String, _ kind: Kind) {
    self.message = message
    self.kind = kind
  }
}

extension ImportFailure {
  package init(_ error: BeeperError) {
    switch error {
    case .unauthorized, .forbidden: self.init(error.description, .loginNeeded)
    case .cancelled: self.init("interrupted", .interrupted)
    default: self.init(error.description, .beeperUnusable)
    }
  }

  package init(_ error: LoginError) {
    switch error {
    case .server(let error): self.init(error)
    case .cannotListen: self.init(error.description, .failure)
    case .noAuthorizationServer, .missingEndpoint, .foreignEndpoint, .noPKCE:
      self.init(error.description, .beeperUnusable)
    default: self.init(error.description, .loginNeeded)
    }
  }

  package init(_ error: LedgerError) {
    switch error {
    case .inUse: self.init(error.description, .ledgerInUse)
    default: self.init(error.description, .failure)
    }
  }

  package init(_ failure: AccountSelection.Failure) { self.init(failure.description, .beeperUnusable) }

  /// The failure behind an error that imports and other commands meet; nil for any other.
  package init?(anticipated error: any Error) {
    switch error {
    case let failure as ImportFailure: self = failure
    case let error as BeeperError: self.init(error)
    case let error as LoginError: self.init(error)
    case let error as LedgerError: self.init(error)
    case let error as BaseURLError: self.init(error.description, .beeperUnusable)
    case let error as CredentialStoreError: self.init(error.description, .failure)
    case let refusal as OverridesRefusal: self.init(refusal.description, .usage)
    case let failure as WholeFile.Failure: self.init(failure.description, .failure)
    default: return nil
    }
  }
}
