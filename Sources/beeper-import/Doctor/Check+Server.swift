import BeeperDesktop
import Outreach

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
      checks.append(.failed(name, finding, CommandFailure(error)))
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
  static func token(_ source: FoundToken.Source, scope: TokenScope?) -> Check {
    let finding = "accepted, \(source.words)"
    guard let scope else { return .ok("token", "\(finding); the server does not say what it allows") }
    let allowed = scope.words.isEmpty ? "nothing" : scope.words.joined(separator: " and ")
    guard !scope.sufficesForImports else { return .ok("token", "\(finding), allows \(allowed)") }
    return .failed(
      "token", "\(finding), allows \(allowed) only", cure: "Run beeper-import login and approve reading and writing.",
      exit: .loginNeeded)
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
      return .failed("account to use", "none", CommandFailure(error))
    }
  }
}

extension FoundToken.Source {
  /// Where the token comes from, for people.
  var words: String {
    switch self {
    case .environment: "from BEEPER_ACCESS_TOKEN"
    case .login(let store): "from the login stored in \(store)"
    case .sandbox: "the sandbox's own"
    }
  }
}

extension IdentifierKind {
  fileprivate var words: String {
    switch self {
    case .id: "ID"
    case .phoneNumber: "phone number"
    case .email: "e-mail"
    case .username: "username"
    }
  }
}
