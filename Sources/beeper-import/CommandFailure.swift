import ArgumentParser
import BeeperDesktop
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
  } catch let failure as CommandFailure {
    console.error(failure.message)
    throw failure.exit.code
  } catch let error as BeeperError {
    let failure = CommandFailure(error)
    console.error(failure.message)
    throw failure.exit.code
  } catch let error as LedgerError {
    let failure = CommandFailure(error)
    console.error(failure.message)
    throw failure.exit.code
  } catch let failure as WholeFile.Failure {
    console.error(failure.description)
    throw ExitCode.failure
  } catch is CancellationError {
    throw ProductExitCode.interrupted.code
  }
}
