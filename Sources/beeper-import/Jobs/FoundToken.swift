import BeeperDesktop
import BeeperLogin
import Ledger

/// An access token, and where it comes from.
struct FoundToken {
  /// Where access tokens come from.
  enum Source: Equatable {
    case environment
    case login(store: String)
    case sandbox
  }

  let token: AccessToken
  let source: Source

  /// The token for the server at `baseURL`: the environment's, else that of the stored login. Nil without both.
  ///
  /// - Throws: `CredentialStoreError`.
  init?(for baseURL: BaseURL, environment: [String: String]) throws(CredentialStoreError) {
    if let token = environment["BEEPER_ACCESS_TOKEN"].flatMap(AccessToken.init) {
      self.init(token: token, source: .environment)
      return
    }
    let store = CredentialStore(environment)
    guard let credential = try store.credential(for: baseURL) else { return nil }
    self.init(token: credential.token, source: .login(store: store.name))
  }

  init(token: AccessToken, source: Source) {
    self.token = token
    self.source = source
  }

  /// What to do without a token.
  static let cure = """
    run beeper-import login, or in Beeper, open Settings, Integrations, Approved connections, press "+", and pass what \
    it copies as the environment variable BEEPER_ACCESS_TOKEN
    """
}

extension CredentialStore {
  /// The store that `environment` leads to, beside the ledger.
  init(_ environment: [String: String]) {
    self.init(folder: LedgerLocation.stateFolder(environment), environment: environment)
  }
}
