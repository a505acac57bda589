import HTTPTypes
import Hummingbird
import NIOConcurrencyHelpers

/// Records every request in the books, except those that read the books.
struct RequestBookkeeping: RouterMiddleware {
  let desktop: NIOLockedValueBox<Desktop>

  func handle(
    _ request: Request, context: SandboxContext, next: @concurrent (Request, SandboxContext) async throws -> Response
  ) async throws -> Response {
    guard context.endpointPath != Routes.booksPath else { return try await next(request, context) }
    let route = "\(request.method) \(context.endpointPath ?? request.uri.path)"
    desktop.withLockedValue { $0.books.recordRequest(route) }
    defer { desktop.withLockedValue { $0.books.recordAnswer(route) } }
    return try await next(request, context)
  }
}

/// Gives every answer the app's version, and errors their JSON shape.
struct ErrorAnswers: RouterMiddleware {
  let appVersion: String

  private static let versionHeader = HTTPField.Name("X-Beeper-Desktop-Version")

  func handle(
    _ request: Request, context: SandboxContext, next: @concurrent (Request, SandboxContext) async throws -> Response
  ) async throws -> Response {
    var response = try await answer(request, context, next)
    if let name = Self.versionHeader { response.headers[name] = appVersion }
    return response
  }

  private func answer(
    _ request: Request, _ context: SandboxContext,
    _ next: @concurrent (Request, SandboxContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let failure as APIFailure {
      return try failure.response()
    } catch let failure as OAuthFailure {
      return try Response(json: failure, status: .badRequest)
    } catch let error as HTTPError {
      return try APIFailure(error).response()
    }
  }
}

extension APIFailure {
  /// What Hummingbird found wrong with a request.
  fileprivate init(_ error: HTTPError) {
    self = error.status == .notFound ? .noSuchRoute : APIFailure(error.status.code, "bad_request", "Bad request")
  }

  fileprivate func response() throws -> Response {
    var response = try Response(json: self, status: HTTPResponse.Status(code: status))
    if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
    return response
  }
}

/// Lets requests pass whose bearer token has the scope that the method needs.
struct TokenCheck: RouterMiddleware {
  let authorization: NIOLockedValueBox<AuthorizationServer>

  func handle(
    _ request: Request, context: SandboxContext, next: @concurrent (Request, SandboxContext) async throws -> Response
  ) async throws -> Response {
    guard let field = request.headers[.authorization], field.hasPrefix("Bearer "),
      let grant = authorization.withLockedValue({ $0.grant(of: String(field.dropFirst(7))) })
    else { throw APIFailure.unauthorized }
    guard grant.scopes.contains(request.method == .get ? "read" : "write") else { throw APIFailure.forbidden }
    return try await next(request, context)
  }
}
