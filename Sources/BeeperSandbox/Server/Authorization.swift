import HTTPTypes
import Hummingbird
import NIOConcurrencyHelpers

/// Lets requests pass whose bearer token has the scope that the method needs.
struct Authorization: RouterMiddleware {
  let desk: NIOLockedValueBox<OAuthDesk>

  func handle(
    _ request: Request, context: SandboxContext, next: @concurrent (Request, SandboxContext) async throws -> Response
  ) async throws -> Response {
    guard let field = request.headers[.authorization], field.hasPrefix("Bearer "),
      let grant = desk.withLockedValue({ $0.grant(of: String(field.dropFirst(7))) })
    else { throw APIFailure.unauthorized }
    guard grant.scopes.contains(request.method == .get ? "read" : "write") else { throw APIFailure.forbidden }
    return try await next(request, context)
  }
}
