import HTTPTypes
import Hummingbird
import NIOConcurrencyHelpers

/// Gives every answer the app's version, errors their JSON shape, and enters every request in the books.
struct Answering: RouterMiddleware {
  let desktop: NIOLockedValueBox<Desktop>
  let appVersion: String

  private static let versionHeader = HTTPField.Name("X-Beeper-Desktop-Version")

  /// Reading the books is the only thing they leave out.
  func handle(
    _ request: Request, context: SandboxContext, next: @concurrent (Request, SandboxContext) async throws -> Response
  ) async throws -> Response {
    guard context.endpointPath != Routes.booksPath else { return try await next(request, context) }
    let route = "\(request.method) \(context.endpointPath ?? request.uri.path)"
    desktop.withLockedValue { $0.began(route) }
    defer { desktop.withLockedValue { $0.ended(route) } }
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
      return failure.response()
    } catch let failure as OAuthFailure {
      return Response(json: failure, status: .badRequest)
    } catch let error as HTTPError {
      return APIFailure(error).response()
    }
  }
}

extension APIFailure {
  /// What Hummingbird found wrong with a request.
  fileprivate init(_ error: HTTPError) {
    self = error.status == .notFound ? .noSuchRoute : APIFailure(error.status.code, "bad_request", "Bad request")
  }

  fileprivate func response() -> Response {
    var response = Response(json: self, status: HTTPResponse.Status(code: status))
    if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
    return response
  }
}
