import HTTPTypes
import Hummingbird
import NIOConcurrencyHelpers

/// The routes of the API.
struct Routes: Sendable {
  let desktop: NIOLockedValueBox<Desktop>
  let world: World
  let desk: NIOLockedValueBox<OAuthDesk>

  init(desktop: NIOLockedValueBox<Desktop>, world: World) {
    self.desktop = desktop
    self.world = world
    desk = NIOLockedValueBox(OAuthDesk(world))
  }

  static let booksPath = "/sandbox/books"

  func router() -> Router<SandboxContext> {
    let router = Router(context: SandboxContext.self)
    router.add(middleware: Answering(desktop: desktop, appVersion: world.appVersion))
    router.get("/v1/info") { _, context in
      Response(json: ServerInfo(appVersion: world.appVersion, port: context.channel.localAddress?.port ?? 0))
    }
    router.get("/sandbox/books") { _, _ in try Response(encoding: desktop.withLockedValue { $0.books() }) }
    addLogin(to: router)
    let group = router.group().add(middleware: Authorization(desk: desk))
    addAccounts(to: group)
    addChatReads(to: group)
    addChatWrites(to: group)
    return router
  }

  private func addAccounts(to group: RouterGroup<SandboxContext>) {
    group.get("/v1/accounts") { request, context in
      try await answer(request, context) { _ in desktop.withLockedValue { $0.accounts() } }
    }
    group.get("/v1/accounts/{accountID}/contacts") { request, context in
      let query = RequestQuery(request: request, context: context)
      let accountID = try query.component("accountID")
      guard let text = query.text("query"), !text.isEmpty else {
        throw APIFailure.invalid("Required", code: "invalid_type", path: [.key("query")])
      }
      return try await answer(request, context, accountID: accountID, identifiers: [text]) { _ in
        try desktop.withLockedValue { try $0.contacts(accountID, query: text) }
      }
    }
    group.get("/v1/accounts/{accountID}/contacts/list") { request, context in
      let query = RequestQuery(request: request, context: context)
      let accountID = try query.component("accountID")
      let page = try query.page(size: 50)
      return try await answer(request, context, accountID: accountID) { query in
        try desktop.withLockedValue { try $0.contactList(accountID, query: query.text("query"), page) }
      }
    }
  }

  private func addChatReads(to group: RouterGroup<SandboxContext>) {
    group.get("/v1/chats") { request, context in
      try await answer(request, context) { query in
        let search = ChatSearch(query: nil, scope: .titles, kind: .any, accountIDs: Set(query.values("accountIDs")))
        let page = try query.page(size: world.chatPageSize)
        return try desktop.withLockedValue { try $0.chats(search, page, previews: true) }
      }
    }
    group.get("/v1/chats/search") { request, context in
      try await answer(request, context) { query in
        let search = ChatSearch(
          query: query.text("query"), scope: try query.choice("scope", default: .titles),
          kind: try query.choice("type", default: .any), accountIDs: Set(query.values("accountIDs")))
        let page = try query.page(size: 50)
        return try desktop.withLockedValue { try $0.chats(search, page, previews: false) }
      }
    }
    group.get("/v1/chats/{chatID}") { request, context in
      try await answer(request, context) { query in
        let count = try query.number("maxParticipantCount", in: -1...500, default: 100)
        let chatID = try query.component("chatID")
        return try desktop.withLockedValue { try $0.chat(chatID, participants: count < 0 ? .max : count) }
      }
    }
    group.get("/v1/chats/{chatID}/messages") { request, context in
      try await answer(request, context) { query in
        let chatID = try query.component("chatID")
        let page = try query.page(size: world.chatPageSize)
        return try desktop.withLockedValue { try $0.messages(chatID, page) }
      }
    }
  }

  private func addChatWrites(to group: RouterGroup<SandboxContext>) {
    group.post("/v1/chats/start") { request, context in
      let start = try StartRequest(await request.object())
      let exchange = Exchange(request: request, context: context, desktop: desktop)
      let (admission, person) = desktop.withLockedValue { $0.admit(start) }
      return try await exchange.answer(admission) {
        try desktop.withLockedValue { try $0.start(start, with: person) }
      }
    }
    group.patch("/v1/chats/{chatID}") { request, context in
      let update = try ChatUpdate(await request.object())
      return try await answer(request, context) { query in
        let chatID = try query.component("chatID")
        return try desktop.withLockedValue { try $0.update(chatID, update) }
      }
    }
    group.post("/v1/chats/{chatID}/messages") { request, context in
      let message = try MessageRequest(await request.object())
      return try await answer(request, context) { query in
        let chatID = try query.component("chatID")
        return try desktop.withLockedValue { try $0.send(message.text, to: chatID) }
      }
    }
  }

  /// Admits a request other than a start and answers it.
  func answer(
    _ request: Request, _ context: SandboxContext, accountID: String? = nil, identifiers: [String] = [],
    _ serve: (RequestQuery) async throws -> some JSONRepresentable
  ) async throws -> Response {
    let call = Call(
      method: request.method.rawValue, path: request.uri.path.percentDecoded ?? request.uri.path, accountID: accountID,
      identifiers: identifiers)
    let exchange = Exchange(request: request, context: context, desktop: desktop)
    return try await exchange.answer(desktop.withLockedValue { $0.admit(call) }) {
      try await serve(RequestQuery(request: request, context: context))
    }
  }
}
