package import BeeperDesktop
import BeeperLogin
import BeeperSandbox
import ContactBook
import FileWriting
import Foundation
import Ledger
import Outreach

/// One thing that a run needs, and how it is.
package struct Check: Sendable {
  package enum State: Hashable, Sendable {
    case ok
    /// A run goes on, but perhaps not as wanted.
    case warning(cure: String)
    /// A run stops with such a failure.
    case failed(cure: String, ImportFailure.Kind)
  }

  package let name: String
  package let finding: String
  package let state: State

  static func ok(_ name: String, _ finding: String) -> Check {
    Check(name: name, finding: finding, state: .ok)
  }

  static func warning(_ name: String, _ finding: String, cure: String) -> Check {
    Check(name: name, finding: finding, state: .warning(cure: cure))
  }

  static func failed(_ name: String, _ finding: String, cure: String, _ kind: ImportFailure.Kind) -> Check {
    Check(name: name, finding: finding, state: .failed(cure: cure, kind))
  }

  /// A check that ended in an error, whose sentence says what happened and what to do.
  static func failed(_ name: String, _ finding: String, _ failure: ImportFailure) -> Check {
    .failed(name, finding, cure: failure.message, failure.kind)
  }
}

/// Looks at what a run needs of this machine.
package struct MachineChecks: Sendable {
  let ledgerPath: String
  let stateFolder: String
  /// What the environment names as the region; nil for nothing.
  let regionCode: String?

  package init(ledgerPath: String, stateFolder: String, regionCode: String?) {
    self.ledgerPath = ledgerPath
    self.stateFolder = stateFolder
    self.regionCode = regionCode
  }

  package func checks() async throws -> [Check] {
    [stateFolderCheck, try await ledger, region, resultsFolder]
  }

  private var stateFolderCheck: Check {
    let name = "state folder"
    let folder = stateFolder
    guard let isPrivate = PrivatePath.isPrivate(folder) else {
      let parent = Self.nearestExisting(above: folder)
      guard FileManager.default.isWritableFile(atPath: parent) else {
        return .failed(
          name, "\(folder) cannot be made", cure: "Make \(parent) writable for you, or set XDG_STATE_HOME.",
          .failure)
      }
      return .ok(name, "\(folder) will be made by the first run")
    }
    guard FileManager.default.isWritableFile(atPath: folder) else {
      return .failed(
        name, "\(folder) cannot be written", cure: "Make it yours, or set XDG_STATE_HOME.", .failure)
    }
    guard isPrivate else {
      return .warning(name, "others can look into \(folder)", cure: "Close it with chmod 700 \(folder).")
    }
    return .ok(name, "\(folder), yours alone")
  }

  private var ledger: Check {
    get async throws {
      guard FileManager.default.fileExists(atPath: ledgerPath) else {
        return .ok("ledger", "none yet: the first run makes \(ledgerPath)")
      }
      do {
        let count = try await Ledger.withExclusiveUse(of: ledgerPath) { try $0.runs().count }
        return .ok("ledger", "\(ledgerPath), \(count == 1 ? "1 run" : "\(count) runs")")
      } catch let error as LedgerError {
        return .failed("ledger", "\(ledgerPath) is not usable now", ImportFailure(error))
      }
    }
  }

  private var region: Check {
    let example = "with two letters such as DE or US"
    guard let code = regionCode, !code.isEmpty else {
      return .warning(
        "region", "none: a run asks; without a terminal national phone numbers are left out",
        cure: "Set BEEPER_IMPORT_REGION, or pass --region, \(example).")
    }
    guard Region(code) != nil else {
      return .failed(
        "region", "BEEPER_IMPORT_REGION is \"\(code)\", which is not a region", cure: "Set it \(example).", .usage)
    }
    return .ok("region", "\(code), from BEEPER_IMPORT_REGION")
  }

  private var resultsFolder: Check {
    let folder = FileManager.default.currentDirectoryPath
    guard FileManager.default.isWritableFile(atPath: folder) else {
      return .failed(
        "results folder", "\(folder) cannot be written", cure: "Go to another folder, or name a file with --report.",
        .failure)
    }
    return .ok("results folder", folder)
  }

  private static func nearestExisting(above path: String) -> String {
    var url = URL(filePath: path)
    while url.path != "/", !FileManager.default.fileExists(atPath: url.path) { url = url.deletingLastPathComponent() }
    return url.path
  }
}

/// Asks the server everything that a run needs of it.
package struct ServerChecks: Sendable {
  private let server: Result<ServerChoice, BaseURLError>
  /// The accounts that a run would be asked to use.
  private let selectors: [String]

  /// An examination of the chosen server, or of why its address is none.
  package init(_ server: Result<ServerChoice, BaseURLError>, selectors: [String]) {
    self.server = server
    self.selectors = selectors
  }

  /// The checks of the server, the token and the accounts; those that an earlier failure makes senseless are left out.
  package func checks() async throws -> [Check] {
    switch server {
    case .success(.sandbox(let world)):
      return try await Sandbox.serve(try World.chosen(world)) { server in
        let token = AccessToken(server.accessToken).map { FoundToken(token: $0, origin: .sandbox) }
        return try await checks(at: try BaseURL(server.baseURL), token: token)
      }
    case .success(.desktop(let baseURL, let tokens)):
      do {
        return try await checks(at: baseURL, token: tokens.token(for: baseURL))
      } catch let error as CredentialStoreError {
        let failure = ImportFailure(error.description, .failure)
        return try await checks(
          at: baseURL, token: nil, missing: .failed("token", "the stored login is not usable", failure))
      }
    case .failure(let error):
      return [.failed("server", "no usable address", ImportFailure(error.description, .beeperUnusable))]
    }
  }

  private func checks(
    at baseURL: BaseURL, token: FoundToken?,
    missing: Check = .failed("token", "none", cure: FoundToken.cure.sentence, .loginNeeded)
  ) async throws -> [Check] {
    try await BeeperClient.withClient(
      baseURL: baseURL, token: token?.token, configuration: .singleTry
    ) { client in
      let info: ServerInfo
      do throws(BeeperError) {
        info = try await client.info()
      } catch {
        let server = Check.failed("server", "none at \(baseURL)", ImportFailure(error))
        return [server] + (token == nil ? [missing] : [])
      }
      let server = Check.server(info, at: baseURL)
      guard let token else { return server + [missing] }
      return server + (await accountChecks(client, token: token))
    }
  }

  private func accountChecks(_ client: BeeperClient, token: FoundToken) async -> [Check] {
    let accounts: [Account]
    do throws(BeeperError) {
      accounts = try await client.accounts()
    } catch {
      switch error {
      case .unauthorized, .forbidden:
        return [.failed("token", "not accepted, \(token.origin.words)", ImportFailure(error))]
      default:
        return [.failed("accounts", "cannot be read", ImportFailure(error))]
      }
    }
    return [.token(token.origin, scope: await scope(of: token, client))]
      + Check.accounts(accounts, selectors: selectors, isSandbox: isSandbox)
  }

  private var isSandbox: Bool { if case .success(.sandbox) = server { true } else { false } }

  /// What the token allows; nil when the server does not say, which only older ones do not.
  private func scope(of token: FoundToken, _ client: BeeperClient) async -> TokenScope? {
    do throws(LoginError) {
      return try await client.introspect(token.token, at: client.authorizationServer())?.scope
    } catch {
      return nil
    }
  }
}

extension String {
  /// The text with a capital letter at its beginning and a full stop at its end.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + "." }
}

/// What a server says of itself, as checks.
extension Check {
  /// How the server at `baseURL` is: its version, and who can reach it.
  static func server(_ info: ServerInfo, at baseURL: BaseURL) -> [Check] {
    let name = "server"
    let finding = "\(info.appName) \(info.appVersion) at \(baseURL)"
    var checks: [Check] = []
    do {
      try info.requireChatStart()
      checks.append(
        info.desktopVersion == nil
          ? .warning(
            name, finding, cure: "This version does not know that number: a run tries it; else update Beeper.")
          : .ok(name, finding))
    } catch {
      checks.append(.failed(name, finding, ImportFailure(error)))
    }
    switch info.remoteAccess {
    case true?:
      checks.append(
        .warning(
          "remote access", "on: other computers can reach the server",
          cure: "Switch it off in Beeper's settings unless you need it; whoever has a token can read and write."))
    case false?: checks.append(.ok("remote access", "off"))
    case nil: break
    }
    return checks
  }

  /// How a token that the server accepts is; `scope` as far as the server says.
  static func token(_ origin: FoundToken.Origin, scope: TokenScope?) -> Check {
    let finding = "accepted, \(origin.words)"
    guard let scope else { return .ok("token", "\(finding); the server does not say what it allows") }
    let allowed = scope.words.isEmpty ? "nothing" : scope.words.joined(separator: " and ")
    guard !scope.sufficesForImports else { return .ok("token", "\(finding), allows \(allowed)") }
    return .failed(
      "token", "\(finding), allows \(allowed) only", cure: "Run beeper-import login and approve reading and writing.",
      .loginNeeded)
  }

  /// How the accounts are, and which of them a run uses that `selectors` choose for.
  static func accounts(_ accounts: [Account], selectors: [String], isSandbox: Bool) -> [Check] {
    accounts.map(account) + [selection(selectors, among: accounts, isSandbox: isSandbox)]
  }

  private static func account(_ account: Account) -> Check {
    let kinds = account.bridgeType.resolvableKinds.map(\.words).joined(separator: ", ")
    let status = account.status?.rawValue.replacing("_", with: " ") ?? "state unknown"
    let remark = account.statusText.map { " (\($0))" } ?? ""
    let finding = "\(account.networkName), \(status)\(remark), finds people by \(kinds)"
    let name = "account \(account.accountID)"
    return account.isConnected
      ? .ok(name, finding) : .warning(name, finding, cure: "Reconnect it in Beeper's settings to use it.")
  }

  private static func selection(_ selectors: [String], among accounts: [Account], isSandbox: Bool) -> Check {
    do {
      let chosen = try AccountSelection(selectors, among: accounts, defaultsToAll: isSandbox).accounts
      return .ok("account to use", chosen.map(\.accountID).joined(separator: ", then "))
    } catch .ambiguous(let ids) {
      return .warning(
        "account to use", "a question at the start of the run",
        cure: "Choose with --account, one of \(ids.joined(separator: ", ")): without a terminal nobody can be asked.")
    } catch {
      return .failed("account to use", "none", ImportFailure(error))
    }
  }
}

extension FoundToken.Origin {
  /// Where the token comes from, for people.
  var words: String {
    switch self {
    case .environment: "from BEEPER_ACCESS_TOKEN"
    case .login(let store): "from the login stored in \(store)"
    case .sandbox: "the sandbox's own"
    }
  }
}

extension Outreach.IdentifierKind {
  fileprivate var words: String {
    switch self {
    case .id: "ID"
    case .phoneNumber: "phone number"
    case .email: "e-mail"
    case .username: "username"
    }
  }
}
