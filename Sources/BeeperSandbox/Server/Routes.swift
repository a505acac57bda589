import HTTPTypes
import Hummingbird
import NIOConcurrencyHelpers

/// The routes of the API.
struct Routes: Sendable {
  static let booksPath = "/sandbox/books"

  private let desktop: NIOLockedValueBox<Desktop>
  private let world: World
  private let authorization: NIOLockedValueBox<AuthorizationServer>
  private let responder: Responder

  init(desktop: NIOLockedValueBox<Desktop>, world: World) {
    self.desktop = desktop
    self.world = world
    authorization = NIOLockedValueBox(AuthorizationServer(world))
    responder = Responder(desktop: desktop)
  }

  func router() -> Router<SandboxContext> {
    let router = Router(context: SandboxContext.self)
    router.add(middleware: RequestBookkeeping(desktop: desktop))
    router.add(middleware: ErrorAnswers(appVersion: world.appVersion))
    router.get("/v1/info") { _, context in
      try Response(json: ServerInfo(appVersion: world.appVersion, port: context.port))
    }
    router.get(RouterPath(Self.booksPath)) { _, _ in try Response(json: desktop.withLockedValue { $0.currentBooks() }) }
    OAuthRoutes(server: authorization, responder: responder).add(to: router)
    let group = router.group().add(middleware: TokenCheck(authorization: authorization))
    addAccounts(to: group)
    addChatReads(to: group)
    addChatWrites(to: group)
    return router
  }

  private func addAccounts(to group: RouterGroup<SandboxContext>) {
    group.get("/v1/accounts") { request, context in
      try await responder.respond(to: request, context) { _ in desktop.withLockedValue { $0.accounts() } }
    }
    group.get("/v1/accounts/{accountID}/contacts") { request, context in
      let parameters = RequestParameters(request: request, context: context)
      let accountID = try parameters.component("accountID")
      guard let query = parameters.text("query"), !query.isEmpty else {
        throw APIFailure.invalid("Required", code: "invalid_type", path: [.key("query")])
      }
      return try await responder.respond(to: request, context, accountID: accountID, identifiers: [query]) { _ in
        try desktop.withLockedValue { try $0.contacts(accountID, query: query) }
      }
    }
    group.get("/v1/accounts/{accountID}/contacts/list") { request, context in
      let parameters = RequestParameters(request: request, context: context)
      let accountID = try parameters.component("accountID")
      let page = try parameters.page(size: 50)
      return try await responder.respond(to: request, context, accountID: accountID) { parameters in
        try desktop.withLockedValue { try $0.contactList(accountID, query: parameters.text("query"), page) }
      }
    }
  }

  private func addChatReads(to group: RouterGroup<SandboxContext>) {
    group.get("/v1/chats") { request, context in
      try await responder.respond(to: request, context) { parameters in
        let search = ChatSearch(
          query: nil, scope: .titles, kind: .any, accountIDs: Set(parameters.values("accountIDs")))
        let page = try parameters.page(size: world.chatPageSize)
        return try desktop.withLockedValue { try $0.chats(search, page, previews: true) }
      }
    }
    group.get("/v1/chats/search") { request, context in
      try await responder.respond(to: request, context) { parameters in
        let search = ChatSearch(
          query: parameters.text("query"), scope: try parameters.choice("scope", default: .titles),
          kind: try parameters.choice("type", default: .any), accountIDs: Set(parameters.values("accountIDs")))
        let page = try parameters.page(size: 50)
        return try desktop.withLockedValue { try $0.chats(search, page, previews: false) }
      }
    }
    group.get("/v1/chats/{chatID}") { request, context in
      try await responder.respond(to: request, context) { parameters in
        let count = try parameters.number("maxParticipantCount", in: -1...500, default: 100)
        let chatID = try parameters.component("chatID")
        return try desktop.withLockedValue { try $0.chat(chatID, participants: count < 0 ? .max : count) }
      }
    }
    group.get("/v1/chats/{chatID}/messages") { request, context in
      try await responder.respond(to: request, context) { parameters in
        let chatID = try parameters.component("chatID")
        let page = try parameters.page(size: world.chatPageSize)
        return try desktop.withLockedValue { try $0.messages(chatID, page) }
      }
    }
  }

  private func addChatWrites(to group: RouterGroup<SandboxContext>) {
    group.post("/v1/chats/start") { request, context in
      let start = try await request.decoded(as: StartRequest.self)
      let (admission, person) = desktop.withLockedValue { $0.admit(start) }
      return try await responder.respond(admission, context) {
        try desktop.withLockedValue { try $0.start(start, with: person) }
      }
    }
    group.patch("/v1/chats/{chatID}") { request, context in
      let update = try await request.decoded(as: ChatUpdate.self)
      return try await responder.respond(to: request, context) { parameters in
        let chatID = try parameters.component("chatID")
        return try desktop.withLockedValue { try $0.update(chatID, update) }
      }
    }
    group.post("/v1/chats/{chatID}/messages") { request, context in
      let message = try await request.decoded(as: MessageRequest.self)
      return try await responder.respond(to: request, context) { parameters in
        let chatID = try parameters.component("chatID")
        return try desktop.withLockedValue { try $0.send(message.text, to: chatID) }
      }
    }
  }
}
