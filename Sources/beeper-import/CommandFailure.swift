import ArgumentParser
import BeeperDesktop
import BeeperLogin
import ContactBook
import FileWriting
import Ledger
import Outreach
import Reports

/// What ends a command before its work is done: a sentence for people and an exit code for programs.
struct CommandFailure: Error {
  let message: String
  let exit: ProductExitCode

  init(_ message: String, exit: ProductExitCode) {
    self.message = message
    self.exit = exit
  }
}

extension CommandFailure {
  init(_ error: BeeperError) {
    switch error {
    case .unauthorized, .forbidden: self.init(error.description, exit: .loginNeeded)
    case .cancelled: self.init("interrupted", exit: .interrupted)
    default: self.init(error.description, exit: .beeperUnusable)
    }
  }

  init(_ error: LoginError) {
    switch error {
    case .server(let error): self.init(error)
    case .cannotListen: self.init(error.description, exit: .failure)
    case .noAuthorizationServer, .missingEndpoint, .foreignEndpoint, .noPKCE:
      self.init(error.description, exit: .beeperUnusable)
    default: self.init(error.description, exit: .loginNeeded)
    }
  }

  init(_ error: LedgerError) {
    switch error {
    case .inUse: self.init(error.description, exit: .ledgerInUse)
    default: self.init(error.description, exit: .failure)
    }
  }

  init(_ failure: AccountSelection.Failure) { self.init(failure.description, exit: .beeperUnusable) }
}

/// Runs `body`; what it throws is said on standard error and becomes the exit code that the product promises.
func reportingFailures(on console: Console, _ body: () async throws -> Void) async throws {
  do {
    try await body()
  } catch is CancellationError {
    throw ProductExitCode.interrupted.code
  } catch {
    guard let failure = CommandFailure(anticipated: error) else { throw error }
    console.error(failure.message)
    throw failure.exit.code
  }
}

extension CommandFailure {
  /// The failure behind an error that commands meet; nil for any other.
  init?(anticipated error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as BeeperError: self.init(error)
    case let error as LoginError: self.init(error)
    case let error as LedgerError: self.init(error)
    case let error as BaseURLError: self.init(error.description, exit: .beeperUnusable)
    case let error as CredentialStoreError: self.init(error.description, exit: .failure)
    case let refusal as OverridesRefusal: self.init(refusal.description, exit: .usage)
    case let failure as WholeFile.Failure: self.init(failure.description, exit: .failure)
    default: return nil
    }
  }
}
