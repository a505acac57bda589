import BeeperDesktop
import BeeperLogin
import BeeperSandbox

/// Asks the server everything that a run needs of it.
struct ServerExamination {
  let options: ServerOptions
  /// The accounts that a run would be asked to use.
  let selectors: [String]
  let environment: [String: String]

  /// The checks of the server, the token and the accounts; those that an earlier failure makes senseless are left out.
  func checks() async throws -> [Check] {
    if options.sandbox {
      return try await Sandbox.serve(try World.chosen(options.world)) { server in
        let token = AccessToken(server.accessToken).map { FoundToken(token: $0, source: .sandbox) }
        return try await checks(at: try BaseURL(server.baseURL), token: token)
      }
    }
    let baseURL: BaseURL
    do {
      baseURL = try options.address.baseURL(environment)
    } catch {
      return [.failed("server", "no usable address", CommandFailure(error.description, exit: .beeperUnusable))]
    }
    do {
      return try await checks(at: baseURL, token: FoundToken(for: baseURL, environment: environment))
    } catch let error as CredentialStoreError {
      let failure = CommandFailure(error.description, exit: .failure)
      return try await checks(
        at: baseURL, token: nil, missing: .failed("token", "the stored login is not usable", failure))
    }
  }

  private func checks(
    at baseURL: BaseURL, token: FoundToken?,
    missing: Check = .failed("token", "none", cure: FoundToken.cure.sentence, exit: .loginNeeded)
  ) async throws -> [Check] {
    try await BeeperClient.withClient(
      baseURL: baseURL, token: token?.token, configuration: .singleTry
    ) { client in
      let info: ServerInfo
      do throws(BeeperError) {
        info = try await client.info()
      } catch {
        let server = Check.failed("server", "none at \(baseURL)", CommandFailure(error))
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
        return [.failed("token", "not accepted, \(token.source.words)", CommandFailure(error))]
      default:
        return [.failed("accounts", "cannot be read", CommandFailure(error))]
      }
    }
    return [.token(token.source, scope: await scope(of: token, client))]
      + Check.accounts(accounts, selectors: selectors, isSandbox: options.sandbox)
  }

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
