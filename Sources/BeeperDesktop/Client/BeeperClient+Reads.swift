import NIOHTTP1

extension BeeperClient {
  /// `GET /v1/info`: what the server is. Needs no token and sends none.
  package func info() async throws(BeeperError) -> ServerInfo {
    let (body, version) = try await read(Endpoint("info"), as: ServerInfo.self, authorized: false)
    var info = body
    info.desktopVersion = version ?? info.desktopVersion
    return info
  }

  /// `GET /v1/accounts`: the connected accounts.
  package func accounts() async throws(BeeperError) -> [Account] {
    try await read(Endpoint("accounts"), as: [Account].self).value
  }

  /// `GET /v1/accounts/{accountID}/contacts`: the people that `query` finds. A phone number, an e-mail address or a
  /// username with a leading `@` is also looked up on the network.
  package func searchContacts(accountID: String, query: String) async throws(BeeperError) -> [User] {
    let endpoint = Endpoint("accounts", accountID, "contacts").adding("query", query)
    return try await read(endpoint, as: ContactsFound.self, hiding: [query]).value.items
  }

  /// `GET /v1/accounts/{accountID}/contacts/list`: the contacts of an account, page by page.
  package func listContacts(
    accountID: String, query: String? = nil, cursor: Cursor? = nil, limit: Int? = nil
  ) async throws(BeeperError) -> Page<User> {
    let endpoint = Endpoint("accounts", accountID, "contacts", "list")
      .adding("query", query).adding("cursor", cursor?.rawValue).adding("limit", limit.map(String.init))
    return try await read(endpoint, as: Page<User>.self, hiding: query.map { [$0] } ?? []).value
  }

  /// `GET /v1/chats`: the chats of the given accounts (of all accounts, when none is given), most recent first.
  package func chats(accountIDs: [String] = [], cursor: Cursor? = nil) async throws(BeeperError) -> Page<Chat> {
    let endpoint = Endpoint("chats").adding("accountIDs", accountIDs).adding("cursor", cursor?.rawValue)
    return try await read(endpoint, as: Page<Chat>.self).value
  }

  /// `GET /v1/chats/search`: the chats that `query` finds in titles or among participants.
  package func searchChats(
    query: String, scope: ChatSearchScope? = nil, accountIDs: [String] = [], cursor: Cursor? = nil
  ) async throws(BeeperError) -> Page<Chat> {
    let endpoint = Endpoint("chats", "search").adding("query", query).adding("scope", scope?.rawValue)
      .adding("accountIDs", accountIDs).adding("cursor", cursor?.rawValue)
    return try await read(endpoint, as: Page<Chat>.self, hiding: [query]).value
  }

  /// `GET /v1/chats/{chatID}`: one chat, by its ID or its local ID.
  package func chat(_ id: String) async throws(BeeperError) -> Chat {
    try await read(Endpoint("chats", id), as: Chat.self).value
  }

  /// `GET /v1/chats/{chatID}/messages`: the messages of a chat, newest first.
  package func messages(chatID: String, cursor: Cursor? = nil) async throws(BeeperError) -> Page<Message> {
    let endpoint = Endpoint("chats", chatID, "messages").adding("cursor", cursor?.rawValue)
    return try await read(endpoint, as: Page<Message>.self).value
  }
}

/// Where a search for chats looks.
package enum ChatSearchScope: String, Hashable, Sendable {
  /// In the titles.
  case titles
  /// Among the participants.
  case participants
}

/// The response to a search for contacts, which has no pages.
private struct ContactsFound: Decodable {
  let items: [User]
}

extension BeeperClient {
  /// Reads `endpoint`, and repeats a read that failed for a passing reason, within the bounds of `retry`.
  ///
  /// - Parameters:
  ///   - endpoint: what to read.
  ///   - type: the type to decode.
  ///   - authorized: whether the token goes with the request.
  ///   - privateTexts: values of the request that must be in no error.
  /// - Returns: the value and, when the response names it, the server's version.
  /// - Throws: the error of the last attempt.
  func read<Value: Decodable>(
    _ endpoint: Endpoint, as type: Value.Type, authorized: Bool = true, hiding privateTexts: [String] = []
  ) async throws(BeeperError) -> (value: Value, version: DesktopVersion?) {
    let redaction = Redaction(privateTexts + transport.secrets)
    let start = timer.now()
    var attempts = 0
    while true {
      do throws(BeeperError) {
        return try await readOnce(endpoint, as: type, authorized: authorized, hiding: redaction)
      } catch {
        attempts += 1
        guard error.isTransient,
          let delay = retry.delay(
            afterAttempts: attempts, retryAfter: error.apiError?.retryAfter, elapsed: timer.now() - start,
            jitter: timer.jitter())
        else { throw error }
        do { try await timer.sleep(delay) } catch { throw .cancelled }
      }
    }
  }

  private func readOnce<Value: Decodable>(
    _ endpoint: Endpoint, as type: Value.Type, authorized: Bool, hiding redaction: Redaction
  ) async throws(BeeperError) -> (value: Value, version: DesktopVersion?) {
    let response: APIResponse
    do throws(RequestFailure) {
      response = try await transport.send(.GET, endpoint, authorized: authorized)
    } catch {
      throw BeeperError(error.cause, at: transport.baseURL)
    }
    guard !response.isRedirect else { throw .redirected(transport.baseURL, status: response.status) }
    guard response.status < 400 else { throw BeeperError(response.apiError(hiding: redaction, now: timer.date())) }
    guard response.isSuccess, let value = response.read(as: type) else {
      throw .unreadableAnswer(transport.baseURL, status: response.status)
    }
    return (value, response.desktopVersion)
  }
}
