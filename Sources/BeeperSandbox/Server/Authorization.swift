import HTTPTypes
import Hummingbird

/// Lets requests pass whose bearer token has the scope that the method needs.
struct Authorization: RouterMiddleware {
  let token: String
  let readOnlyToken: String

  func handle(
    _ request: Request, context: SandboxContext, next: @concurrent (Request, SandboxContext) async throws -> Response
  ) async throws -> Response {
    switch request.headers[.authorization] {
    case "Bearer \(token)": break
    case "Bearer \(readOnlyToken)": guard request.method == .get else { throw APIFailure.forbidden }
    default: throw APIFailure.unauthorized
    }
    return try await next(request, context)
  }
}
